package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.stages.StageName;
import java.util.regex.Pattern;

/** Decides what is certain about builds in files that only contain commands, such as scripts and documents. */
public final class GuessedBuild {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "foo|bar|baz|qux|foobar|example|((my|your|some|the|a)[-_]?)?(build[-_]?)?(stage|target)([-_]?name)?");

    private GuessedBuild() {}

    /** Whether the path of the Dockerfile depends on the folder in which a command is run. */
    public static boolean is(BuildKind kind) {
        return switch (kind) {
            case BAKE, COMPOSE, GITHUB, DEVCONTAINER, SKAFFOLD, WERF, OKTETO, FLY, TERRAFORM, DOTNET -> false;
            default -> true;
        };
    }

    /** The severity of a problem in a build of this kind. */
    public static Severity severity(BuildKind kind, Severity certain) {
        return is(kind) ? Severity.INFORMATION : certain;
    }

    /**
     * Whether a word is a placeholder of an example: in capitals, with characters that no name has, or a usual one such
     * as {@code foo}. In other files than those with commands nobody writes placeholders.
     */
    public static boolean isPlaceholder(BuildKind kind, String word) {
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        boolean isInCapitals = word.chars().noneMatch(Character::isLowerCase);
        return is(kind)
                && !isNumber
                && (isInCapitals
                        || !StageName.isParsed(word)
                        || PLACEHOLDER.matcher(word).matches());
    }
}
