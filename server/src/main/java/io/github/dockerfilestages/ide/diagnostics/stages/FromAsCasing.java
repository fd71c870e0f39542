package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Locale;
import java.util.Optional;

/**
 * An AS whose case differs from that of its FROM: {@code doesFromCaseMatchAsCase} of BuildKit's parser. Does not report
 * a FROM in mixed case.
 */
public final class FromAsCasing {
    private FromAsCasing() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        return inspection
                .from(stage)
                .filter(from -> from.arguments().size() >= 3)
                .flatMap(from -> from.asWord()
                        .filter(as -> !matches(from.word().value(), as.value()))
                        .map(as -> finding(stage, from, as)));
    }

    private static boolean matches(String from, String as) {
        if (from.equals(from.toLowerCase(Locale.ROOT))) {
            return as.equals(as.toLowerCase(Locale.ROOT));
        }
        boolean isUpper = from.equals(from.toUpperCase(Locale.ROOT));
        return !isUpper || as.equals(as.toUpperCase(Locale.ROOT));
    }

    private static Finding finding(Stage stage, Statement from, Word as) {
        return Finding.of(
                DiagnosticCode.FROM_AS_CASING,
                stage.instruction(),
                as.range(),
                "'" + as.value() + "' does not match the case of '"
                        + from.word().value() + "'.");
    }
}
