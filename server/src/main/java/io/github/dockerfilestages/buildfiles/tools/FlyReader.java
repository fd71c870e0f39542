package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code [build]} section, and its arguments, of a configuration of Fly.io.
 *
 * @see <a href="https://fly.io/docs/reference/configuration/#the-build-section">The build section</a>
 */
public final class FlyReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/fly.toml", "**/fly.*.toml");
    private static final String SECTION = "build";
    private static final String ARGUMENTS = "args";
    private static final String STRING = "(?:\"(?<double>[^\"\\\\\\r\\n]*+)\"|'(?<single>[^'\\r\\n]*+)')";
    private static final String KEY = "[\"']?(?<key>[\\w-]++)[\"']?[ \\t]*+=[ \\t]*+";
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*+(?:\\[[ \\t]*+(?<section>[^\\]\\r\\n]*+)\\]|" + KEY + "(?:" + STRING
                    + "|\\{(?<table>[^}\\r\\n]*+)))",
            Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile(KEY + STRING);

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("build");
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        var section = new BuildSection(text.content());
        section.read();
        return BuildFile.of(section.build().stream().toList());
    }

    /** The values of the section and of its table of arguments. */
    private static final class BuildSection {
        private final String text;
        private final Map<String, Value> values = new HashMap<>();
        private final List<BuildArgument> arguments = new ArrayList<>();

        BuildSection(String text) {
            this.text = text;
        }

        void read() {
            Matcher line = LINE.matcher(text);
            String section = "";
            while (line.find()) {
                if (line.group("section") != null) {
                    section = Blanks.strip(line.group("section"));
                } else if (section.equals(SECTION + "." + ARGUMENTS) && line.group("table") == null) {
                    argument(line);
                } else if (section.equals(SECTION) && line.group("table") == null) {
                    values.put(line.group("key"), value(line));
                } else if (section.equals(SECTION) && line.group("key").equals(ARGUMENTS)) {
                    Matcher entry = ENTRY.matcher(text).region(line.start("table"), line.end("table"));
                    while (entry.find()) {
                        argument(entry);
                    }
                }
            }
        }

        private void argument(Matcher entry) {
            arguments.add(new BuildArgument(entry.group("key"), Optional.of(value(entry))));
        }

        private static Value value(Matcher entry) {
            String quoted = entry.group("double") == null ? "single" : "double";
            var range = new TextRange(entry.start(quoted), entry.end(quoted));
            return new Value(entry.group(quoted), range, Certainty.LITERAL);
        }

        /** The build, if it says which stage it builds or passes arguments. */
        Optional<Build> build() {
            var build = new ToolBuild(
                    Optional.ofNullable(values.get("build-target")),
                    Optional.ofNullable(values.get("dockerfile")),
                    Optional.empty(),
                    List.copyOf(arguments));
            return build.target().isPresent() || !arguments.isEmpty()
                    ? Optional.of(build.of(BuildKind.FLY))
                    : Optional.empty();
        }
    }
}
