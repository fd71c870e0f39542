package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
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

    /**
     * Absent where neither an alias nor a reference is; the offset refers to the file that is or contains the
     * Dockerfile.
     */
    public static Optional<PrepareRenameResult> find(Project project, ProjectDockerfile dockerfile, int offset) {
        Optional<ContextSymbol> context = ContextSymbol.at(project, dockerfile, dockerfile.toText(offset));
        if (context.isPresent()) {
            return context.map(symbol -> outcome(project, symbol));
        }
        StageModel plain = RenameRules.plain(dockerfile.model());
        return Subject.at(plain, dockerfile.toText(offset)).flatMap(subject -> {
            TextRange range = dockerfile.toFile(subject.range());
            return subject.stage().isPresent()
                    ? Optional.of(outcome(project, dockerfile, subject.stage().get(), range))
                    : RenameRules.refusalOf(plain, subject).map(PrepareRenameRefused::new);
        });
    }

    /** Absent where the build file has no build target, and no Dockerfile with something to rename. */
    public static Optional<PrepareRenameResult> find(Project project, FilePath buildFile, int offset) {
        Optional<ProjectDockerfile> inline = project.buildFile(buildFile).flatMap(file -> file.inlineAt(offset));
        return inline.isPresent() ? find(project, inline.get(), offset) : target(project, buildFile, offset);
    }

    private static Optional<PrepareRenameResult> target(Project project, FilePath buildFile, int offset) {
        Optional<PrepareRenameResult> stage = NamedStage.find(project, buildFile, offset).stream()
                .findFirst()
                .map(named -> outcome(project, named.dockerfile(), named.stage(), named.range()));
        Optional<PrepareRenameResult> composed =
                ProjectRenameRules.composed(project, buildFile, offset).map(PrepareRenameRefused::new);
        Optional<PrepareRenameResult> context = ContextSymbol.at(project, buildFile, offset).stream()
                .findFirst()
                .map(symbol -> outcome(project, symbol));
        return composed.or(() -> stage)
                .or(() -> context)
                .or(() ->
                        ProjectRenameRules.dangling(project, buildFile, offset).map(PrepareRenameRefused::new));
    }

    private static PrepareRenameResult outcome(Project project, ContextSymbol symbol) {
        return ContextRename.refusalOf(project, symbol)
                .<PrepareRenameResult>map(PrepareRenameRefused::new)
                .orElseGet(() -> new RenameRange(symbol.range(), symbol.name()));
    }

    private static PrepareRenameResult outcome(
            Project project, ProjectDockerfile dockerfile, Stage named, TextRange range) {
        StageModel plain = RenameRules.plain(dockerfile.model());
        Stage stage = plain.table().stage(named.index());
        ProjectDockerfile same = ProjectRenameRules.plain(project, dockerfile);
        return RenameRules.refusalOf(plain, stage, CompletedBases.of(project, same, stage))
                .<PrepareRenameResult>map(PrepareRenameRefused::new)
                .orElseGet(() -> renameRange(stage, range));
    }

    private static RenameRange renameRange(Stage stage, TextRange range) {
        return new RenameRange(range, stage.alias().orElseThrow().value());
    }
}
