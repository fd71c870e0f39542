package io.github.dockerfilestages.fuzz;

/** The entry point for Jazzer, which requires these names. The argument is the name of a target. */
public final class Fuzzer {
    private static FuzzTarget target = FuzzTarget.ALL.get(0);

    private Fuzzer() {}

    public static void fuzzerInitialize(String[] args) {
        target = FuzzTarget.named(args[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        target.check().accept(input);
    }
}
