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
 * A stage that is named at a place of some file.
 *
 * @param range the name, in the text of that file
 * @param dockerfile the Dockerfile of the stage
 */
public record NamedStage(TextRange range, ProjectDockerfile dockerfile, Stage stage) {

    /** What a caret in a Dockerfile is on: an alias, or a reference that resolves. */
    public static Optional<NamedStage> find(ProjectDockerfile dockerfile, int offset) {
        return Optional.of(offset)
                .filter(dockerfile::holds)
                .flatMap(caret -> Subject.at(dockerfile.model(), dockerfile.toText(caret)))
                .flatMap(subject -> subject.stage()
                        .map(stage -> new NamedStage(dockerfile.toFile(subject.range()), dockerfile, stage)));
    }

    /**
     * What a caret in a build file is on: a build target, or something in a Dockerfile that is written there. A build
     * target that several builds share can name stages of several Dockerfiles.
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
