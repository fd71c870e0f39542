package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values in build files that name a stage, for display: each only once, even if several builds share it. */
public record StageTargets(Project project, ProjectDockerfile dockerfile, Stage stage) {

    /** Those with this role, in the order of the files and of their texts. */
    public List<BuildTarget> of(Role role) {
        Map<FileLocation, BuildTarget> byLocation = new LinkedHashMap<>();
        project.targetsOf(dockerfile.id(), dockerfile.model().table(), stage).stream()
                .filter(target -> target.role() == role)
                .sorted((one, other) -> FileLocation.of(one).compareTo(FileLocation.of(other)))
                .forEach(target -> byLocation.putIfAbsent(FileLocation.of(target), target));
        return List.copyOf(byLocation.values());
    }

    /** The names of the builds that use the target; empty for a command line. */
    public List<String> builds(BuildTarget target) {
        return builds(project, target);
    }

    public static List<String> builds(Project project, BuildTarget target) {
        return writers(project, target).stream()
                .flatMap(build -> build.name().stream())
                .map(name -> name.text())
                .distinct()
                .toList();
    }

    /** The names of the builds that use the target; on a command line, the name of the stage as written there. */
    public static String title(Project project, BuildTarget target) {
        List<String> builds = builds(project, target);
        return builds.isEmpty() ? target.value().text() : String.join(", ", builds);
    }

    /** A short description: {@code compose.yaml: web}, or {@code build.sh, line 3}. */
    public String label(BuildTarget target) {
        String file = FileWording.name(project, target.file());
        List<String> builds = builds(target);
        return builds.isEmpty()
                ? file + ", line " + FileWording.line(project, target)
                : file + ": " + String.join(", ", builds);
    }

    /** The builds that use the target. */
    public static List<Build> writers(Project project, BuildTarget target) {
        return project.buildFile(target.file()).map(ProjectBuildFile::content).stream()
                .flatMap(content -> content.builds().stream())
                .filter(build -> isIn(build, target.value().range()))
                .toList();
    }

    private static boolean isIn(Build build, TextRange range) {
        Stream<Value> arguments =
                build.arguments().stream().map(BuildArgument::value).flatMap(Optional::stream);
        return Stream.of(build.target().stream(), build.otherStages().stream(), arguments)
                .flatMap(values -> values)
                .anyMatch(value -> value.range().equals(range));
    }
}
