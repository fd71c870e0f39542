package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether a Dockerfile may have a problem with a copied path. It only compares texts, so that the paths of stages are
 * not followed while the user types and when the server starts, unless a source is likely to be wrong.
 */
final class PathSuspicion {
    private static final int MAX_STAGES = 20;
    private static final int SHORTEST = 3;
    private static final int MAX_MISTAKES = 2;

    private final StageModel model;
    private final StageTable table;

    private PathSuspicion(StageModel model) {
        this.model = model;
        this.table = model.table();
    }

    static boolean isIn(StageModel model) {
        var suspicion = new PathSuspicion(model);
        for (Reference reference : model.table().references()) {
            if (suspicion.isAt(reference)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same after edits that kept the table of stages, if there was no suspicion before them. Only sources from stages
     * whose text has changed are read again, because a keystroke must not read the whole file.
     */
    static boolean isIn(StageModel model, ChangedStages changed) {
        return new PathSuspicion(model).isIn(changed);
    }

    private boolean isIn(ChangedStages changed) {
        var seen = new BitSet();
        List<Stage> round = stages(changed);
        for (int count = 0; !round.isEmpty() && count < MAX_STAGES; count++) {
            var builtFrom = new ArrayList<Stage>();
            for (Stage stage : round) {
                if (!seen.get(stage.index())) {
                    seen.set(stage.index());
                    for (Reference reference : table.referencesTo(stage)) {
                        if (isAt(reference)) {
                            return true;
                        }
                        built(reference).ifPresent(builtFrom::add);
                    }
                }
            }
            round = builtFrom;
        }
        return false;
    }

    private List<Stage> stages(ChangedStages changed) {
        return table.stages().subList(Math.max(0, changed.first()), changed.last() + 1);
    }

    /** The stage whose base the reference is. */
    private Optional<Stage> built(Reference reference) {
        return reference.site() == ReferenceKind.FROM ? Optional.of(table.stage(reference.stage())) : Optional.empty();
    }

    private Optional<Stage> base(Stage stage) {
        return table.baseStage(stage).filter(base -> base.index() < stage.index());
    }

    private boolean isAt(Reference reference) {
        boolean takes = reference.site().isCopy() && !reference.site().isOnbuild();
        if (!takes || !(reference.resolution() instanceof StageResolution source)) {
            return false;
        }
        Statement copy = table.instructions().get(reference.instruction()).statement();
        for (int index = 0; index + 1 < copy.arguments().size(); index++) {
            if (isSuspect(copy.arguments().get(index), source.index())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSuspect(Word source, int stage) {
        String path = source.value();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        if (end <= 0 || path.indexOf('$') >= 0 || path.indexOf('*') >= 0) {
            return false;
        }
        if (!path.startsWith("/")) {
            return true;
        }
        int first = path.indexOf('/', 1);
        String start = path.substring(1, first < 0 ? end : Math.min(first, end));
        String name = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return isStrange(name, stage) || isStrange(start, stage);
    }

    /** Whether the stage does not have the name in its text, but one that is very similar, or is empty at its start. */
    private boolean isStrange(String name, int stage) {
        boolean isSimilar = false;
        Optional<Stage> at = Optional.of(table.stage(stage));
        for (int count = 0; at.isPresent() && count < MAX_STAGES; count++) {
            Stage stageAt = at.get();
            int nearest = nearest(body(stageAt), name);
            if (nearest == 0) {
                return false;
            }
            isSimilar |= name.length() >= SHORTEST && nearest <= MAX_MISTAKES || startsEmpty(stageAt);
            at = base(stageAt);
        }
        return isSimilar;
    }

    private boolean startsEmpty(Stage stage) {
        Optional<Reference> base = table.baseOf(stage);
        return base.isPresent() && base.get().resolution().isScratch();
    }

    /** The text of a stage after its FROM. */
    private String body(Stage stage) {
        int from = model.instructionRange(model.elementOf(stage.instruction())).end();
        return model.text()
                .slice(new TextRange(from, Math.max(from, model.range(stage).end())));
    }

    /** The number of mistakes in the most similar name of a text; a larger number if none is similar. */
    private static int nearest(String text, String name) {
        int nearest = MAX_MISTAKES + 1;
        int start = 0;
        for (int at = 0; at <= text.length() && nearest > 0; at++) {
            if (at == text.length() || !isNameCharacter(text.charAt(at))) {
                if (Math.abs(at - start - name.length()) <= MAX_MISTAKES) {
                    nearest = Math.min(nearest, Suggestion.mistakes(text.substring(start, at), name, MAX_MISTAKES));
                }
                start = at + 1;
            }
        }
        return nearest;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
