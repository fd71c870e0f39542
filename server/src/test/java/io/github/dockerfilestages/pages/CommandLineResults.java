package io.github.dockerfilestages.pages;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.fixture.FixtureProject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands by their section names: each is run in a folder with the files of its example, and shows what it prints. */
final class CommandLineResults {
    private static final Map<String, List<String>> BY_NAME = table();

    private CommandLineResults() {}

    private static Map<String, List<String>> table() {
        var table = new LinkedHashMap<String, List<String>>();
        table.put("check", List.of("check"));
        table.put("Fixes", List.of("check --fix --diff"));
        table.put(
                "A baseline",
                List.of("check --baseline known.json --write-baseline", "check --fail-on hint --baseline known.json"));
        table.put("Formats", List.of("check --format github"));
        table.put("Another severity", List.of("check --ignore UnusedStage --severity UnknownStage=error"));
        table.put("A configuration file", List.of("check", "check --print-config legacy/Dockerfile"));
        table.put("stages", List.of("stages --format mermaid"));
        table.put("paths", List.of("paths"));
        table.put("rename", List.of("rename Dockerfile build compile"));
        return table;
    }

    /** In the order of the page. */
    static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    /**
     * Runs the commands of a section one after the other.
     *
     * @param source a Dockerfile, or several files in the notation of {@link FixtureProject}
     */
    static String of(String name, String source, Path folder) {
        var shell = new Shell(folder);
        FixtureProject.of(source.startsWith("#- ") ? source : "#- Dockerfile\n" + source)
                .files()
                .forEach((path, file) -> shell.write(path, file.text()));
        var printed = new StringBuilder();
        for (String command : BY_NAME.get(name)) {
            Shell.Outcome outcome = shell.run(command.split(" "));
            printed.append("$ dockerfile-stages ")
                    .append(command)
                    .append('\n')
                    .append(outcome.out())
                    .append(outcome.err());
        }
        return printed.toString().replace(folder.toString(), "/project");
    }
}
