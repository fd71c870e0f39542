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
 * Puts in order what clients say of a document that reorder their messages: a document may be changed before it is opened
 * or after it is closed, and closed before it is opened. Belongs to the reading thread.
 *
 * <p>Such clients send whole texts, with a version that rises while a document is open and begins again with each opening.
 */
final class ReorderedChanges {
    /** A message that is overtaken by more than so many was not overtaken, but is of another opening. */
    private static final int FARTHEST = 16;

    /** How many more messages have come that open a document than such that close it. */
    private final Map<DocumentUri, Integer> openings = new HashMap<>();

    /** The version of a document when it was opened again before it was closed: higher ones are of the former opening. */
    private final Map<DocumentUri, Integer> formerVersions = new HashMap<>();

    /** How each document was closed. */
    private final Map<DocumentUri, Closed> closed = new HashMap<>();

    /** Changes that may be of an opening that is yet to come. */
    private final Map<DocumentUri, Early> early = new HashMap<>();

    /** How many messages have come. */
    private int heard;

    private record Early(JsonObject change, int heard) {}

    private record Closed(int version, int heard) {}

    /** The text that a change has as a whole, if that is what it is. */
    static Optional<String> wholeText(JsonObject change) {
        List<JsonTree> changes = new JsonTree(change).at("contentChanges").items();
        return changes.size() == 1 && !changes.get(0).at("range").isPresent()
                ? changes.get(0).at("text").string()
                : Optional.empty();
    }

    /**
     * A document is opened.
     *
     * @param before what is open so far
     * @return a change of it that has come before
     */
    Optional<JsonObject> opened(OpenDocument document, Optional<OpenDocument> before) {
        heard++;
        openings.merge(document.uri(), 1, Integer::sum);
        before.ifPresent(former -> formerVersions.put(document.uri(), former.version()));
        closed.remove(document.uri());
        return Optional.ofNullable(early.remove(document.uri()))
                .filter(this::isNear)
                .map(Early::change)
                .filter(change -> version(change) > document.version());
    }

    /** Whether the message that closes a document has come, though the one that opens it comes only now. */
    boolean isClosedAlready(DocumentUri uri) {
        return openings.getOrDefault(uri, 0) <= 0;
    }

    /**
     * A document is closed.
     *
     * @param document as it is if it is open
     * @return whether it is open no more
     */
    boolean closes(DocumentUri uri, Optional<OpenDocument> document) {
        heard++;
        int left = openings.merge(uri, -1, Integer::sum);
        formerVersions.remove(uri);
        if (left > 0) {
            return false;
        }
        document.ifPresent(open -> closed.put(uri, new Closed(open.version(), heard)));
        return document.isPresent();
    }

    /** Whether a change of an open document is of a former opening of it. */
    boolean isFormer(DocumentUri uri, JsonObject change) {
        heard++;
        return formerVersions.containsKey(uri) && version(change) > formerVersions.get(uri);
    }

    /**
     * A document that is not open has changed.
     *
     * @return the text that it was closed with, if this is news
     */
    Optional<String> changed(DocumentUri uri, JsonObject change) {
        heard++;
        Closed last = closed.get(uri);
        if (last != null && version(change) > last.version() && heard - last.heard() <= FARTHEST) {
            closed.put(uri, new Closed(version(change), last.heard()));
            return wholeText(change);
        }
        early.merge(
                uri,
                new Early(change, heard),
                (one, other) -> isNear(one) && version(one.change()) > version(other.change()) ? one : other);
        return Optional.empty();
    }

    private boolean isNear(Early change) {
        return heard - change.heard() <= FARTHEST;
    }

    private static int version(JsonObject change) {
        return new JsonTree(change).at("textDocument", "version").integer().orElse(0);
    }
}
