package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.dockerfile.Word;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Semantic tokens: aliases, and references by what they resolve to. What resolves to nothing is not coloured. */
public final class SemanticTokens {
    private SemanticTokens() {}

    /** All of the file. */
    public static List<SemanticToken> find(StageModel model) {
        return find(model, new TextRange(0, model.text().length()));
    }

    /** Those of the instructions that a range touches, in the order of the text; they do not overlap. */
    public static List<SemanticToken> find(StageModel model, TextRange range) {
        var collector = new Collector(model);
        model.instructionsIn(range).forEach(collector::addOf);
        return List.copyOf(collector.tokens);
    }

    private static Optional<SemanticToken.Type> type(Resolution.Kind kind) {
        return switch (kind) {
            case STAGE -> Optional.of(SemanticToken.Type.STAGE);
            case IMAGE, SCRATCH -> Optional.of(SemanticToken.Type.IMAGE);
            case BUILD_CONTEXT, NAMED_CONTEXT -> Optional.of(SemanticToken.Type.CONTEXT);
            case INVALID -> Optional.empty();
        };
    }

    /** Takes the instructions in order. */
    private static final class Collector {
        private final StageModel model;
        private final StageTable table;
        private final List<SemanticToken> tokens = new ArrayList<>();
        private int end;

        Collector(StageModel model) {
            this.model = model;
            this.table = model.table();
        }

        void addOf(int instruction) {
            for (Reference reference : table.referencesIn(instruction)) {
                type(reference.resolution().kind()).ifPresent(type -> add(model.range(reference), type, Set.of()));
            }
            Optional<Word> alias =
                    table.instructions().get(instruction).statement().alias();
            alias.map(word -> model.absolute(instruction, word.range()))
                    .ifPresent(
                            range -> add(range, SemanticToken.Type.STAGE, Set.of(SemanticToken.Modifier.DECLARATION)));
        }

        /** One default can name a different stage for each FROM that reads it; it is one word all the same. */
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
