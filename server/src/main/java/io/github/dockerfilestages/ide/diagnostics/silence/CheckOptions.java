package io.github.dockerfilestages.ide.diagnostics.silence;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Blanks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules that a {@code # check=} turns off, and whether the other rules make the build fail:
 * {@code ParseLintOptions} of BuildKit's linter.
 *
 * @param skipsAll whether the directive contains {@code skip=all}
 * @param skipped names of rules, BuildKit's or ours; case-sensitive
 * @param isError whether each warning makes the build fail
 */
public record CheckOptions(boolean skipsAll, Set<String> skipped, boolean isError) {
    /** For a file without the directive. */
    static final CheckOptions NONE = new CheckOptions(false, Set.of(), false);

    private static final Pattern DIRECTIVE = Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(\\S.*)", Pattern.DOTALL);
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    /** BuildKit splits the options into so many parts, so that the third one may contain semicolons. */
    private static final int MOST_PARTS = 3;

    /** The options at the top of a file; empty when BuildKit cannot parse them. */
    static Optional<CheckOptions> ofFile(StageTable table) {
        return parse(table.head().check().orElse(""));
    }

    /** Empty when BuildKit cannot parse the options; at the top of a file it then stops. */
    static Optional<CheckOptions> parse(String options) {
        Optional<CheckOptions> parsed = Optional.of(NONE);
        for (String part :
                Blanks.isBlank(options) ? new String[0] : Blanks.strip(options).split(";", MOST_PARTS)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            String key = Blanks.strip(part.substring(0, equals));
            String value = Blanks.strip(part.substring(equals + 1));
            parsed = parsed.flatMap(before -> before.and(key, value));
        }
        return parsed;
    }

    /**
     * The first {@code check=} among the comments above an instruction counts, up to its first blank, if it can be
     * parsed.
     */
    static CheckOptions inComments(List<String> comments) {
        for (String comment : comments) {
            Matcher directive = DIRECTIVE.matcher(comment);
            if (directive.matches() && directive.group(1).equalsIgnoreCase("check")) {
                return parse(directive.group(2).split(" ", 2)[0]).orElse(NONE);
            }
        }
        return NONE;
    }

    boolean skips(DiagnosticCode code) {
        return skipsAll || skipped.contains(code.id());
    }

    private Optional<CheckOptions> and(String key, String value) {
        return switch (key) {
            case "skip" ->
                Optional.of(
                        value.equals("all")
                                ? new CheckOptions(true, skipped, isError)
                                : new CheckOptions(skipsAll, names(value), isError));
            case "error" ->
                TRUE.contains(value) || FALSE.contains(value)
                        ? Optional.of(new CheckOptions(skipsAll, skipped, TRUE.contains(value)))
                        : Optional.empty();
            case "experimental" -> Optional.of(this);
            default -> Optional.empty();
        };
    }

    private static Set<String> names(String list) {
        var names = new HashSet<String>();
        for (String name : list.split(",", -1)) {
            names.add(Blanks.strip(name));
        }
        return Set.copyOf(names);
    }
}
