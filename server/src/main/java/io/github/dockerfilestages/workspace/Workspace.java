package io.github.dockerfilestages.workspace;

/** The current {@link Snapshot}. May be read and changed by any thread; each change makes a new snapshot. */
public final class Workspace {
    private volatile Snapshot current = new Snapshot(OpenDocuments.NONE, Settings.DEFAULTS);

    public Snapshot snapshot() {
        return current;
    }

    /** Adds an open document, or replaces the one with its URI. */
    public synchronized void put(OpenDocument document) {
        current = new Snapshot(current.documents().with(document), current.settings());
    }

    /** Forgets an open document; does nothing when it is not open. */
    public synchronized void remove(DocumentUri uri) {
        current = new Snapshot(current.documents().without(uri), current.settings());
    }

    /** Puts other settings in force, for the documents that are open too. */
    public synchronized void configure(Settings settings) {
        current = new Snapshot(current.documents().with(settings), settings);
    }
}
