package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.StageEffects;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A source that is not in its stage. It is an error only where everything in the stage is known; elsewhere it is
 * information, if exactly one known path is similar.
 */
final class MissingSourcePath {
    /** Endings that nobody gives to a directory. */
    private static final Pattern FILE = Pattern.compile(
            ".*\\.(c|cc|cfg|conf|cpp|crt|css|csv|env|exe|go|h|html|ini|jar|java|js|json|key|lock|md|mjs|pem|php|pl|properties"
                    + "|proto|ps1|py|rb|rs|service|sh|so|sql|toml|ts|txt|war|wasm|xml|yaml|yml)");

    private MissingSourcePath() {}

    static Optional<Finding> find(PathSource source, PathModel paths) {
        boolean isQuestionable = StagePath.isKnown(source.path())
                && !StagePath.isPattern(source.path())
                && !source.path().equals(StagePath.ROOT)
                && paths.places(source).isEmpty();
        if (!isQuestionable) {
            return Optional.empty();
        }
        List<String> near = MeantPath.similar(source, paths);
        boolean isProved = isWhollyKnown(source, paths);
        if (!isProved && (near.size() != 1 || StagePath.isInImage(source.path()))) {
            return Optional.empty();
        }
        String question = near.size() == 1 ? Quoted.question(near.get(0)) : ".";
        String stage = paths.model().table().stage(source.from()).label();
        String message = "No path " + Quoted.word(source.path()) + " in stage " + Quoted.word(stage) + question
                + (isProved ? " The build will fail." : " No instruction of the stage makes it.");
        return instruction(source, paths)
                .map(index -> Finding.of(DiagnosticCode.MISSING_SOURCE_PATH, index, source.range(), message)
                        .as(isProved ? Severity.ERROR : Severity.INFORMATION));
    }

    /** The index of the instruction in the table of stages. */
    static Optional<Integer> instruction(PathSource source, PathModel paths) {
        int element = paths.element(source);
        StageModel model = paths.model();
        return model.instructionAt(model.dockerfile().start(element) + 1)
                .filter(index -> model.elementOf(index) == element);
    }

    /** Whether the stage starts empty, runs nothing, and copies only files whose names are known. */
    private static boolean isWhollyKnown(PathSource source, PathModel paths) {
        StageEffects stage = paths.stage(source.from());
        // A stage that copies nothing yet is still to be written.
        boolean isBegun = stage.row().stream()
                .flatMap(part -> part.effects().stream())
                .anyMatch(effect -> effect.reach() == PathEffect.PathReach.FILE);
        if (!stage.isScratch() || !isBegun) {
            return false;
        }
        for (StageEffects part : stage.row()) {
            boolean isKnown = part.effects().stream().allMatch(MissingSourcePath::isCertain)
                    && areKnown(paths.model(), part.stage());
            if (!isKnown) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCertain(PathEffect effect) {
        return StagePath.isKnown(effect.path())
                && Set.of(
                                PathEffect.PathReach.FILE,
                                PathEffect.PathReach.DIRECTORY,
                                PathEffect.PathReach.WORKDIR,
                                PathEffect.PathReach.USE)
                        .contains(effect.reach());
    }

    private static boolean areKnown(StageModel model, int stage) {
        Dockerfile dockerfile = model.dockerfile();
        Stage known = model.table().stage(stage);
        if (known.base().filter(Base::hasVariables).isPresent()) {
            return false;
        }
        int last = model.lastElement(known);
        for (int element = model.elementOf(known.instruction()) + 1; element <= last; element++) {
            if (dockerfile.element(element) instanceof Instruction instruction && !isKnown(instruction.statement())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(Statement statement) {
        return switch (statement.keyword()) {
            case RUN, ONBUILD, UNKNOWN -> false;
            case COPY, ADD -> statement.isAccepted() && statement.arguments().size() > 1 && hasFiles(statement);
            default -> true;
        };
    }

    private static boolean hasFiles(Statement copy) {
        List<Word> words = copy.arguments();
        return copy.flags().stream().noneMatch(flag -> flag.name().equals("parents"))
                && words.subList(0, words.size() - 1).stream()
                        .map(Word::value)
                        .allMatch(word ->
                                word.startsWith("<<") || FILE.matcher(word).matches());
    }
}
