package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.outline.DocumentSymbols;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.OutlinedInstruction;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.OutlinedStage;
import io.github.dockerfilestages.ide.outline.FoldingRanges;
import io.github.dockerfilestages.ide.outline.SelectionRanges;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;

/** The structure of a document: outline, folding ranges, selection ranges. */
public final class OutlineHandler {
    private OutlineHandler() {}

    /** Only of a Dockerfile; the outline of a build file belongs to the server of its language. */
    public static Optional<List<?>> documentSymbol(FileRequest<DocumentSymbolParams> request) {
        return request.dockerfile().map(dockerfile -> symbols(request, DocumentSymbols.find(dockerfile.model())));
    }

    private static List<?> symbols(FileRequest<?> request, List<OutlinedStage> stages) {
        return request.client().acceptsSymbolTrees()
                ? stages.stream().map(stage -> tree(request, stage)).toList()
                : stages.stream().flatMap(stage -> flat(request, stage)).toList();
    }

    /** Only of a Dockerfile. */
    public static Optional<List<FoldingRange>> foldingRange(FileRequest<FoldingRangeRequestParams> request) {
        return request.dockerfile()
                .map(dockerfile -> FoldingRanges.find(dockerfile.model()).stream()
                        .map(fold -> folding(request, fold))
                        .toList());
    }

    /** One answer per position, as the protocol requires; outside Dockerfiles, only the position itself. */
    public static Optional<List<SelectionRange>> selectionRange(FileRequest<SelectionRangeParams> request) {
        return request.dockerfiles().isEmpty()
                ? Optional.empty()
                : Optional.of(request.params().getPositions().stream()
                        .map(position -> nested(request, SelectionRanges.find(request.cursor(position))))
                        .toList());
    }

    private static DocumentSymbol tree(FileRequest<?> request, OutlinedStage stage) {
        var symbol = new DocumentSymbol(
                stage.name(),
                SymbolKind.Class,
                request.converter().range(stage.range()),
                request.converter().range(stage.selection()),
                stage.base());
        symbol.setChildren(
                stage.instructions().stream().map(child -> leaf(request, child)).toList());
        return symbol;
    }

    private static DocumentSymbol leaf(FileRequest<?> request, OutlinedInstruction instruction) {
        return new DocumentSymbol(
                instruction.keyword(),
                SymbolKind.Function,
                request.converter().range(instruction.range()),
                request.converter().range(instruction.selection()),
                instruction.detail());
    }

    /** For old clients: a flat list, in which each instruction names its stage. */
    private static Stream<SymbolInformation> flat(FileRequest<?> request, OutlinedStage stage) {
        return Stream.concat(
                Stream.of(information(request, stage.name(), SymbolKind.Class, stage.range(), "")),
                stage.instructions().stream()
                        .map(child -> information(
                                request, child.keyword(), SymbolKind.Function, child.range(), stage.name())));
    }

    private static SymbolInformation information(
            FileRequest<?> request, String name, SymbolKind kind, TextRange range, String container) {
        var location = new Location(
                request.document().uri().spelling(), request.converter().range(range));
        var symbol = new SymbolInformation(name, kind, location);
        if (!container.isEmpty()) {
            symbol.setContainerName(container);
        }
        return symbol;
    }

    private static FoldingRange folding(FileRequest<?> request, FoldingRanges.Fold fold) {
        var text = request.document().text();
        var folding = new FoldingRange(
                text.lineAt(fold.range().start()), text.lineAt(fold.range().end() - 1));
        if (fold.kind() == FoldingRanges.FoldingKind.COMMENTS) {
            folding.setKind(FoldingRangeKind.Comment);
        }
        return folding;
    }

    /** The ranges come from the inside out; the protocol nests each range in its parent. */
    private static SelectionRange nested(FileRequest<?> request, List<TextRange> ranges) {
        TextRange outermost = ranges.get(ranges.size() - 1);
        var selection = new SelectionRange(request.converter().range(outermost), null);
        for (int at = ranges.size() - 2; at >= 0; at--) {
            selection = new SelectionRange(request.converter().range(ranges.get(at)), selection);
        }
        return selection;
    }
}
