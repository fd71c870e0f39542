package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonNull;
import io.github.dockerfilestages.files.FileIndex;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.WorkProgress;
import io.github.dockerfilestages.lsp.session.Session;
import java.util.Optional;
import org.eclipse.lsp4j.MessageType;

/** Shows the client the progress of reading its folders, and asks it to refresh what depends on them. */
public final class IndexProgress implements FileIndex.FileIndexListener {
    private final Session session;
    private final Client client;
    private final ClientRefresh refreshing;
    private final Reports reports;

    /** Used only by the background thread, as is {@link #times}. */
    private Optional<WorkProgress> progress = Optional.empty();

    private int times;

    public IndexProgress(Session session, Client client, ClientRefresh refreshing, Reports reports) {
        this.session = session;
        this.client = client;
        this.refreshing = refreshing;
        this.reports = reports;
    }

    @Override
    public void begin() {
        times++;
        progress = session.client().showsProgress()
                ? Optional.of(WorkProgress.begin(
                        client, "dockerfile-stages/reading/" + times, "Reading Dockerfiles and build files"))
                : Optional.empty();
    }

    @Override
    public void reading(int done, int all) {
        progress.ifPresent(shown -> shown.report(done, all));
    }

    @Override
    public void end() {
        progress.ifPresent(WorkProgress::end);
        progress = Optional.empty();
    }

    @Override
    public void changed() {
        refreshing.all();
    }

    @Override
    public void warn(String sentence) {
        client.show(MessageType.Warning, sentence);
    }

    @Override
    public void note(String sentence) {
        reports.note(sentence);
    }

    @Override
    public void failure(String what, Throwable cause) {
        reports.failure(what, JsonNull.INSTANCE, cause);
    }
}
