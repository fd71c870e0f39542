package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.Matches;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Decides which program gets an option: many programs have {@code --target}, and few of them build images. */
public final class OptionOwner {
    private static final String BUILDERS = "docker|podman|buildah|buildx|buildctl|nerdctl|kaniko";
    private static final String OTHERS = "(?<other>cmake|ctest|ninja|meson|cargo|cross|rustc|rustup"
            + "|clang|gcc|zig|bazel|bazelisk|buck2|msbuild|tsc|esbuild|tsup|swc|pip3?)(?:\\.exe)?(?=[\\s\"',])";

    /** Programs in a command, and what ends one. */
    private static final Pattern IN_COMMAND = Pattern.compile("(?<![\\w.-])(?:" + OTHERS + "|" + BUILDERS + ")|[;|&]");

    /** In code, the name of another program stands in a string; that of a variable may contain the one of a builder. */
    private static final Pattern IN_CODE =
            Pattern.compile("(?<=[\"'`])" + OTHERS + "|" + BUILDERS, Pattern.CASE_INSENSITIVE);

    private static final Pattern BUILDER = Pattern.compile(BUILDERS, Pattern.CASE_INSENSITIVE);

    private OptionOwner() {}

    /** Whether the nearest program in a command builds no images. */
    public static boolean isOther(String before) {
        return isOther(IN_COMMAND, before);
    }

    /** The same for code in which the program and the option may belong to different statements. */
    public static boolean isOtherInCode(String before) {
        return isOther(IN_CODE, before);
    }

    /** Whether a text names a program that builds images. */
    public static boolean hasBuilder(String text) {
        return BUILDER.matcher(text).find();
    }

    private static boolean isOther(Pattern program, String before) {
        return Matches.of(program.matcher(before))
                .reduce((one, next) -> next)
                .map(OptionOwner::isOther)
                .orElse(false);
    }

    private static boolean isOther(MatchResult program) {
        return program.group(1) != null;
    }
}
