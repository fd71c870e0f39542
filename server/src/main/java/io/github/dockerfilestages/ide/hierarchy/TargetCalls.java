package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FileWording;
import io.github.dockerfilestages.ide.symbols.NamedStage;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;

/** Call hierarchy for build files: a build calls the stage that it builds. */
public final class TargetCalls {
    private TargetCalls() {}

    /**
     * A build that names a stage.
     *
     * @param name the names of the builds, or the stage name as written there
     * @param detail the file and the line
     * @param location where the build names the stage
     */
    public record TargetCall(String name, String detail, FileLocation location) {}

    /** The builds whose name is at an offset of a build file, if they have a target of their own. */
    public static List<TargetCall> prepare(Project project, FilePath buildFile, int offset) {
        List<BuildTarget> named = project.targetsIn(buildFile).stream()
                .filter(target -> target.role() == Role.TARGET)
                .filter(target -> StageTargets.writers(project, target).stream()
                        .flatMap(build -> build.name().stream())
                        .anyMatch(name -> name.range().touches(offset)))
                .toList();
        return calls(project, named);
    }

    /** The builds of a stage, in the order of the files and of their texts. */
    public static List<TargetCall> incoming(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return calls(project, new StageTargets(project, dockerfile, stage).of(Role.TARGET));
    }

    /** The stages that the target at a location builds; several if builds of several Dockerfiles share it. */
    public static List<NamedStage> outgoing(Project project, FileLocation location) {
        return NamedStage.find(project, location.file(), location.range().start()).stream()
                .filter(named -> named.range().equals(location.range()))
                .toList();
    }

    /** One call per location, because several builds, and builds of several Dockerfiles, can share it. */
    private static List<TargetCall> calls(Project project, List<BuildTarget> targets) {
        return targets.stream().map(target -> call(project, target)).distinct().toList();
    }

    private static TargetCall call(Project project, BuildTarget target) {
        List<String> builds = StageTargets.builds(project, target);
        String name = builds.isEmpty() ? target.value().text() : String.join(", ", builds);
        String file = FileWording.name(project, target.file());
        return new TargetCall(name, file + ", line " + FileWording.line(project, target), FileLocation.of(target));
    }
}
