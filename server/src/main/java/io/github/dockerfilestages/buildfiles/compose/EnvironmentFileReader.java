package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files with variables, such as {@code .env}: they describe no builds, but give values to the variables of
 * compose files.
 *
 * @see <a href="https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/">Syntax</a>
 */
public final class EnvironmentFileReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/.env", "**/.env.*", "**/*.env");
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][\\w.-]*)[ \\t]*[=:][ \\t]*"
                    + "(?:'([^'\\r\\n]*)'|\"((?:[^\"\\\\\\r\\n]++|\\\\.)*+)\"|([^\\r\\n]*))",
            Pattern.MULTILINE);
    /** A comment in a line needs a blank before it. */
    private static final Pattern COMMENT = Pattern.compile("(?:^|[ \\t])#.*");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.indexOf('=') >= 0 || content.indexOf(':') >= 0;
    }

    /** Of a variable that is set several times, the last value counts. */
    @Override
    public BuildFile read(String path, SourceText text) {
        Map<String, Value> values = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text.content());
        while (line.find()) {
            values.put(line.group(1), value(line));
        }
        return BuildFile.of(List.of()).with(Connections.ofEnvironment(values));
    }

    /** A value with escapes or variables of its own is not known. */
    private static Value value(Matcher line) {
        if (line.group(2) != null) {
            return new Value(line.group(2), new TextRange(line.start(2), line.end(2)), Certainty.DEFAULT);
        }
        int group = line.group(3) != null ? 3 : 4;
        String written = line.group(group);
        String text = group == 3
                ? written
                : Blanks.stripTrailing(COMMENT.matcher(written).replaceFirst(""));
        boolean isKnown = text.indexOf('$') < 0 && text.indexOf('\\') < 0;
        return new Value(
                text,
                new TextRange(line.start(group), line.start(group) + text.length()),
                isKnown ? Certainty.DEFAULT : Certainty.UNKNOWN);
    }
}
