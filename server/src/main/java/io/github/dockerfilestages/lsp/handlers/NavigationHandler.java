package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.navigation.Declaration;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.Implementation;
import io.github.dockerfilestages.ide.navigation.TargetLinks;
import io.github.dockerfilestages.ide.navigation.TypeDefinition;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.ProjectReferences;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Set;
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
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TypeDefinitionParams;

/** Requests that lead from one occurrence of a stage name to others. */
public final class NavigationHandler {
    private NavigationHandler() {}

    public static List<?> definition(DocumentRequest<DefinitionParams> request) {
        int offset = request.offset(request.params().getPosition());
        Set<String> images = request.snapshot().settings().officialImageNames();
        return links(
                request,
                "definition",
                Definition.find(request.stages(), offset, images).stream().toList());
    }

    public static List<?> declaration(DocumentRequest<DeclarationParams> request) {
        int offset = request.offset(request.params().getPosition());
        Set<String> images = request.snapshot().settings().officialImageNames();
        return links(
                request,
                "declaration",
                Declaration.find(request.stages(), offset, images).stream().toList());
    }

    public static List<?> typeDefinition(DocumentRequest<TypeDefinitionParams> request) {
        int offset = request.offset(request.params().getPosition());
        return links(
                request,
                "typeDefinition",
                TypeDefinition.find(request.stages(), offset).stream().toList());
    }

    public static List<?> implementation(DocumentRequest<ImplementationParams> request) {
        int offset = request.offset(request.params().getPosition());
        return links(request, "implementation", Implementation.find(request.stages(), offset));
    }

    public static List<?> definitionOfTarget(FileRequest<DefinitionParams> request) {
        return linksOfTarget(request, "definition", definitions(request));
    }

    public static List<?> declarationOfTarget(FileRequest<DeclarationParams> request) {
        return linksOfTarget(request, "declaration", definitions(request));
    }

    public static List<?> typeDefinitionOfTarget(FileRequest<TypeDefinitionParams> request) {
        return linksOfTarget(
                request,
                "typeDefinition",
                (model, offset) -> TypeDefinition.find(model, offset).stream().toList());
    }

    public static List<?> implementationOfTarget(FileRequest<ImplementationParams> request) {
        return linksOfTarget(request, "implementation", Implementation::find);
    }

    public static List<Location> references(FileRequest<ReferenceParams> request) {
        boolean declared = request.params().getContext() != null
                && request.params().getContext().isIncludeDeclaration();
        LinkedFiles files = request.linkedFiles();
        return request.in(files).stagesAt(request.params().getPosition()).stream()
                .map(named -> ProjectReferences.of(files.project(), named.dockerfile(), named.stage()))
                .flatMap(found -> Stream.concat(
                        declared ? Stream.of(found.declaration()) : Stream.empty(), found.references().stream()))
                .map(place -> new FileLocation(files.path(place.file()), place.range()))
                .distinct()
                .map(request.locations()::of)
                .toList();
    }

    public static List<DocumentHighlight> documentHighlight(FileRequest<DocumentHighlightParams> request) {
        List<NamedStage> named = request.stagesAt(request.params().getPosition());
        return DocumentHighlights.find(request.project(), request.file(), named).stream()
                .map(highlight -> new DocumentHighlight(
                        request.converter().range(highlight.range()),
                        switch (highlight.access()) {
                            case READ -> DocumentHighlightKind.Read;
                            case WRITE -> DocumentHighlightKind.Write;
                        }))
                .toList();
    }

    private static TargetLinks.Feature definitions(FileRequest<?> request) {
        Set<String> images = request.snapshot().settings().officialImageNames();
        return (model, offset) ->
                Definition.find(model, offset, images).stream().toList();
    }

    private static List<?> linksOfTarget(
            FileRequest<? extends TextDocumentPositionParams> request, String method, TargetLinks.Feature feature) {
        int offset = request.offset(request.params().getPosition());
        List<FileLink> links = TargetLinks.find(request.project(), request.file(), offset, feature);
        LocationConverter locations = request.locations();
        return request.client().acceptsLinks(method)
                ? links.stream().map(link -> link(request, link)).toList()
                : links.stream().map(link -> locations.of(link.selection())).toList();
    }

    private static LocationLink link(FileRequest<?> request, FileLink link) {
        FilePath file = link.target().file();
        PositionConverter converter = request.locations().converter(file);
        return new LocationLink(
                request.locations().uri(file),
                converter.range(link.target().range()),
                converter.range(link.selection().range()),
                request.converter().range(link.origin()));
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
