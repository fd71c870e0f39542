package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonObject;

/**
 * A piece of work in the background as the client shows it: it is shown once the client has agreed to, and until the work
 * has ended. May be used by any thread.
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
     * @param token names this piece of work and no other
     */
    public static WorkProgress begin(Client client, String token, String title) {
        var progress = new WorkProgress(client, token);
        client.createProgress(token, () -> progress.show(title));
        return progress;
    }

    /** So much of all is done. The client hears of whole percents. */
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
