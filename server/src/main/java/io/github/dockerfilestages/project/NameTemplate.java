package io.github.dockerfilestages.project;

import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.LiteralPieces;
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
        return !isUnderstood || LiteralPieces.form(StageName.normalized(name), literals);
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
}
