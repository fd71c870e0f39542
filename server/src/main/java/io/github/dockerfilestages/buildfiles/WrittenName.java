package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.yaml.YamlPlainScalar;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the name of a stage in the place of another one in a build file. Existing quotes stay. As a name only contains
 * letters, digits, {@code -}, {@code _} and {@code .}, few names need quotes: those that a plain scalar of YAML or a
 * bare key of HCL would give another meaning.
 */
public final class WrittenName {
    /** Unquoted, YAML 1.1 or 1.2 does not read them as a text. */
    private static final Set<String> YAML_WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private static final Set<String> HCL_WORDS = Set.of("true", "false", "null", "for");

    private WrittenName() {}

    /** The text to write at a range so that its value becomes the name. */
    public static String of(Build.BuildKind kind, SourceText file, TextRange range, String name) {
        boolean needsQuotes = switch (kind) {
            case COMPOSE,
                    GITHUB,
                    GITHUB_BAKE,
                    GITHUB_RUN,
                    GITLAB,
                    CIRCLECI,
                    AZURE,
                    BITBUCKET,
                    BUILDKITE,
                    DRONE,
                    CLOUD_BUILD,
                    TASKFILE,
                    SKAFFOLD,
                    WERF,
                    GARDEN,
                    OKTETO -> isYamlWord(name) && YamlPlainScalar.isAt(file.content(), range);
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
