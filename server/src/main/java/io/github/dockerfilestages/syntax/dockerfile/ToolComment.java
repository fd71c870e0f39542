package io.github.dockerfilestages.syntax.dockerfile;

import java.util.regex.Pattern;

/** Recognizes comments that are for a tool and no prose, by their text without the {@code #}. */
public final class ToolComment {
    private static final Pattern FILE =
            Pattern.compile("(?:check|syntax|escape)\\s*=.*|hadolint\\s+global\\s.*|spell-checker:.*");

    private static final Pattern INSTRUCTION = Pattern.compile("hadolint\\s+(?!global\\s).*"
            + "|(?:kics-scan|semgrep|shellcheck)\\s.*"
            + "|(?:checkov|cspell|renovate|tfsec|trivy|vale):.*"
            + "|(?:nolint|noqa|nosec|nosemgrep)\\b.*");

    private ToolComment() {}

    /** Whether it is about the whole file, at whose top it must stay. */
    public static boolean isForFile(String comment) {
        return FILE.matcher(comment).matches();
    }

    /** Whether it is about the instruction below it, with which it must go. */
    public static boolean isForInstruction(String comment) {
        return INSTRUCTION.matcher(comment).matches();
    }
}
