package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bases with variables that build files complete to the name of a stage, with values that a rename can edit.
 *
 * @param stages the indexes of the stages that are built from them
 */
record CompletedBases(Set<Integer> stages) {
    static final CompletedBases NONE = new CompletedBases(Set.of());

    static CompletedBases of(Project project, ProjectDockerfile dockerfile, Stage stage) {
        StageTable table = dockerfile.model().table();
        return new CompletedBases(project.targetsOf(dockerfile.id(), table, stage).stream()
                .filter(target -> target.role() == BuildTarget.Role.ARGUMENT)
                .flatMap(target -> target.bases(table).stream())
                .filter(base -> base.stage().filter(stage::equals).isPresent())
                .map(base -> base.from().index())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
