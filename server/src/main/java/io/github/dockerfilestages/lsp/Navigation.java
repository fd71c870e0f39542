package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.ide.Declaration;
import io.github.dockerfilestages.ide.Definition;
import io.github.dockerfilestages.ide.DocumentHighlights;
import io.github.dockerfilestages.ide.Implementation;
import io.github.dockerfilestages.ide.Link;
import io.github.dockerfilestages.ide.ProjectReferences;
import io.github.dockerfilestages.ide.TypeDefinition;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TypeDefinitionParams;

/** From one name of a stage to the others. */
final class Navigation {
    private Navigation() {}

    static List<?> definition(DocumentRequest<DefinitionParams> request) {
        int offset = request.offset(request.params().getPosition());
        return links(
                request,
                "definition",
                Definition.find(request.stages(), offset).stream().toList());
    }

    static List<?> declaration(DocumentRequest<DeclarationParams> request) {
        int offset = request.offset(request.params().getPosition());
        return links(
                request,
                "declaration",
                Declaration.find(request.stages(), offset).stream().toList());
    }

    static List<?> typeDefinition(DocumentRequest<TypeDefinitionParams> request) {
        int offset = request.offset(request.params().getPosition());
        return links(
                request,
                "typeDefinition",
                TypeDefinition.find(request.stages(), offset).stream().toList());
    }

    static List<?> implementation(DocumentRequest<ImplementationParams> request) {
        int offset = request.offset(request.params().getPosition());
        return links(request, "implementation", Implementation.find(request.stages(), offset));
    }

    static List<Location> references(FileRequest<ReferenceParams> request) {
        boolean declared = request.params().getContext() != null
                && request.params().getContext().isIncludeDeclaration();
        return request.stagesAt(request.params().getPosition()).stream()
                .map(named -> ProjectReferences.of(request.project(), named.dockerfile(), named.stage()))
                .flatMap(found -> Stream.concat(
                        declared ? Stream.of(found.declaration()) : Stream.empty(), found.references().stream()))
                .distinct()
                .map(request.locations()::of)
                .toList();
    }

    static List<DocumentHighlight> documentHighlight(DocumentRequest<DocumentHighlightParams> request) {
        int offset = request.offset(request.params().getPosition());
        return DocumentHighlights.find(request.stages(), offset).stream()
                .map(highlight -> new DocumentHighlight(
                        request.range(highlight.range()),
                        switch (highlight.access()) {
                            case READ -> DocumentHighlightKind.Read;
                            case WRITE -> DocumentHighlightKind.Write;
                        }))
                .toList();
    }

    private static List<?> links(DocumentRequest<?> request, String feature, List<Link> links) {
        return request.client().acceptsLinks(feature)
                ? links.stream().map(link -> link(request, link)).toList()
                : links.stream()
                        .map(link -> location(request, link.selection()))
                        .toList();
    }

    private static LocationLink link(DocumentRequest<?> request, Link link) {
        return new LocationLink(
                request.document().uri().spelling(),
                request.range(link.target()),
                request.range(link.selection()),
                request.range(link.origin()));
    }

    private static Location location(DocumentRequest<?> request, TextRange range) {
        return new Location(request.document().uri().spelling(), request.range(range));
    }
}
