package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a Dockerfile may have a problem with a copied path. It only compares texts, so that the paths of stages are
 * not followed while the user types and when the server starts, unless a source is likely to be wrong.
 */
final class PathSuspicion {
    private static final int MAX_STAGES = 20;

    private final StageModel model;
    private final StageTable table;

    /** The names in the text of a stage after its FROM, by the index of the stage: several sources may be taken from it. */
    private final Map<Integer, List<TextRange>> names = new HashMap<>();

    private PathSuspicion(StageModel model) {
        this.model = model;
        this.table = model.table();
    }

    static PathSuspicion in(StageModel model) {
        return new PathSuspicion(model);
    }

    /** Whether a path that this stage copies may be wrong. */
    boolean isIn(Stage stage) {
        for (Reference reference : table.referencesOf(stage)) {
            if (isAt(reference)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Stage> base(Stage stage) {
        return table.baseStage(stage).filter(base -> base.index() < stage.index());
    }

    private boolean isAt(Reference reference) {
        boolean takes = reference.kind().isCopy() && !reference.kind().isOnbuild();
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
        var name = new SoughtName(path.substring(path.lastIndexOf('/', end - 1) + 1, end), "");
        // A path is similar to one that has the same end, or the same folder.
        return switch (find(name, stage)) {
            case MISTYPED -> true;
            case THERE -> first > 0 && first < end && isMistyped(SoughtName.startOf(path, first, end), stage);
            case UNKNOWN -> false;
        };
    }

    private boolean isMistyped(SoughtName name, int stage) {
        return find(name, stage) == NameInStage.MISTYPED;
    }

    /**
     * A part of a path.
     *
     * @param rest what follows the first part, which must be the same after a similar one; empty for the last part
     */
    private record SoughtName(String name, String rest) {
        static SoughtName startOf(String path, int first, int end) {
            return new SoughtName(path.substring(1, first), path.substring(first, end));
        }

        /** Whether the path with a similar part that ends at an offset may be the same from there on; it may end there. */
        boolean mayContinue(String text, int offset) {
            if (rest.isEmpty()) {
                return true;
            }
            int end = offset;
            while (end < text.length() && (text.charAt(end) == '/' || isNameCharacter(text.charAt(end)))) {
                end++;
            }
            String written = text.substring(offset, end);
            return rest.startsWith(written) || written.equals(rest + "/");
        }
    }

    /** What the text of a stage, and of those that it is built from, has of a name. */
    private enum NameInStage {
        THERE,
        /** Not the name, but a similar one; or a stage that starts empty has nothing else. */
        MISTYPED,
        UNKNOWN
    }

    private NameInStage find(SoughtName name, int stage) {
        NameInStage found = NameInStage.UNKNOWN;
        Optional<Stage> at = Optional.of(table.stage(stage));
        for (int count = 0; at.isPresent() && count < MAX_STAGES; count++) {
            Stage stageAt = at.get();
            NameInStage here = find(name, namesIn(stageAt));
            if (here == NameInStage.THERE) {
                return here;
            }
            found = here == NameInStage.MISTYPED || startsEmpty(stageAt) ? NameInStage.MISTYPED : found;
            at = base(stageAt);
        }
        return found;
    }

    private boolean startsEmpty(Stage stage) {
        Optional<Reference> base = table.baseOf(stage);
        return base.isPresent() && base.get().resolution().isScratch();
    }

    /** The range of a stage after its FROM. */
    private TextRange body(Stage stage) {
        int from = model.instructionRange(model.elementOf(stage.instruction())).end();
        return new TextRange(from, Math.max(from, model.range(stage).end()));
    }

    private List<TextRange> namesIn(Stage stage) {
        return names.computeIfAbsent(stage.index(), unread -> namesIn(body(stage)));
    }

    private List<TextRange> namesIn(TextRange body) {
        String text = model.text().content();
        var found = new ArrayList<TextRange>();
        int start = body.start();
        for (int at = body.start(); at <= body.end(); at++) {
            if (at == body.end() || !isNameCharacter(text.charAt(at))) {
                if (start < at) {
                    found.add(new TextRange(start, at));
                }
                start = at + 1;
            }
        }
        return found;
    }

    private NameInStage find(SoughtName sought, List<TextRange> written) {
        String name = sought.name();
        String text = model.text().content();
        NameInStage found = NameInStage.UNKNOWN;
        for (TextRange other : written) {
            if (other.length() == name.length() && text.startsWith(name, other.start())) {
                return NameInStage.THERE;
            }
            boolean isMistyped = found == NameInStage.UNKNOWN
                    && MeantPath.mayBeTypingMistake(other.length(), name.length())
                    && MeantPath.isTypingMistake(other.of(text), name)
                    && sought.mayContinue(text, other.end());
            found = isMistyped ? NameInStage.MISTYPED : found;
        }
        return found;
    }

    private static boolean isNameCharacter(char c) {
        // Most are lower-case letters, for which nothing needs to be looked up.
        return c >= 'a' && c <= 'z' || c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }
}
