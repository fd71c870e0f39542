package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.yaml.YamlPlainScalar;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the name of a stage where a build file has another. Quotes stay as they are, and as a name holds letters, digits,
 * {@code -}, {@code _} and {@code .} alone, few need any: what a plain scalar of YAML or a bare key of HCL takes for
 * something else.
 */
public final class WrittenName {
    /** Plain, YAML 1.1 or 1.2 takes them for something other than a text. */
    private static final Set<String> YAML_WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private static final Set<String> HCL_WORDS = Set.of("true", "false", "null", "for");

    private WrittenName() {}

    /** The text to put in the place of a value so that the value becomes the name. */
    public static String of(Build.BuildKind kind, SourceText file, TextRange range, String name) {
        boolean needsQuotes = switch (kind) {
            case COMPOSE, GITHUB, GITLAB, SKAFFOLD -> isYamlWord(name) && YamlPlainScalar.isAt(file.content(), range);
            case BAKE -> isNoHclName(name) && !isQuoted(file, range);
            default -> false;
        };
        return needsQuotes ? '"' + name + '"' : name;
    }

    private static boolean isYamlWord(String name) {
        return YAML_WORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isNoHclName(String name) {
        return HCL_WORDS.contains(name) || name.indexOf('.') >= 0;
    }

    private static boolean isQuoted(SourceText file, TextRange range) {
        return file.content().startsWith("\"", range.start() - 1);
    }
}
