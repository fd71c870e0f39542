package io.github.dockerfilestages.ide.diagnostics.silence;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comments that silence hadolint, for those of its rules that are equivalent to one of ours. */
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

    /** The rules that the comments above an instruction ignore for it. */
    static Set<String> ignored(List<String> comments) {
        return rules(comments, IGNORE);
    }

    /** The rules that the comments at the top of a file ignore in the whole file. */
    static Set<String> ignoredGlobally(List<String> comments) {
        return rules(comments, GLOBAL_IGNORE);
    }

    private static Set<String> rules(List<String> comments, Pattern pragma) {
        return comments.stream()
                .map(pragma::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> Stream.of(SEPARATOR.split(found.group(1))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
