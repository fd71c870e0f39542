package io.github.dockerfilestages.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with examples: each has a block of source, followed by a block with the program's result. The text is written
 * by hand, the results are generated.
 */
final class ExamplePage {
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{2,3}) (.+)$");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^(?<source>```(?:dockerfile|text)\n(?<text>.*?)^```\n\n)```text\n.*?^```\n");

    private final Path file;
    private final String content;

    private ExamplePage(Path file, String content) {
        this.file = file;
        this.content = content;
    }

    static ExamplePage read(Path file) {
        try {
            return new ExamplePage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Computes the result of an example. */
    @FunctionalInterface
    interface Results {
        /**
         * The result as text.
         *
         * @param topic the headings above the example: {@code Section} or {@code Section/Subsection}
         */
        String of(String topic, String source);
    }

    /** The headings that have an example, as topics. */
    Set<String> topics() {
        var topics = new LinkedHashSet<String>();
        Matcher example = EXAMPLE.matcher(content);
        while (example.find()) {
            topics.add(topicAt(example.start()));
        }
        return topics;
    }

    /**
     * Fails if a result on the page differs from that of the program. With {@code -DdockerfileStages.write=true} the
     * page is updated instead.
     */
    void check(Results results) throws IOException {
        String current = with(results);
        if (Boolean.getBoolean("dockerfileStages.write")) {
            Files.writeString(file, current);
        }
        assertEquals(
                current,
                Files.readString(file),
                () -> file + " is out of date; to update it: mvn -pl server test -Dtest='*PageTest'"
                        + " -DdockerfileStages.write=true, and look at what changes");
    }

    private String with(Results results) {
        Matcher example = EXAMPLE.matcher(content);
        var current = new StringBuilder();
        while (example.find()) {
            String result = results.of(topicAt(example.start()), example.group("text"));
            String block = example.group("source") + "```text\n" + result.stripTrailing() + "\n```\n";
            example.appendReplacement(current, Matcher.quoteReplacement(block));
        }
        return example.appendTail(current).toString();
    }

    private String topicAt(int offset) {
        Matcher heading = HEADING.matcher(content).region(0, offset);
        String section = "";
        String topic = "";
        while (heading.find()) {
            boolean isSection = heading.group(1).length() == 2;
            section = isSection ? heading.group(2) : section;
            topic = isSection ? section : section + "/" + heading.group(2);
        }
        return topic;
    }
}
