package io.github.dockerfilestages.syntax.dockerfile.words;

import java.util.HashMap;
import java.util.Map;

/**
 * One object for each word that nearly all Dockerfiles have. In a folder of ten thousand Dockerfiles, their copies would
 * be a tenth of all that is kept in memory.
 */
public final class CommonWords {
    private static final String WORDS =
            "FROM AS RUN COPY ADD ARG ENV LABEL WORKDIR CMD ENTRYPOINT EXPOSE USER VOLUME SHELL"
                    + " STOPSIGNAL HEALTHCHECK ONBUILD MAINTAINER from as run copy add arg env platform chown chmod link mount type"
                    + " target source bind cache secret ssh tmpfs id dst src ro rw sharing locked required readonly true false"
                    + " . / ./ * /app alpine scratch build builder base";

    /** Longer texts are not looked up, since they would have to be read for it. */
    private static final int LONGEST = 20;

    private static final Map<String, String> SHARED = shared();

    private CommonWords() {}

    /** The same text; the shared object, if there is one. */
    public static String shared(String text) {
        return text.length() > LONGEST ? text : SHARED.getOrDefault(text, text);
    }

    /** Without lambdas, which class data sharing cannot archive. */
    private static Map<String, String> shared() {
        var shared = new HashMap<String, String>();
        for (String word : WORDS.split(" ", -1)) {
            shared.put(word, word);
        }
        return Map.copyOf(shared);
    }
}
