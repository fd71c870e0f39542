package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.wording.Suggestion;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option as the code of a diagnostic. */
public final class CodeOption implements ITypeConverter<DiagnosticCode> {
    @Override
    public DiagnosticCode convert(String word) {
        return DiagnosticCode.of(word).orElseThrow(() -> new TypeConversionException(sentence(word)));
    }

    private static String sentence(String word) {
        Set<String> codes =
                Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());
        return "'" + word + "' is not the code of a diagnostic"
                + Suggestion.word(word, codes)
                        .map(near -> " (did you mean " + near + "?)")
                        .orElse("");
    }
}
