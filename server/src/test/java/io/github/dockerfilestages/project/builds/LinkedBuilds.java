package io.github.dockerfilestages.project.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.builds.WrittenPath.PathEndings;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Build files and the Dockerfiles that they build, as a base of tests. */
class LinkedBuilds {
    static final FilePath ROOT = FilePath.of("/repo");

    final Map<String, List<ProjectBuildFile>> groups = new LinkedHashMap<>();
    final Map<FilePath, ProjectBuildFile> files = new HashMap<>();

    void file(String path, String text) {
        FilePath file = ROOT.resolve(path);
        var read = ProjectBuildFile.read(file, ROOT, SourceText.of(text), BuildParameters.NONE);
        files.put(file, read);
        groups.computeIfAbsent(BuildGroup.keyOf(read), key -> new ArrayList<>()).add(read);
    }

    /** The Dockerfile in {@code deep} is the one that has a stage named {@code only}. */
    void check(String targets, String... dockerfiles) {
        Set<FilePath> known = Set.of(dockerfiles).stream().map(ROOT::resolve).collect(Collectors.toSet());
        var found = new StringBuilder();
        for (List<ProjectBuildFile> group : groups.values()) {
            BuildLinks links = BuildLinks.of(
                    BuildGroup.of(group, path -> Optional.ofNullable(files.get(path)), ConnectedReadings.NONE.next()),
                    path -> Optional.of(path).filter(known::contains),
                    name -> onlyOneNaming(name, known));
            links.byDockerfile().values().forEach(use -> use.targets().forEach(target -> found.append(shown(target))));
        }
        assertEquals(sorted(targets), sorted(found.toString()));
    }

    private static Optional<FilePath> onlyOneNaming(String name, Set<FilePath> known) {
        if (name.equals("only")) {
            return Optional.of(ROOT.resolve("deep/Dockerfile"));
        }
        List<FilePath> ending = known.stream()
                .filter(path -> PathEndings.keys(path).anyMatch(name::equals))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private static String shown(BuildTarget target) {
        return target.file().relativeTo(ROOT) + " " + target.role() + " "
                + target.value().text() + ": " + target.dockerfile().file().relativeTo(ROOT) + " " + target.by()
                + (target.isSure() ? " sure" : "") + "\n";
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n"));
    }
}
