package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.Resolution.Why;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;

/** What the comments of a file say about findings in it: {@code # check=} and hadolint's pragmas. */
final class Silencer {
    private final StageTable table;
    private final Optional<CheckOptions> fileWide;

    Silencer(StageTable table) {
        this.table = table;
        this.fileWide = CheckOptions.parse(table.head().check().orElse(""));
    }

    boolean silences(Finding finding) {
        return isSkipped(finding) || isIgnored(finding);
    }

    /** An error is not skipped: BuildKit would stop all the same. With options that it cannot parse it has no rules. */
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
                        && CheckOptions.inComments(commentsAbove(finding)).skips(code);
    }

    private boolean isIgnored(Finding finding) {
        return HadolintPragma.ruleOf(finding.code())
                .filter(rule -> HadolintPragma.ignores(commentsAbove(finding), rule)
                        || HadolintPragma.ignoresGlobally(table.head().comments(), rule))
                .filter(rule -> finding.code() != DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY || isOnSelf(finding))
                .isPresent();
    }

    private boolean isOnSelf(Finding finding) {
        return table.referencesIn(finding.instruction()).stream()
                .filter(reference -> reference.range().equals(finding.range()))
                .anyMatch(reference -> reference.resolution().why() == Why.SELF);
    }

    private List<String> commentsAbove(Finding finding) {
        return table.instructions().get(finding.instruction()).comments();
    }
}
