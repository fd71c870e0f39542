package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.cli.console.Count;
import io.github.dockerfilestages.cli.input.ProjectReading;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of a folder in numbers.
 *
 * @param dockerfiles including inline ones
 * @param builds by the kind of file that describes them
 * @param links the values in build files that name a stage of a Dockerfile that was found
 * @param complaints about files that were not read, or not completely
 */
record FolderCount(
        int dockerfiles,
        int stages,
        int references,
        int buildFiles,
        Map<String, Long> builds,
        int links,
        int complaints) {

    static FolderCount of(ProjectReading reading) {
        Project project = reading.project();
        List<ProjectDockerfile> dockerfiles = Stream.concat(
                        project.dockerfiles().stream(), project.inlineDockerfiles().stream())
                .toList();
        List<ProjectBuildFile> buildFiles = project.buildFiles();
        Map<String, Long> builds = buildFiles.stream()
                .flatMap(file -> file.content().builds().stream())
                .map(Build::kind)
                .collect(Collectors.groupingBy(Build.BuildKind::jsonName, TreeMap::new, Collectors.counting()));
        return new FolderCount(
                dockerfiles.size(),
                sum(dockerfiles, file -> file.model().table().stages().size()),
                sum(dockerfiles, file -> file.model().table().references().size()),
                buildFiles.size(),
                builds,
                sum(buildFiles, file -> project.targetsIn(file.path()).size()),
                reading.complaints().size());
    }

    String sentence() {
        String kinds = builds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return Count.of(dockerfiles, "Dockerfile") + " with " + Count.of(stages, "stage") + " and "
                + Count.of(references, "reference") + "; " + Count.of(buildFiles, "build file") + " with "
                + Count.of(links, "place") + " that " + (links == 1 ? "names" : "name") + " a stage"
                + (kinds.isEmpty() ? "" : "; builds by kind: " + kinds)
                + (complaints == 0 ? "" : "; " + Count.of(complaints, "file") + " not read, or not in full");
    }

    private static <T> int sum(List<T> things, Function<T, Integer> count) {
        return things.stream().mapToInt(count::apply).sum();
    }
}
