package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.workspace.globs.PathPatterns;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option as a pattern for paths; one that matches nothing is a mistake. */
public final class PatternOption implements ITypeConverter<String> {
    @Override
    public String convert(String pattern) {
        if (!PathPatterns.isPattern(pattern)) {
            throw new TypeConversionException("'" + pattern + "' is not a pattern for paths");
        }
        return pattern;
    }
}
