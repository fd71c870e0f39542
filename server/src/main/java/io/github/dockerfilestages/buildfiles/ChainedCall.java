package io.github.dockerfilestages.buildfiles;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code of any language that passes an option and its value in two calls of the same kind, one after the other:
 * {@code .arg("--target").arg(x)}, {@code a.add("--target"); a.add(x);}, {@code cmd << "--target" << x}.
 */
public final class ChainedCall {
    private static final int MOST_BEFORE = 200;
    private static final int MOST_BETWEEN = 300;
    private static final String QUOTES = "\"'`";

    private static final String VARIABLE = "(?<variable>[$@]?[A-Za-z_][\\w.]*+(?:\\[[\\w+]*+])?)[ \\t]*+(?:\\+=|=|<<)";
    /** A function that is called without parentheses, as in Perl. */
    private static final String WORD = "(?<word>[A-Za-z]\\w*+)[ \\t]++@\\w++[ \\t]*+,[ \\t]*+";

    private static final String CALL = "(?<call>[A-Za-z_]\\w*+)!?[ \\t]*+\\(\\s*+";
    private static final String OTHER_ARGUMENTS = "(?:[^()\"'`;]*,\\s*+)?[&\\[({*]*+(?:[\"'][^\"'\\n]*+[\"'],\\s*+)*+";

    private static final Pattern BEFORE =
            Pattern.compile("(?:" + CALL + OTHER_ARGUMENTS + "|" + VARIABLE + "[ \\t]*+[\\[({]?|" + WORD + ")$");

    private static final String CLOSING = "[\"'`][ \\t]*+[)\\]}]*+";

    /** Between the elements of a list, or between the arguments of a call around the first one. */
    private static final Pattern JOINED = Pattern.compile(CLOSING
            + "(?:\\s*+(?:<<|\\+\\+)\\s*+[\\[(]?|\\s*+(?<=\\s)(?=[\"'])|(?<=[)\\]}])\\s*+(?:,\\s*+|\\+\\s*+[\\[(]))");

    /** The end of a statement, or none in a chain of calls, and the start of the next call. */
    private static final Pattern NEXT = Pattern.compile(CLOSING + "\\s*+;?\\s*+(?:"
            + "(?:[\\w.$@]++[ \\t]*+:?=[ \\t]*+)?(?:[$@]?\\w*+(?:\\[\\w*+])?(?:\\.|->|::|:))*+" + CALL
            + "(?:[&*]?[\\w.$@]++,\\s*+)?+[&\\[({]*+|" + WORD + "|" + VARIABLE + "[ \\t]*+[\\[({]?)");

    /** Calls that declare an option or look for one. */
    private static final Set<String> OTHER_CALLS = Set.of(
            "add_argument",
            "addargument",
            "add_option",
            "addoption",
            "option",
            "on",
            "flag",
            "contain",
            "include",
            "indexof",
            "startswith",
            "equal");

    private ChainedCall() {}

    /**
     * The offset at which the next argument starts after an option in quotes; empty if what follows is no such call.
     *
     * @param start the start of the option, after the quote
     * @param end the end of the option, before the quote
     */
    public static OptionalInt argumentAfter(String content, int start, int end) {
        if (start == 0
                || end >= content.length()
                || QUOTES.indexOf(content.charAt(end)) < 0
                || content.charAt(start - 1) != content.charAt(end)) {
            return OptionalInt.empty();
        }
        int limit = Math.min(content.length(), end + MOST_BETWEEN);
        Matcher joined = JOINED.matcher(content).region(end, limit);
        if (joined.lookingAt()) {
            return OptionalInt.of(joined.end());
        }
        Matcher next = NEXT.matcher(content).region(end, limit);
        return next.lookingAt()
                        && receiver(next).equals(receiverBefore(content, start - 1))
                        && receiver(next).filter(OTHER_CALLS::contains).isEmpty()
                ? OptionalInt.of(next.end())
                : OptionalInt.empty();
    }

    private static Optional<String> receiverBefore(String content, int quote) {
        Matcher before = BEFORE.matcher(content).region(Math.max(0, quote - MOST_BEFORE), quote);
        return before.find() ? receiver(before) : Optional.empty();
    }

    /** What gets the argument; {@code args} and {@code arg} are the same. */
    private static Optional<String> receiver(Matcher found) {
        return Optional.ofNullable(found.group("call"))
                .or(() -> Optional.ofNullable(found.group("word")))
                .or(() -> Optional.ofNullable(found.group("variable")))
                .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("s$", ""));
    }
}
