package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.outline.DocumentSymbols;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.InstructionSymbol;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.StageSymbol;
import io.github.dockerfilestages.ide.outline.FoldingRanges;
import io.github.dockerfilestages.ide.outline.SelectionRanges;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;

/** The structure of a document: outline, folding ranges, selection ranges. */
public final class OutlineHandler {
    private OutlineHandler() {}

    public static List<?> documentSymbol(DocumentRequest<DocumentSymbolParams> request) {
        List<StageSymbol> stages = DocumentSymbols.find(request.stages());
        return request.client().acceptsSymbolTrees()
                ? stages.stream().map(stage -> tree(request, stage)).toList()
                : stages.stream().flatMap(stage -> flat(request, stage)).toList();
    }

    public static List<FoldingRange> foldingRange(DocumentRequest<FoldingRangeRequestParams> request) {
        return FoldingRanges.find(request.stages()).stream()
                .map(fold -> folding(request, fold))
                .toList();
    }

    /** One answer per position, as the protocol requires; outside Dockerfiles, only the position itself. */
    public static Optional<List<SelectionRange>> selectionRange(FileRequest<SelectionRangeParams> request) {
        if (request.dockerfiles().isEmpty()) {
            return Optional.empty();
        }
        var answers = new ArrayList<SelectionRange>();
        for (Position position : request.params().getPositions()) {
            answers.add(request.dockerfileAt(position)
                    .map(request::in)
                    .map(inside -> nested(inside, inside.offset(position)))
                    .orElseGet(() -> new SelectionRange(
                            request.converter().range(TextRange.at(request.offset(position))), null)));
        }
        return Optional.of(answers);
    }

    private static DocumentSymbol tree(DocumentRequest<?> request, StageSymbol stage) {
        var symbol = new DocumentSymbol(
                stage.name(),
                SymbolKind.Class,
                request.range(stage.range()),
                request.range(stage.selection()),
                stage.base());
        symbol.setChildren(
                stage.instructions().stream().map(child -> leaf(request, child)).toList());
        return symbol;
    }

    private static DocumentSymbol leaf(DocumentRequest<?> request, InstructionSymbol instruction) {
        return new DocumentSymbol(
                instruction.keyword(),
                SymbolKind.Function,
                request.range(instruction.range()),
                request.range(instruction.selection()),
                instruction.detail());
    }

    /** For old clients: a flat list, in which each instruction names its stage. */
    private static Stream<SymbolInformation> flat(DocumentRequest<?> request, StageSymbol stage) {
        return Stream.concat(
                Stream.of(information(request, stage.name(), SymbolKind.Class, stage.range(), "")),
                stage.instructions().stream()
                        .map(child -> information(
                                request, child.keyword(), SymbolKind.Function, child.range(), stage.name())));
    }

    private static SymbolInformation information(
            DocumentRequest<?> request, String name, SymbolKind kind, TextRange range, String container) {
        var location = new Location(request.document().uri().spelling(), request.range(range));
        var symbol = new SymbolInformation(name, kind, location);
        if (!container.isEmpty()) {
            symbol.setContainerName(container);
        }
        return symbol;
    }

    private static FoldingRange folding(DocumentRequest<?> request, FoldingRanges.Fold fold) {
        var text = request.document().text();
        var folding = new FoldingRange(
                text.lineAt(fold.range().start()), text.lineAt(fold.range().end() - 1));
        if (fold.kind() == FoldingRanges.FoldingKind.COMMENTS) {
            folding.setKind(FoldingRangeKind.Comment);
        }
        return folding;
    }

    /** The ranges come from the inside out; the protocol nests each range in its parent. */
    private static SelectionRange nested(DocumentRequest<?> request, int offset) {
        List<TextRange> ranges = SelectionRanges.find(request.stages(), offset);
        var outermost = ranges.isEmpty() ? TextRange.at(offset) : ranges.get(ranges.size() - 1);
        var selection = new SelectionRange(request.range(outermost), null);
        for (int at = ranges.size() - 2; at >= 0; at--) {
            selection = new SelectionRange(request.range(ranges.get(at)), selection);
        }
        return selection;
    }
}
