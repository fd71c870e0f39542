package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.editing.LineParts;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Semantic tokens: aliases, and references by what they resolve to.
 *
 * <p>BuildKit takes a mistyped word for an image, but users should see that it is not one, so the diagnostics decide
 * whether a word is mistyped. A word that cannot be resolved and has no diagnostic, such as a word of a template, has
 * no token.
 */
public final class SemanticTokens {
    private SemanticTokens() {}

    /** The tokens of the whole file. */
    public static List<SemanticToken> find(Diagnosis diagnosis) {
        return find(diagnosis, new TextRange(0, diagnosis.model().text().length()));
    }

    /** The tokens of the instructions that a range touches, in the order of the text; they do not overlap. */
    public static List<SemanticToken> find(Diagnosis diagnosis, TextRange range) {
        var collector = new Collector(diagnosis);
        diagnosis.model().instructionsIn(range).forEach(collector::addOf);
        return List.copyOf(collector.tokens);
    }

    /** Collects tokens; instructions must be added in order. */
    private static final class Collector {
        private final StageModel model;
        private final StageTable table;
        private final Map<Integer, List<Finding>> findings;
        private final List<SemanticToken> tokens = new ArrayList<>();
        private int end;

        Collector(Diagnosis diagnosis) {
            this.model = diagnosis.model();
            this.table = model.table();
            this.findings = diagnosis.findings().stream().collect(Collectors.groupingBy(Finding::instruction));
        }

        void addOf(int instruction) {
            for (Reference reference : table.referencesIn(instruction)) {
                type(reference).ifPresent(type -> add(model.range(reference), type, Set.of()));
            }
            Optional<Word> alias =
                    table.instructions().get(instruction).statement().alias();
            alias.map(word -> model.absolute(instruction, word.range()))
                    .ifPresent(
                            range -> add(range, SemanticToken.Type.STAGE, Set.of(SemanticToken.Modifier.DECLARATION)));
        }

        private Optional<SemanticToken.Type> type(Reference reference) {
            return switch (reference.resolution().kind()) {
                case STAGE -> Optional.of(SemanticToken.Type.STAGE);
                case IMAGE ->
                    Optional.of(
                            isFound(reference, Collector::isMistyped)
                                    ? SemanticToken.Type.UNRESOLVED
                                    : SemanticToken.Type.IMAGE);
                case SCRATCH -> Optional.of(SemanticToken.Type.IMAGE);
                case BUILD_CONTEXT, NAMED_CONTEXT -> Optional.of(SemanticToken.Type.CONTEXT);
                case INVALID ->
                    isFound(reference, finding -> true) ? Optional.of(SemanticToken.Type.UNRESOLVED) : Optional.empty();
            };
        }

        private boolean isFound(Reference reference, Predicate<Finding> wanted) {
            return findings.getOrDefault(reference.instruction(), List.of()).stream()
                    .anyMatch(finding -> finding.range().equals(reference.range()) && wanted.test(finding));
        }

        /** Whether the diagnostic knows which stage was meant. */
        private static boolean isMistyped(Finding finding) {
            return finding.code() == DiagnosticCode.UNKNOWN_STAGE
                    && !finding.related().isEmpty();
        }

        /**
         * If several FROMs read one default, each may resolve it to another stage. The word gets only the first token.
         */
        private void add(TextRange range, SemanticToken.Type type, Set<SemanticToken.Modifier> modifiers) {
            if (range.start() < end) {
                return;
            }
            for (TextRange part : LineParts.of(model.text(), range, table.head().escape())) {
                if (!part.isEmpty()) {
                    tokens.add(new SemanticToken(part, type, modifiers));
                }
            }
            end = range.end();
        }
    }
}
