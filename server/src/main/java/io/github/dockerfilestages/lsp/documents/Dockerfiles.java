package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Dockerfiles that are known at one moment, for the features that concern many files. */
public final class Dockerfiles {
    private Dockerfiles() {}

    /**
     * The open ones, and then all others in the folders that the client has open, each once and in an order that stays. Not
     * one side of a comparison: what is shown there is the past of another.
     */
    public static List<KnownDockerfile> all(Snapshot now) {
        Stream<KnownDockerfile> open = now.documents().all().stream()
                .filter(document -> document.uri().isEditable())
                .flatMap(document -> KnownDockerfile.of(document).stream());
        return Stream.concat(open, closed(now)).toList();
    }

    /** Those that are not open. */
    static Stream<KnownDockerfile> closed(Snapshot now) {
        return now.documents()
                .closed(now.project().dockerfiles())
                .peek(each -> Cancellation.check())
                .map(dockerfile -> KnownDockerfile.of(dockerfile, now));
    }

    /** The Dockerfile that a client means, open or not. */
    public static Optional<KnownDockerfile> find(Snapshot now, DocumentUri uri) {
        Optional<OpenDocument> open = now.documents().find(uri);
        return open.isPresent()
                ? KnownDockerfile.of(open.get())
                : now.path(uri)
                        .flatMap(now.project()::dockerfile)
                        .map(dockerfile -> KnownDockerfile.of(dockerfile, now));
    }

    /** A Dockerfile of the project as its builds see it, the named contexts included, with what is wrong with it. */
    public static DiagnosedDockerfile diagnosed(Snapshot now, ProjectDockerfile dockerfile) {
        return DiagnosedDockerfile.of(
                now.project(),
                dockerfile,
                now.settings().build(),
                now.settings().diagnostics());
    }
}
