package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.OptionOwner;
import io.github.dockerfilestages.text.TextRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option that starts a string of code, with its value, while the command to which it is added stands elsewhere in the
 * text: {@code args = ["--target", stages[name]]}.
 */
final class LoneOption {
    /** The nearest program is at most so far away. */
    private static final int MOST_BEFORE = 4_000;

    private static final int MOST_IN_CALL = 200;
    private static final Pattern BUILD = Pattern.compile("(?<![\\w-])(?:build|bud|buildx|kaniko|buildctl)(?![\\w-])");

    /** Calls that declare an option, or look for one. */
    private static final Pattern OTHER_CALL = Pattern.compile(
            "(?i)(?:add_?argument|option|flag|\\bon|prefix|suffix|starts_?with|index_?of|strcmp|equals|includes?|contains"
                    + "|match|replace|split|get_?opt)\\w*(?:<\\w*>)?\\(\\s*+(?:[^()]*,\\s*+)?[\\[({]*+[fF$]?[\"'`]$");

    /** What may follow the name of a variable in code, rather than in prose. */
    private static final Pattern AFTER_NAME =
            Pattern.compile("[ \\t]*+[\"'`]|\\s*+(?:[,)\\]}(\\[;+?|&.!:]|->|$)|[ \\t]*+\\r?\\n"
                    + "|[ \\t]++(?:if|or|unless|as|and|else)\\b");

    private LoneOption() {}

    /**
     * Whether the option may be one of a build, to judge by the rest of the text.
     *
     * @param option its start
     */
    static boolean mayBeOfBuild(String content, int option, TextRange value) {
        if (option == 0 || "\"'`".indexOf(content.charAt(option - 1)) < 0) {
            return false;
        }
        String before = content.substring(Math.max(0, option - MOST_BEFORE), option);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        String call = before.substring(Math.max(0, before.length() - MOST_IN_CALL));
        Matcher after = AFTER_NAME.matcher(content).region(value.end(), content.length());
        return !OptionOwner.hasBuilder(line)
                && after.lookingAt()
                && !OTHER_CALL.matcher(call).find()
                && !OptionOwner.isOtherInCode(before)
                && OptionOwner.hasBuilder(content)
                && BUILD.matcher(content).find();
    }
}
