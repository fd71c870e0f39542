package io.github.dockerfilestages.buildfiles.words;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables of shells and makefiles that get the value of another one: {@code TARGET=$STAGE}. */
final class CopiedVariables {
    private static final int MOST_COPIES = 1_000;

    private static final Pattern COPY =
            Pattern.compile("(?<![\\w.-])(?<key>[A-Za-z_]\\w*+)[ \\t]*+[:?+]?=[ \\t]*+[\"']?\\$[({]?"
                    + "(?<original>[A-Za-z_]\\w*+)(?![\\w-])");

    private CopiedVariables() {}

    /** The variables that get a value, by the name of the variable that they get it from. */
    static Map<String, Set<String>> in(String content) {
        Map<String, Set<String>> copies = new HashMap<>();
        Matcher copy = COPY.matcher(content).useTransparentBounds(true);
        int count = 0;
        for (int at = content.indexOf('$'); at >= 0 && count < MOST_COPIES; at = content.indexOf('$', at + 1)) {
            int start = startOfAssigned(content, at);
            if (start >= 0 && copy.region(start, content.length()).lookingAt()) {
                count++;
                copies.computeIfAbsent(copy.group("original"), name -> new LinkedHashSet<>())
                        .add(copy.group("key"));
            }
        }
        return copies;
    }

    /** Where the name starts that may get the value at an offset; negative if there is none. */
    private static int startOfAssigned(String content, int value) {
        int at = value - 1;
        if (at >= 0 && (content.charAt(at) == '"' || content.charAt(at) == '\'')) {
            at--;
        }
        at = skipBlanksBefore(content, at);
        if (at < 0 || content.charAt(at) != '=') {
            return -1;
        }
        at--;
        if (at >= 0 && ":?+".indexOf(content.charAt(at)) >= 0) {
            at--;
        }
        at = skipBlanksBefore(content, at);
        int end = at + 1;
        while (at >= 0 && VariableNames.isPart(content.charAt(at))) {
            at--;
        }
        return at + 1 < end ? at + 1 : -1;
    }

    private static int skipBlanksBefore(String content, int start) {
        int at = start;
        while (at >= 0 && (content.charAt(at) == ' ' || content.charAt(at) == '\t')) {
            at--;
        }
        return at;
    }
}
