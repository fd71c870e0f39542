package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.hints.InlayHint.Side;
import io.github.dockerfilestages.ide.hints.InlayHints;
import io.github.dockerfilestages.ide.navigation.DockerfileLinks;
import io.github.dockerfilestages.ide.outline.DocumentSymbols;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.OutlinedStage;
import io.github.dockerfilestages.ide.outline.FoldingRanges;
import io.github.dockerfilestages.ide.outline.SelectionRanges;
import io.github.dockerfilestages.ide.outline.SemanticToken;
import io.github.dockerfilestages.ide.outline.SemanticTokens;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.web.Answers.DocumentLink;
import io.github.dockerfilestages.web.Answers.DocumentSymbol;
import io.github.dockerfilestages.web.Answers.FoldingRange;
import io.github.dockerfilestages.web.Answers.InlayHint;
import io.github.dockerfilestages.workspace.settings.Settings.InlayHintSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The structure of a document, and what is shown in all of it. */
record StructureAnswers(Asked asked) {
    /** The protocol's numbers of symbol kinds. */
    private static final int CLASS = 5;

    private static final int FUNCTION = 12;

    private static final int DECLARATION_BIT = 1;

    List<DocumentSymbol> symbols() {
        return asked.file()
                .dockerfile()
                .map(dockerfile -> DocumentSymbols.find(dockerfile.model()).stream()
                        .map(this::symbol)
                        .toList())
                .orElse(List.of());
    }

    private DocumentSymbol symbol(OutlinedStage stage) {
        return new DocumentSymbol(
                stage.name(),
                stage.base(),
                CLASS,
                asked.range(stage.range()),
                asked.range(stage.selection()),
                stage.instructions().stream()
                        .map(child -> new DocumentSymbol(
                                child.keyword(),
                                child.detail(),
                                FUNCTION,
                                asked.range(child.range()),
                                asked.range(child.selection()),
                                List.of()))
                        .toList());
    }

    List<FoldingRange> folds() {
        return asked.file()
                .dockerfile()
                .map(dockerfile -> FoldingRanges.find(dockerfile.model()).stream()
                        .map(this::fold)
                        .toList())
                .orElse(List.of());
    }

    private FoldingRange fold(FoldingRanges.Fold fold) {
        boolean isComment = fold.kind() == FoldingRanges.FoldingKind.COMMENTS;
        return new FoldingRange(
                asked.text().lineAt(fold.range().start()),
                asked.text().lineAt(fold.range().end() - 1),
                isComment ? Optional.of("comment") : Optional.empty());
    }

    List<List<PositionRange>> selections(List<Position> positions) {
        return asked.file().dockerfiles().isEmpty()
                ? List.of()
                : positions.stream()
                        .map(position -> SelectionRanges.find(asked.cursor(position)).stream()
                                .map(asked::range)
                                .toList())
                        .toList();
    }

    /** Five numbers per token: lines and characters since the token before, length, type, modifiers. */
    List<Integer> tokens() {
        var data = new ArrayList<Integer>();
        var before = new Position(0, 0);
        for (DiagnosedDockerfile about : asked.file().diagnosedDockerfiles()) {
            for (SemanticToken token : SemanticTokens.find(about.diagnosis())) {
                PositionRange range = asked.range(about.dockerfile().toFile(token.range()));
                Position start = range.start();
                int lines = start.line() - before.line();
                if (range.end().line() == start.line()) {
                    data.add(lines);
                    data.add(lines == 0 ? start.character() - before.character() : start.character());
                    data.add(range.end().character() - start.character());
                    data.add(token.type().ordinal());
                    data.add(token.modifiers().contains(SemanticToken.Modifier.DECLARATION) ? DECLARATION_BIT : 0);
                    before = start;
                }
            }
        }
        return List.copyOf(data);
    }

    List<InlayHint> hints(PositionRange range) {
        InlayHintSettings chosen = asked.file().settings().inlayHints();
        var shown = new InlayHints.HintKinds(chosen.index(), chosen.argument(), chosen.numeric());
        TextRange wanted = Places.range(asked.text(), range);
        return asked.file().dockerfiles().stream()
                .flatMap(dockerfile -> InlayHints.find(dockerfile, wanted, shown).stream())
                .map(hint -> new InlayHint(
                        Places.position(asked.text(), hint.offset()),
                        hint.label(),
                        hint.side() == Side.AFTER,
                        hint.side() == Side.BEFORE))
                .toList();
    }

    List<DocumentLink> links() {
        return asked.file().buildFile().stream()
                .flatMap(file -> DockerfileLinks.find(asked.file().project(), file).stream())
                .map(link -> new DocumentLink(
                        asked.range(link.range()), asked.places().uri(link.dockerfile())))
                .toList();
    }
}
