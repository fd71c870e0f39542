package io.github.dockerfilestages.cli.commands;

/** Options of a command that are wrong together, and why, in a sentence without its end. */
public final class ContradictoryOptions extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContradictoryOptions(String sentence) {
        super(sentence);
    }
}
