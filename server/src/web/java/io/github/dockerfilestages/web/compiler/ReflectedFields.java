package io.github.dockerfilestages.web.compiler;

import org.teavm.extension.spi.reflection.SimpleReflectionPolicy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Keeps the names of some fields: those of commands that stand for options, with their annotations, and those of the
 * records that only reports have. The compiler finds this class as a service.
 */
public final class ReflectedFields extends SimpleReflectionPolicy {
    private static final String COMMANDS = "io.github.dockerfilestages.cli";

    @Override
    protected void setup() {
        selectPackage(COMMANDS, true)
                .reflectableFields(withAnnotation(Option.class)
                        .or(withAnnotation(Parameters.class))
                        .or(withAnnotation(Mixin.class))
                        .or(withAnnotation(ArgGroup.class))::test);
        selectPackage(COMMANDS + ".output.reports", true).reflectableFields(INSTANCE::test);
        selectClass(COMMANDS + ".input.FindingKey").reflectableFields(INSTANCE::test);
    }
}
