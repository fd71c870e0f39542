package io.github.dockerfilestages.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the features show each in a short example with its result; FEATURES.md is their table of contents. */
class FeaturesPageTest {
    private static final Path PAGES = Path.of("features");
    private static final Path CONTENTS = Path.of("FEATURES.md");
    private static final String ACROSS_FILES = "across-files.md";
    private static final String PATHS = "paths.md";
    private static final String COMMAND_LINE = "command-line.md";

    private static final Path ROUTES = Path.of("src/main/java/io/github/dockerfilestages/lsp/server/Routes.java");

    /** The name of a request; notifications start with {@code did}. */
    private static final Pattern REQUEST = Pattern.compile("\"([a-zA-Z]+/(?!did)[a-zA-Z/]+)\"");

    @TempDir
    private Path folder;

    @Test
    void eachExampleIsWhatTheFeatureDoes() throws IOException {
        for (Path page : pages()) {
            ExamplePage.read(page).check((topic, source) -> result(name(page), topic, source));
        }
    }

    private String result(String page, String topic, String source) {
        String withCaret = source.replace("|", "$0");
        return switch (page) {
            case ACROSS_FILES -> AcrossFilesResults.of(topic).apply(ProjectFixture.of(withCaret));
            case PATHS -> PathResults.of(topic).apply(Fixture.of(withCaret));
            case COMMAND_LINE -> CommandLineResults.of(topic, source, folder.resolve(topic));
            default -> FeatureResults.of(section(topic)).apply(Fixture.of(withCaret));
        };
    }

    @Test
    void everyFeatureIsShown() throws IOException {
        var shown = new HashSet<String>();
        for (Path page : pages()) {
            Set<String> topics = ExamplePage.read(page).topics();
            switch (name(page)) {
                case ACROSS_FILES -> assertEquals(AcrossFilesResults.names(), topics);
                case PATHS -> assertEquals(PathResults.names(), topics);
                case COMMAND_LINE -> assertEquals(CommandLineResults.names(), topics);
                default -> topics.stream().map(FeaturesPageTest::section).forEach(shown::add);
            }
        }
        assertEquals(FeatureResults.names(), shown);
    }

    @Test
    void theContentsNameEachPage() throws IOException {
        String contents = Files.readString(CONTENTS);

        assertEquals(
                List.of(),
                pages().stream()
                        .filter(page -> !contents.contains("](features/" + name(page) + ")"))
                        .toList());
    }

    @Test
    void everyRequestIsNamed() throws IOException {
        var text = new StringBuilder();
        for (Path page : pages()) {
            text.append(Files.readString(page));
        }
        List<String> unnamed = REQUEST.matcher(Files.readString(ROUTES))
                .results()
                .map(literal -> literal.group(1))
                .filter(method -> text.indexOf("`" + method.replaceFirst("/delta$", "") + "`") < 0)
                .toList();

        assertEquals(List.of(), unnamed);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted().toList();
        }
    }

    private static String name(Path page) {
        return page.getFileName().toString();
    }

    private static String section(String topic) {
        return topic.replaceFirst("/.*", "");
    }
}
