package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.LiteralPieces;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text such as {@code web.target=dev} or {@code *.args.KIND=slim}, with which {@code bake} changes targets of its
 * files.
 *
 * @param target the name of the bake target, which may contain stars
 * @param argument the name of the build argument that gets the value; absent if the stage does
 * @param valueStart the offset of the value in the text
 */
public record BakeSetting(String target, Optional<String> argument, int valueStart) {
    /** Without names in a command, bake builds this target. */
    public static final String DEFAULT_TARGET = "default";

    private static final String STAR = "*";

    private static final Pattern SETTING = Pattern.compile("([^=.\\s]+)\\.(?:target|args\\.(\\w+))=");

    /** The setting that a text is, if it concerns the stage or a build argument. */
    public static Optional<BakeSetting> of(String text) {
        Matcher setting = SETTING.matcher(text);
        return setting.lookingAt()
                ? Optional.of(new BakeSetting(setting.group(1), Optional.ofNullable(setting.group(2)), setting.end()))
                : Optional.empty();
    }

    /** Whether the name stands for all targets that are built. */
    public boolean isForAll() {
        return target.equals(STAR);
    }

    /** Whether the targets that are changed are given by a pattern. */
    public boolean isForSeveral() {
        return isPattern(target);
    }

    /** Whether it changes a target. */
    public boolean isFor(String name) {
        return matches(target, name);
    }

    /** Whether the name of a target stands for all those that match it. */
    public static boolean isPattern(String name) {
        return name.contains(STAR);
    }

    /** Whether a name matches a pattern, each star of which stands for any text. */
    public static boolean matches(String pattern, String name) {
        return LiteralPieces.form(name, List.of(pattern.split(Pattern.quote(STAR), -1)));
    }
}
