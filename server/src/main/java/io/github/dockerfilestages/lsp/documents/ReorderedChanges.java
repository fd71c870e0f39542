package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Restores the order of document notifications for clients that reorder them: a change may arrive before its document
 * is opened or after it is closed, and a close before the open. Used only by the reading thread.
 *
 * <p>Such clients send whole texts, with a version that rises while a document is open and starts again when it is
 * opened again.
 */
final class ReorderedChanges {
    /**
     * A message that is later than this by message count was not reordered, but belongs to another opening of the
     * document.
     */
    private static final int FARTHEST = 16;

    /** The number of open messages minus the number of close messages. */
    private final Map<DocumentUri, Integer> openings = new HashMap<>();

    /**
     * The version of a document that was opened again before the close arrived: higher versions belong to the earlier
     * opening.
     */
    private final Map<DocumentUri, Integer> formerVersions = new HashMap<>();

    /** The version and the time at which each document was closed. */
    private final Map<DocumentUri, Closed> closed = new HashMap<>();

    /** Changes that may belong to an open message that has not arrived yet. */
    private final Map<DocumentUri, Early> early = new HashMap<>();

    /** The number of messages so far. */
    private int messageCount;

    private record Early(JsonObject change, int messageCount) {}

    private record Closed(int version, int messageCount) {}

    /** The whole text in a change; empty if the change holds something else. */
    static Optional<String> wholeText(JsonObject change) {
        List<JsonTree> changes = new JsonTree(change).at("contentChanges").items();
        return changes.size() == 1 && !changes.get(0).at("range").isPresent()
                ? changes.get(0).at("text").string()
                : Optional.empty();
    }

    /**
     * A document was opened.
     *
     * @param before the document if it is already open
     * @return a change of it that arrived before
     */
    Optional<JsonObject> opened(OpenDocument document, Optional<OpenDocument> before) {
        messageCount++;
        openings.merge(document.uri(), 1, Integer::sum);
        before.ifPresent(former -> formerVersions.put(document.uri(), former.version()));
        closed.remove(document.uri());
        return Optional.ofNullable(early.remove(document.uri()))
                .filter(this::isNear)
                .map(Early::change)
                .filter(change -> version(change) > document.version());
    }

    /** Whether the close message arrived before the open message, which arrives only now. */
    boolean isClosedAlready(DocumentUri uri) {
        return openings.getOrDefault(uri, 0) <= 0;
    }

    /**
     * A document was closed.
     *
     * @param document the open document, if it is open
     * @return whether the document is now closed
     */
    boolean closes(DocumentUri uri, Optional<OpenDocument> document) {
        messageCount++;
        int left = openings.merge(uri, -1, Integer::sum);
        formerVersions.remove(uri);
        if (left > 0) {
            return false;
        }
        document.ifPresent(open -> closed.put(uri, new Closed(open.version(), messageCount)));
        return document.isPresent();
    }

    /** Whether a change of an open document belongs to an earlier opening of it. */
    boolean isFormer(DocumentUri uri, JsonObject change) {
        messageCount++;
        return formerVersions.containsKey(uri) && version(change) > formerVersions.get(uri);
    }

    /**
     * A document that is not open was changed.
     *
     * @return the text that it had when it was closed, if that is new
     */
    Optional<String> changed(DocumentUri uri, JsonObject change) {
        messageCount++;
        Closed last = closed.get(uri);
        if (last != null && version(change) > last.version() && messageCount - last.messageCount() <= FARTHEST) {
            closed.put(uri, new Closed(version(change), last.messageCount()));
            return wholeText(change);
        }
        early.merge(
                uri,
                new Early(change, messageCount),
                (one, other) -> isNear(one) && version(one.change()) > version(other.change()) ? one : other);
        return Optional.empty();
    }

    private boolean isNear(Early change) {
        return messageCount - change.messageCount() <= FARTHEST;
    }

    private static int version(JsonObject change) {
        return new JsonTree(change).at("textDocument", "version").integer().orElse(0);
    }
}
