package io.github.dockerfilestages.ide.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments by which people silence hadolint, for those of its rules that say the same as one of ours. */
final class HadolintPragma {
    private static final Pattern IGNORE = Pattern.compile("hadolint\\s+ignore\\s*=(.*)");
    private static final Pattern GLOBAL_IGNORE = Pattern.compile("hadolint\\s+global\\s+ignore\\s*=(.*)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private HadolintPragma() {}

    /** Hadolint's name for a code; DL3023 is about stages that copy from themselves, not about longer cycles. */
    static Optional<String> ruleOf(DiagnosticCode code) {
        return switch (code) {
            case UNKNOWN_STAGE -> Optional.of("DL3022");
            case CIRCULAR_STAGE_DEPENDENCY -> Optional.of("DL3023");
            case DUPLICATE_STAGE_NAME -> Optional.of("DL3024");
            default -> Optional.empty();
        };
    }

    /** Whether the comments above an instruction ignore a rule there. */
    static boolean ignores(List<String> comments, String rule) {
        return comments.stream().anyMatch(comment -> names(IGNORE.matcher(comment), rule));
    }

    /** Whether the comments at the top of a file ignore a rule in all of it. */
    static boolean ignoresGlobally(List<String> comments, String rule) {
        return comments.stream().anyMatch(comment -> names(GLOBAL_IGNORE.matcher(comment), rule));
    }

    private static boolean names(Matcher pragma, String rule) {
        return pragma.matches() && SEPARATOR.splitAsStream(pragma.group(1)).anyMatch(rule::equals);
    }
}
