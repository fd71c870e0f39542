package io.github.dockerfilestages.project;

import io.github.dockerfilestages.stages.StageName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with parts that are computed, and the names that it may have because of those that are not. */
public final class NameTemplate {
    /** What tools and shells replace; something that contains another one is not recognized. */
    private static final Pattern COMPUTED = Pattern.compile(
            "\\$\\{\\{[^{}]*+}}|\\$\\[\\[[^\\[\\]]*+]]|\\{\\{[^{}]*+}}|<<[^<>]*+>>|\\$\\{[^{}]*+}|\\$\\([^()]*+\\)|\\$\\w++|%\\w++%");

    private static final Pattern LITERAL = Pattern.compile("[\\w.-]*+");

    private NameTemplate() {}

    /** Whether a text may become a name; so it may if a part of it is not understood. */
    public static boolean mayBe(String text, String name) {
        List<String> literals = literals(StageName.normalized(text));
        boolean isUnderstood = literals.size() > 1
                && literals.stream()
                        .allMatch(literal -> LITERAL.matcher(literal).matches());
        return !isUnderstood || isInOrder(literals, StageName.normalized(name));
    }

    private static List<String> literals(String text) {
        var literals = new ArrayList<String>();
        Matcher computed = COMPUTED.matcher(text);
        int at = 0;
        while (computed.find()) {
            literals.add(text.substring(at, computed.start()));
            at = computed.end();
        }
        literals.add(text.substring(at));
        return literals;
    }

    private static boolean isInOrder(List<String> literals, String name) {
        String first = literals.get(0);
        String last = literals.get(literals.size() - 1);
        int end = name.length() - last.length();
        int at = name.startsWith(first) && name.endsWith(last) ? first.length() : name.length() + 1;
        for (String literal : literals.subList(1, literals.size() - 1)) {
            int found = name.indexOf(literal, Math.min(at, name.length()));
            at = found < 0 ? name.length() + 1 : Math.max(at, found + literal.length());
        }
        return at <= end;
    }
}
