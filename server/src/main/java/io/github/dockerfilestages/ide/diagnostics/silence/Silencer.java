package io.github.dockerfilestages.ide.diagnostics.silence;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether comments of a file silence a finding in it: {@code # check=} and hadolint's pragmas. */
public final class Silencer {
    private final StageTable table;
    private final Optional<CheckOptions> fileWide;
    private final Set<String> ignoredGlobally;
    private final Map<Integer, Comments> byInstruction = new HashMap<>();
    private final Map<Integer, Set<TextRange>> selfReferences = new HashMap<>();

    public Silencer(StageTable table) {
        this.table = table;
        this.fileWide = CheckOptions.ofFile(table);
        this.ignoredGlobally = HadolintPragma.ignoredGlobally(table.head().comments());
    }

    /** The options in the comments above an instruction; kept because an instruction may have many findings. */
    private record Comments(CheckOptions options, Set<String> ignored) {
        static Comments of(List<String> comments) {
            return comments.isEmpty()
                    ? new Comments(CheckOptions.NONE, Set.of())
                    : new Comments(CheckOptions.inComments(comments), HadolintPragma.ignored(comments));
        }
    }

    public boolean silences(Finding finding) {
        return isSkipped(finding) || isIgnored(finding);
    }

    /**
     * An error cannot be skipped, because BuildKit stops anyway. With options that it cannot parse, BuildKit runs no
     * rules.
     */
    private boolean isSkipped(Finding finding) {
        DiagnosticCode code = finding.code();
        if (fileWide.isEmpty() && code.isOfBuildKit()) {
            return true;
        }
        if (finding.severity() == Severity.ERROR) {
            return false;
        }
        return fileWide.orElse(CheckOptions.NONE).skips(code)
                || !code.isSilencedFileWideOnly()
                        && commentsAbove(finding).options().skips(code);
    }

    private boolean isIgnored(Finding finding) {
        return HadolintPragma.ruleOf(finding.code())
                .filter(rule -> commentsAbove(finding).ignored().contains(rule) || ignoredGlobally.contains(rule))
                .filter(rule -> finding.code() != DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY || isOnSelf(finding))
                .isPresent();
    }

    private boolean isOnSelf(Finding finding) {
        return selfReferences
                .computeIfAbsent(finding.instruction(), this::selfReferences)
                .contains(finding.range());
    }

    private Set<TextRange> selfReferences(int instruction) {
        return table.referencesIn(instruction).stream()
                .filter(reference -> reference.resolution().problem() == ReferenceProblem.SELF)
                .map(Reference::range)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Comments commentsAbove(Finding finding) {
        return byInstruction.computeIfAbsent(
                finding.instruction(),
                instruction -> Comments.of(table.instructions().get(instruction).comments()));
    }
}
