package io.github.dockerfilestages.web.compiler;

import org.teavm.extension.spi.reflection.SimpleReflectionPolicy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the fields of commands that stand for options, and their annotations: the compiler finds this class as a service. */
public final class OptionFields extends SimpleReflectionPolicy {
    @Override
    protected void setup() {
        selectPackage("io.github.dockerfilestages.cli", true)
                .reflectableFields(withAnnotation(Option.class)
                        .or(withAnnotation(Parameters.class))
                        .or(withAnnotation(Mixin.class))
                        .or(withAnnotation(ArgGroup.class))::test);
    }
}
