package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.protocol.ResultId;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The semantic tokens last sent for each document, so that the next answer can be a delta. Kept for as many documents
 * as an editor shows; for others the answer is always complete. Thread-safe.
 */
final class SentTokens {
    static final int DOCUMENTS = 32;

    private final Map<DocumentUri, Sent> byDocument = new LinkedHashMap<>();

    /** The data that was sent, and its result id. */
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
