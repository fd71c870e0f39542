package io.github.dockerfilestages.protocol.features.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples on the server's pages: below a heading, a block of source, followed by a block with the result. */
public record ExamplePage(String content) {
    private static final Path PAGES = Path.of("../server");
    private static final Pattern PART = Pattern.compile(
            "(?ms)^(?<level>#{2,3}) (?<heading>[^\n]+)\n|^```dockerfile\n(?<source>.*?)^```\n(\n```text\n(?<result>.*?)^```\n)?");

    /**
     * One example.
     *
     * @param section the second-level heading above it
     * @param topic the nearest heading above it
     */
    public record Example(String section, String topic, String source, String result) {
        @Override
        public String toString() {
            return topic;
        }
    }

    public static ExamplePage read(String name) {
        try {
            return new ExamplePage(Files.readString(PAGES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<Example> examples() {
        var examples = new ArrayList<Example>();
        String section = "";
        String topic = "";
        Matcher part = PART.matcher(content);
        while (part.find()) {
            if (part.group("heading") != null) {
                topic = part.group("heading");
                section = part.group("level").length() == 2 ? topic : section;
            } else {
                String result = part.group("result") == null ? "" : part.group("result");
                examples.add(new Example(section, topic, part.group("source"), result));
            }
        }
        return List.copyOf(examples).stream();
    }
}
