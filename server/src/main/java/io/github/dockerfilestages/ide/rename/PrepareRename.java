package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.Symbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** Checks whether the name at the cursor can be renamed, before a new name is known. */
public final class PrepareRename {
    private PrepareRename() {}

    /** The result: a range to rename, or a refusal. */
    public sealed interface PrepareRenameResult {}

    /**
     * The range where the user edits the name.
     *
     * @param placeholder the name as declared; a reference may spell it differently, or be an index
     */
    public record RenameRange(TextRange range, String placeholder) implements PrepareRenameResult {}

    /** The reason why the name cannot be renamed. */
    public record PrepareRenameRefused(RenameRefusal refusal) implements PrepareRenameResult {}

    /** Absent where nothing could name a symbol. */
    public static Optional<PrepareRenameResult> find(FilePosition cursor) {
        Project project = cursor.project();
        FilePosition plain = RenameObstacles.plain(cursor);
        Optional<PrepareRenameResult> composed = RenameObstacles.composed(plain).map(PrepareRenameRefused::new);
        return composed.or(() -> Occurrences.at(plain).stream()
                        .findFirst()
                        .map(occurrence -> outcome(
                                occurrence.location().range(),
                                refusalOf(project, occurrence.symbol()),
                                nameOf(occurrence.symbol()))))
                .or(() -> RenameObstacles.nothing(plain).map(PrepareRenameRefused::new));
    }

    private static PrepareRenameResult outcome(TextRange range, Optional<RenameRefusal> refusal, String name) {
        return refusal.<PrepareRenameResult>map(PrepareRenameRefused::new)
                .orElseGet(() -> new RenameRange(range, name));
    }

    /** Why a symbol cannot get any other name. */
    private static Optional<RenameRefusal> refusalOf(Project project, Symbol symbol) {
        if (symbol instanceof ContextSymbol context) {
            return ContextRename.refusalOf(project, context);
        }
        if (symbol instanceof PathSymbol path) {
            return PathRename.refusalOf(path);
        }
        var named = (StageSymbol) symbol;
        ProjectDockerfile plain = RenameObstacles.plain(project, named.dockerfile());
        Stage stage = plain.model().table().stage(named.stage().index());
        return RenameRules.refusalOf(plain.model(), stage, CompletedBases.of(project, plain, stage));
    }

    private static String nameOf(Symbol symbol) {
        if (symbol instanceof StageSymbol named) {
            return named.stage().alias().map(Word::value).orElse("");
        }
        return symbol instanceof ContextSymbol context ? context.name() : PathRename.written((PathSymbol) symbol);
    }
}
