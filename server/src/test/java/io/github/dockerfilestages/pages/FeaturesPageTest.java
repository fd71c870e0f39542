package io.github.dockerfilestages.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURES.md shows each feature in a short example with its result. */
class FeaturesPageTest {
    /** The arguments for the examples of the command line. */
    private static final Map<String, String[]> COMMANDS = Map.of(
            "Command line/check", new String[] {"check"},
            "Command line/paths", new String[] {"paths"},
            "Command line/stages", new String[] {"stages", "--format", "mermaid"},
            "Command line/rename", new String[] {"rename", "Dockerfile", "build", "compile"});

    private static final String ACROSS_FILES = "Across files/";
    private static final String PATHS = "Paths through stages/";

    private static final Path ROUTES = Path.of("src/main/java/io/github/dockerfilestages/lsp/server/Routes.java");

    /** The name of a request; notifications start with {@code did}. */
    private static final Pattern REQUEST = Pattern.compile("\"([a-zA-Z]+/(?!did)[a-zA-Z/]+)\"");

    @TempDir
    private Path folder;

    @Test
    void eachExampleIsWhatTheFeatureDoes() throws IOException {
        ExamplePage.read("FEATURES.md").check(this::result);
    }

    private String result(String topic, String source) {
        String withCaret = source.replace("|", "$0");
        if (topic.startsWith(ACROSS_FILES)) {
            return AcrossFilesResults.of(topic.substring(ACROSS_FILES.length())).apply(ProjectFixture.of(withCaret));
        }
        if (topic.startsWith(PATHS)) {
            return PathResults.of(topic.substring(PATHS.length())).apply(Fixture.of(withCaret));
        }
        return COMMANDS.containsKey(topic)
                ? printed(source, COMMANDS.get(topic))
                : FeatureResults.of(section(topic)).apply(Fixture.of(withCaret));
    }

    @Test
    void everyFeatureIsShown() {
        Set<String> topics = ExamplePage.read("FEATURES.md").topics();
        Set<String> shown =
                topics.stream().map(FeaturesPageTest::section).collect(Collectors.toCollection(LinkedHashSet::new));
        shown.removeAll(Set.of("Command line", section(ACROSS_FILES), section(PATHS)));

        assertEquals(FeatureResults.names(), shown);
        assertEquals(AcrossFilesResults.names(), below(ACROSS_FILES, topics));
        assertEquals(PathResults.names(), below(PATHS, topics));
    }

    private static Set<String> below(String section, Set<String> topics) {
        return topics.stream()
                .filter(topic -> topic.startsWith(section))
                .map(topic -> topic.substring(section.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void everyRequestIsNamed() throws IOException {
        String page = Files.readString(Path.of("FEATURES.md"));
        List<String> unnamed = REQUEST.matcher(Files.readString(ROUTES))
                .results()
                .map(literal -> literal.group(1))
                .filter(method -> !page.contains("`" + method.replaceFirst("/delta$", "") + "`"))
                .toList();

        assertEquals(List.of(), unnamed);
    }

    private String printed(String source, String... arguments) {
        String out =
                new Shell(folder).write("Dockerfile", source).run(arguments).out();
        return "$ dockerfile-stages " + String.join(" ", arguments) + "\n" + out;
    }

    private static String section(String topic) {
        return topic.replaceFirst("/.*", "");
    }
}
