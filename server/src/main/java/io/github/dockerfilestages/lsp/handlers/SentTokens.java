package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.protocol.ResultId;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The semantic tokens that a client was sent last for each document, to tell it what has changed since. Only for so many
 * documents as an editor shows; about the others it is told everything anew. May be used by any thread.
 */
final class SentTokens {
    static final int DOCUMENTS = 32;

    private final Map<DocumentUri, Sent> byDocument = new LinkedHashMap<>();

    /** What was sent, and under which name. */
    record Sent(String resultId, List<Integer> data) {
        static Sent of(List<Integer> data) {
            return new Sent(ResultId.of(data.toString()), data);
        }
    }

    synchronized Optional<Sent> find(DocumentUri document, String resultId) {
        return Optional.ofNullable(byDocument.get(document))
                .filter(sent -> sent.resultId().equals(resultId));
    }

    synchronized void put(DocumentUri document, Sent sent) {
        byDocument.remove(document);
        byDocument.put(document, sent);
        if (byDocument.size() > DOCUMENTS) {
            byDocument.remove(byDocument.keySet().iterator().next());
        }
    }
}
