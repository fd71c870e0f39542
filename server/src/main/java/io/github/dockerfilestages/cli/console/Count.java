package io.github.dockerfilestages.cli.console;

/** Numbers of things, for use in sentences. */
public final class Count {
    private Count() {}

    /** {@code 1 file}, {@code 2 files}; the word "information" has no plural. */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 || noun.equals("information") ? "" : "s");
    }
}
