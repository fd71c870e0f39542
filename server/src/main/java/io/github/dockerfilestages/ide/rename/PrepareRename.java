package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** Tells before a new name is known whether the name at the caret can be changed. */
public final class PrepareRename {
    private PrepareRename() {}

    /** What the user is offered. */
    public sealed interface PrepareRenameResult permits RenameRange, RenameRefusal {}

    /**
     * Where the name is typed over.
     *
     * @param placeholder the name as declared; a reference may spell it in another way, or not at all
     */
    public record RenameRange(TextRange range, String placeholder) implements PrepareRenameResult {}

    /** Absent where neither an alias nor a reference is; the offset is one of the file that the Dockerfile stands in. */
    public static Optional<PrepareRenameResult> find(ProjectDockerfile dockerfile, int offset) {
        StageModel plain = RenameRules.plain(dockerfile.model());
        return Subject.at(plain, dockerfile.toText(offset))
                .map(subject -> outcome(plain, subject, dockerfile.toFile(subject.range())));
    }

    /** Absent in a build file where no build target is, nor a Dockerfile that has something to rename there. */
    public static Optional<PrepareRenameResult> find(Project project, FilePath buildFile, int offset) {
        Optional<ProjectDockerfile> inline = project.buildFile(buildFile).flatMap(file -> file.inlineAt(offset));
        return inline.isPresent() ? find(inline.get(), offset) : target(project, buildFile, offset);
    }

    private static Optional<PrepareRenameResult> target(Project project, FilePath buildFile, int offset) {
        Optional<PrepareRenameResult> stage = NamedStage.find(project, buildFile, offset).stream()
                .findFirst()
                .map(named -> {
                    StageModel plain = RenameRules.plain(named.dockerfile().model());
                    return outcome(plain, plain.table().stage(named.stage().index()), named.range());
                });
        return stage.or(() -> ProjectRenameRules.dangling(project, buildFile, offset));
    }

    private static PrepareRenameResult outcome(StageModel model, Subject subject, TextRange range) {
        return RenameRules.refusalOf(model, subject)
                .<PrepareRenameResult>map(refusal -> refusal)
                .orElseGet(() -> place(subject.stage().orElseThrow(), range));
    }

    private static PrepareRenameResult outcome(StageModel model, Stage stage, TextRange range) {
        return RenameRules.refusalOf(model, stage)
                .<PrepareRenameResult>map(refusal -> refusal)
                .orElseGet(() -> place(stage, range));
    }

    private static RenameRange place(Stage stage, TextRange range) {
        return new RenameRange(range, stage.alias().orElseThrow().value());
    }
}
