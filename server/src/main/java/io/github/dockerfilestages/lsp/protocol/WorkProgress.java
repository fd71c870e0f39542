package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonObject;

/**
 * Progress of work in the background. The client shows it after it has agreed, and until the work has ended.
 * Thread-safe.
 */
public final class WorkProgress {
    private static final int WHOLE = 100;

    private final Client client;
    private final String token;
    private int percentage;
    private boolean isShown;
    private boolean hasEnded;

    private WorkProgress(Client client, String token) {
        this.client = client;
        this.token = token;
    }

    /**
     * Asks the client to show a piece of work.
     *
     * @param token unique for this piece of work
     */
    public static WorkProgress begin(Client client, String token, String title) {
        var progress = new WorkProgress(client, token);
        client.createProgress(token, () -> progress.show(title));
        return progress;
    }

    /** Reports how much is done. Only whole percents are sent. */
    public synchronized void report(int done, int all) {
        int now = (int) ((long) done * WHOLE / Math.max(1, all));
        if (now != percentage && isShown && !hasEnded) {
            JsonObject value = value("report");
            value.addProperty("percentage", now);
            client.progress(token, value);
        }
        percentage = now;
    }

    public synchronized void end() {
        hasEnded = true;
        if (isShown) {
            client.progress(token, value("end"));
        }
    }

    private synchronized void show(String title) {
        if (!hasEnded) {
            isShown = true;
            JsonObject value = value("begin");
            value.addProperty("title", title);
            value.addProperty("percentage", percentage);
            client.progress(token, value);
        }
    }

    private static JsonObject value(String kind) {
        var value = new JsonObject();
        value.addProperty("kind", kind);
        return value;
    }
}
