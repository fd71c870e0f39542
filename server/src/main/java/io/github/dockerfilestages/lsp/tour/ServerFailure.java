package io.github.dockerfilestages.lsp.tour;

/** The server did not do what it was asked for. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    ServerFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What is to be told about it. */
    public String sentence() {
        return sentence;
    }
}
