package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stage and a range in a file that names it.
 *
 * @param range the name, in the text of that file
 * @param dockerfile the Dockerfile of the stage
 */
public record NamedStage(TextRange range, ProjectDockerfile dockerfile, Stage stage) {

    /** The stage at a cursor in a Dockerfile: at its alias, or at a reference that resolves. */
    public static Optional<NamedStage> find(ProjectDockerfile dockerfile, int offset) {
        return Optional.of(offset)
                .filter(dockerfile::holds)
                .flatMap(caret -> Subject.at(dockerfile.model(), dockerfile.toText(caret)))
                .flatMap(subject -> subject.stage()
                        .map(stage -> new NamedStage(dockerfile.toFile(subject.range()), dockerfile, stage)));
    }

    /**
     * The stages at a cursor in a build file: of a build target, or in a Dockerfile inside it. If several builds share
     * a target, it may name stages of several Dockerfiles.
     */
    public static List<NamedStage> find(Project project, FilePath buildFile, int offset) {
        Stream<NamedStage> inside = project.buildFile(buildFile).flatMap(file -> file.inlineAt(offset)).stream()
                .flatMap(inline -> find(inline, offset).stream());
        Stream<NamedStage> targets = project.targetsIn(buildFile).stream()
                .filter(target -> target.value().range().touches(offset))
                .flatMap(target -> of(project, target).stream());
        return Stream.concat(inside, targets).distinct().toList();
    }

    private static Optional<NamedStage> of(Project project, BuildTarget target) {
        return project.dockerfile(target.dockerfile())
                .flatMap(dockerfile -> target.stageIn(dockerfile.model().table())
                        .map(stage -> new NamedStage(target.value().range(), dockerfile, stage)));
    }
}
