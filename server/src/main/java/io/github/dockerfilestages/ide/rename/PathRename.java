package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Renames a path of a stage: in the instructions that make or use it, and in the sources of other stages that take it.
 *
 * <p>Invariant: every source leads to the same place as before. The edited text is read again to prove it.
 */
final class PathRename {
    private PathRename() {}

    /** The path that is renamed. */
    private record RenamedPath(PathSymbol symbol, int stage, PathSpelling spelling) {}

    static RenameAttempt<FileEdit> of(PathSymbol symbol, String newName) {
        return refusalOf(symbol)
                .<RenameAttempt<FileEdit>>map(RenameAttempt::refused)
                .orElseGet(() -> renamed(renamedPath(symbol).orElseThrow(), newName));
    }

    /** The path as the word at the cursor writes it. */
    static String written(PathSymbol symbol) {
        return symbol.dockerfile().model().text().slice(symbol.range());
    }

    /** Why a path cannot get any other name. */
    static Optional<RenameRefusal> refusalOf(PathSymbol symbol) {
        String written = written(symbol);
        if (!symbol.dockerfile().isEditable()) {
            return Optional.of(
                    new RenameRefusal(Reason.NOT_EDITABLE, "The Dockerfile is not valid UTF-8 and is never edited."));
        }
        if (!PathSpelling.isPlain(written) || StagePath.isPattern(written)) {
            return Optional.of(new RenameRefusal(
                    Reason.COMPOSED_NAME, "The path '" + written + "' contains a variable or a pattern."));
        }
        return renamedPath(symbol).isPresent()
                ? Optional.empty()
                : Optional.of(new RenameRefusal(
                        Reason.NO_STAGE, "No instruction in this file makes the path '" + written + "'."));
    }

    private static Optional<RenamedPath> renamedPath(PathSymbol symbol) {
        String written = written(symbol);
        if (symbol.source().isPresent()) {
            PathSource source = symbol.source().get();
            return symbol.paths().places(source).stream()
                    .limit(1)
                    .filter(place -> place.certainty() == PlaceCertainty.CERTAIN)
                    .map(PathPlace::effect)
                    .map(effect -> new RenamedPath(symbol, effect.stage(), new PathSpelling(written, source.path())))
                    .findFirst();
        }
        Optional<PathEffect> effect = symbol.effects().stream()
                .filter(made -> made.reach() != PathReach.FILE)
                .findFirst()
                .or(() -> symbol.effects().stream().findFirst());
        return effect.flatMap(made ->
                PathSpelling.of(written, made.path()).map(spelling -> new RenamedPath(symbol, made.stage(), spelling)));
    }

    private static RenameAttempt<FileEdit> renamed(RenamedPath path, String newName) {
        boolean isValid = PathSpelling.isPlain(newName)
                && !StagePath.isPattern(newName)
                && !("/" + newName + "/").contains("/../");
        if (!isValid) {
            return RenameAttempt.refused(new RenameRefusal(
                    Reason.INVALID_NAME,
                    "'" + newName + "' is not a plain path; quotes and variables are not allowed."));
        }
        PathSpelling spelling = path.spelling();
        String target = target(path, newName);
        var move = new PathMove(path.symbol().paths());
        Optional<RenameRefusal> refusal = move.move(path.stage(), spelling.path(), target);
        return new RenameAttempt<>(fileEdits(path.symbol().dockerfile(), move.edits()), refusal);
    }

    /** The absolute path that the new text means at the word. */
    private static String target(RenamedPath path, String newName) {
        PathSpelling spelling = path.spelling();
        boolean isSource = path.symbol().source().isPresent();
        if (newName.startsWith("/") || isSource) {
            return StagePath.of(newName);
        }
        String own = StagePath.of(spelling.written());
        String base = spelling.path().substring(0, spelling.path().length() - own.length());
        return StagePath.of(base + "/" + newName);
    }

    /**
     * What is written in a RUN may mean something else for the command, so that a client asks the user. It asks about
     * all edits then, because a half of them would break the build.
     */
    private static List<FileEdit> fileEdits(ProjectDockerfile dockerfile, List<TextEdit> edits) {
        EditConfirmation confirmation = edits.stream().anyMatch(edit -> isInRun(dockerfile, edit))
                ? EditConfirmation.COMMAND
                : EditConfirmation.NONE;
        return edits.stream()
                .map(edit -> new TextEdit(dockerfile.toFile(edit.range()), edit.newText()))
                .map(edit -> new FileEdit(dockerfile.path(), edit, confirmation))
                .toList();
    }

    private static boolean isInRun(ProjectDockerfile dockerfile, TextEdit edit) {
        Dockerfile text = dockerfile.model().dockerfile();
        return text.element(text.elementAt(edit.range().start())) instanceof Instruction instruction
                && instruction.keyword() == Keyword.RUN;
    }
}
