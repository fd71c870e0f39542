package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/** A {@link Finding} bound to a text: ranges are those of the text. */
public record Diagnostic(
        DiagnosticCode code, Severity severity, TextRange range, String message, List<Related> related) {

    /** Another place of the same text that has to do with it. */
    public record Related(TextRange range, String message) {}

    static Diagnostic bind(Finding finding, StageModel model) {
        List<Related> related = finding.related().stream()
                .map(party -> new Related(model.absolute(party.instruction(), party.range()), party.message()))
                .toList();
        return new Diagnostic(
                finding.code(),
                finding.severity(),
                model.absolute(finding.instruction(), finding.range()),
                finding.message(),
                related);
    }
}
