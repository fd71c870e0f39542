package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;

/** Call hierarchy beyond the Dockerfile: a build calls the stage that it builds. */
public final class TargetCalls {
    private TargetCalls() {}

    /**
     * A build that names a stage.
     *
     * @param name the names of the builds, or the stage's as it is written there
     * @param detail the file and the line
     */
    public record Call(String name, String detail, Place place) {}

    /** Who builds a stage, in the order of the files and of their texts. */
    public static List<Call> incoming(Project project, ProjectDockerfile dockerfile, Stage stage) {
        var targets = new StageTargets(project, dockerfile, stage);
        return targets.of(Role.TARGET).stream()
                .map(target -> call(targets, target))
                .toList();
    }

    private static Call call(StageTargets targets, BuildTarget target) {
        List<String> builds = targets.builds(target);
        String name = builds.isEmpty() ? target.value().text() : String.join(", ", builds);
        String file = FileWording.name(targets.project(), target.file());
        return new Call(name, file + ", line " + FileWording.line(targets.project(), target), Place.of(target));
    }
}
