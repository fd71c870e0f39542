package io.github.dockerfilestages.lsp.tour;

/** The server did not answer as it should. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    ServerFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The message for the user. */
    public String sentence() {
        return sentence;
    }
}
