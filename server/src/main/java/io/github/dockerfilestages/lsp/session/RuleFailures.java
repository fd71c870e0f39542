package io.github.dockerfilestages.lsp.session;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs the failures of rules, each once per file, because a file is diagnosed at every keystroke. */
public final class RuleFailures {
    private final Reports reports;
    private final Set<ReportedFailure> reported = ConcurrentHashMap.newKeySet();

    private record ReportedFailure(DocumentUri uri, String failure) {}

    public RuleFailures(Reports reports) {
        this.reports = reports;
    }

    public void report(DocumentUri uri, Throwable failure) {
        if (reported.add(new ReportedFailure(uri, failure.toString()))) {
            var document = new JsonObject();
            document.addProperty("uri", uri.spelling());
            var params = new JsonObject();
            params.add("textDocument", document);
            reports.failure("A rule of textDocument/diagnostic", params, failure);
        }
    }
}
