package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.navigation.DockerfileLinks;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;

/** Links from the paths in a build file to its Dockerfiles. A Dockerfile has none. */
public final class DocumentLinkHandler {
    private DocumentLinkHandler() {}

    public static Optional<List<DocumentLink>> documentLink(FileRequest<DocumentLinkParams> request) {
        return request.buildFile()
                .map(file -> DockerfileLinks.find(request.project(), file).stream()
                        .map(link -> new DocumentLink(
                                request.converter().range(link.range()),
                                request.locations().uri(link.dockerfile())))
                        .toList());
    }
}
