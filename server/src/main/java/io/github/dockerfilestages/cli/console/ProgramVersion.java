package io.github.dockerfilestages.cli.console;

import java.util.Optional;

/**
 * The version of the program, from the manifest of its jar or, if it is linked into a Java runtime, from its module.
 */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String current() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .or(ProgramVersion::ofModule)
                .orElse("development");
    }

    private static Optional<String> ofModule() {
        return Optional.ofNullable(ProgramVersion.class.getModule().getDescriptor())
                .flatMap(module -> module.rawVersion());
    }
}
