package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.navigation.Declaration;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.Implementation;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.navigation.TypeDefinition;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.List;
import java.util.Set;
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

/** Requests that lead from one occurrence of a symbol to others. */
public final class NavigationHandler {
    private NavigationHandler() {}

    public static List<?> definition(FileRequest<DefinitionParams> request) {
        return links(request, "definition", Definition.find(cursor(request), images(request)));
    }

    public static List<?> declaration(FileRequest<DeclarationParams> request) {
        return links(request, "declaration", Declaration.find(cursor(request), images(request)));
    }

    public static List<?> typeDefinition(FileRequest<TypeDefinitionParams> request) {
        return links(request, "typeDefinition", TypeDefinition.find(cursor(request)));
    }

    public static List<?> implementation(FileRequest<ImplementationParams> request) {
        return links(request, "implementation", Implementation.find(cursor(request)));
    }

    public static List<Location> references(FileRequest<ReferenceParams> request) {
        boolean isDeclarationWanted = request.params().getContext().isIncludeDeclaration();
        LinkedFiles files = request.linkedFiles();
        return References.find(cursor(request.in(files))).stream()
                .filter(occurrence -> isDeclarationWanted || !occurrence.isDeclaration())
                .map(Occurrence::location)
                .map(location -> new FileLocation(files.path(location.file()), location.range()))
                .distinct()
                .map(request.locations()::of)
                .toList();
    }

    public static List<DocumentHighlight> documentHighlight(FileRequest<DocumentHighlightParams> request) {
        return DocumentHighlights.find(cursor(request)).stream()
                .map(highlight -> new DocumentHighlight(
                        request.converter().range(highlight.range()),
                        switch (highlight.access()) {
                            case READ -> DocumentHighlightKind.Read;
                            case WRITE -> DocumentHighlightKind.Write;
                        }))
                .toList();
    }

    private static FilePosition cursor(FileRequest<? extends TextDocumentPositionParams> request) {
        return request.cursor(request.params().getPosition());
    }

    private static Set<String> images(FileRequest<?> request) {
        return request.settings().officialImageNames();
    }

    private static List<?> links(FileRequest<?> request, String feature, List<FileLink> links) {
        return request.client().acceptsLinks(feature)
                ? links.stream().map(link -> link(request, link)).toList()
                : links.stream()
                        .map(link -> request.locations().of(link.selection()))
                        .toList();
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
}
