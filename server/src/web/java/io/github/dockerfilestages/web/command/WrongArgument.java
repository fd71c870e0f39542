package io.github.dockerfilestages.web.command;

/** An argument that a command does not take, and why, in a sentence without its end. */
final class WrongArgument extends Exception {
    private static final long serialVersionUID = 1L;

    WrongArgument(String sentence) {
        super(sentence);
    }
}
