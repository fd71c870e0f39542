package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code [build]} section of a configuration of Fly.io.
 *
 * @see <a href="https://fly.io/docs/reference/configuration/#the-build-section">The build section</a>
 */
public final class FlyReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/fly.toml", "**/fly.*.toml");
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*+(?:\\[[ \\t]*+(?<section>[^\\]\\r\\n]*+)\\]"
                    + "|(?<key>[\\w-]++)[ \\t]*+=[ \\t]*+(?:\"(?<double>[^\"\\\\\\r\\n]*+)\"|'(?<single>[^'\\r\\n]*+)'))",
            Pattern.MULTILINE);

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
        Map<String, Value> build = build(text.content());
        Optional<Value> target = Optional.ofNullable(build.get("build-target"));
        return BuildFile.of(target
                .map(value -> new ToolBuild(
                                target, Optional.ofNullable(build.get("dockerfile")), Optional.empty(), List.of())
                        .of(BuildKind.FLY))
                .stream()
                .toList());
    }

    private static Map<String, Value> build(String text) {
        Map<String, Value> values = new HashMap<>();
        Matcher line = LINE.matcher(text);
        boolean isInBuild = false;
        while (line.find()) {
            if (line.group("section") != null) {
                isInBuild = line.group("section").strip().equals("build");
            } else if (isInBuild) {
                String quoted = line.group("double") == null ? "single" : "double";
                var range = new TextRange(line.start(quoted), line.end(quoted));
                values.put(line.group("key"), new Value(line.group(quoted), range, Certainty.LITERAL));
            }
        }
        return values;
    }
}
