package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.navigation.ContextLinks;
import io.github.dockerfilestages.ide.navigation.Declaration;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.Implementation;
import io.github.dockerfilestages.ide.navigation.TargetLinks;
import io.github.dockerfilestages.ide.navigation.TypeDefinition;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
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
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TypeDefinitionParams;

/** Requests that lead from one occurrence of a stage name to others. */
public final class NavigationHandler {
    private NavigationHandler() {}

    public static List<?> definition(DocumentRequest<DefinitionParams> request) {
        int offset = request.offset(request.params().getPosition());
        Set<String> images = request.snapshot().settings().officialImageNames();
        return linksOrContexts(
                request,
                "definition",
                Definition.find(request.stages(), offset, images).stream().toList());
    }

    public static List<?> declaration(DocumentRequest<DeclarationParams> request) {
        int offset = request.offset(request.params().getPosition());
        Set<String> images = request.snapshot().settings().officialImageNames();
        return linksOrContexts(
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
        return definitionsOfTarget(request, "definition");
    }

    public static List<?> declarationOfTarget(FileRequest<DeclarationParams> request) {
        return definitionsOfTarget(request, "declaration");
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
        Position position = request.params().getPosition();
        Stream<FileLocation> stages = request.in(files).stagesAt(position).stream()
                .map(named -> ProjectReferences.of(files.project(), named.dockerfile(), named.stage()))
                .flatMap(found -> Stream.concat(
                        declared ? Stream.of(found.declaration()) : Stream.empty(), found.references().stream()));
        Stream<FileLocation> contexts = request.in(files).contextsAt(position).stream()
                .flatMap(symbol -> Stream.concat(
                        declared ? symbol.keys(files.project()).stream() : Stream.empty(),
                        symbol.references().stream()));
        return Stream.concat(stages, contexts)
                .map(place -> new FileLocation(files.path(place.file()), place.range()))
                .distinct()
                .map(request.locations()::of)
                .toList();
    }

    public static List<DocumentHighlight> documentHighlight(FileRequest<DocumentHighlightParams> request) {
        List<NamedStage> named = request.stagesAt(request.params().getPosition());
        List<ContextSymbol> contexts = request.contextsAt(request.params().getPosition());
        return Stream.concat(
                        DocumentHighlights.find(request.project(), request.file(), named).stream(),
                        DocumentHighlights.ofContexts(request.project(), request.file(), contexts).stream())
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

    private static List<?> definitionsOfTarget(
            FileRequest<? extends TextDocumentPositionParams> request, String method) {
        int offset = request.offset(request.params().getPosition());
        Stream<FileLink> stages =
                TargetLinks.find(request.project(), request.file(), offset, definitions(request)).stream();
        Stream<FileLink> contexts = request.buildFile().stream()
                .flatMap(file -> ContextLinks.find(request.project(), file, offset).stream());
        return converted(
                request, method, Stream.concat(stages, contexts).distinct().toList());
    }

    private static List<?> linksOfTarget(
            FileRequest<? extends TextDocumentPositionParams> request, String method, TargetLinks.Feature feature) {
        int offset = request.offset(request.params().getPosition());
        return converted(request, method, TargetLinks.find(request.project(), request.file(), offset, feature));
    }

    private static List<?> converted(FileRequest<?> request, String method, List<FileLink> links) {
        LocationConverter locations = request.locations();
        return request.client().acceptsLinks(method)
                ? links.stream()
                        .map(link -> link(locations, link, request.converter().range(link.origin())))
                        .toList()
                : links.stream().map(link -> locations.of(link.selection())).toList();
    }

    private static LocationLink link(LocationConverter locations, FileLink link, Range origin) {
        FilePath file = link.target().file();
        PositionConverter converter = locations.converter(file);
        return new LocationLink(
                locations.uri(file),
                converter.range(link.target().range()),
                converter.range(link.selection().range()),
                origin);
    }

    /** The links inside the Dockerfile; if there are none, those from a named context to its declarations. */
    private static List<?> linksOrContexts(
            DocumentRequest<? extends TextDocumentPositionParams> request, String feature, List<Link> links) {
        if (!links.isEmpty()) {
            return links(request, feature, links);
        }
        int offset = request.offset(request.params().getPosition());
        List<FileLink> contexts = ContextLinks.find(request.project(), request.dockerfile(), offset);
        LocationConverter locations = request.locations();
        return request.client().acceptsLinks(feature)
                ? contexts.stream()
                        .map(link -> link(locations, link, request.range(link.origin())))
                        .toList()
                : contexts.stream().map(link -> locations.of(link.selection())).toList();
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
