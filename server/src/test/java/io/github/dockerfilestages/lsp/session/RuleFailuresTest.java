package io.github.dockerfilestages.lsp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.ide.diagnostics.engine.FileDiagnostics;
import io.github.dockerfilestages.lsp.documents.DiagnosedFile;
import io.github.dockerfilestages.lsp.documents.DiagnosticWriter;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleFailuresTest {
    private static final DocumentUri A = DocumentUri.of("file:///a/Dockerfile");
    private static final DocumentUri B = DocumentUri.of("file:///b/Dockerfile");

    private final List<String> reported = new ArrayList<>();
    private final RuleFailures failures = new RuleFailures(new Log());

    @Test
    void aRuleThatFailsIsReportedOncePerFile() {
        diagnose(A);
        diagnose(A);
        diagnose(B);

        assertEquals(
                List.of(
                        "A rule of textDocument/diagnostic on file:///a/Dockerfile: a fault",
                        "A rule of textDocument/diagnostic on file:///b/Dockerfile: a fault"),
                reported);
    }

    private void diagnose(DocumentUri uri) {
        var found = new FileDiagnostics(List.of(), List.of(new IllegalStateException("a fault")));
        var file = new DiagnosedFile(uri, Optional.empty(), SourceText.of(""), () -> found);
        DiagnosticWriter.of(ClientProfile.UNKNOWN, new Workspace().snapshot(), file, failures);
    }

    private final class Log implements Reports {
        @Override
        public void note(String sentence) {
            reported.add(sentence);
        }

        @Override
        public void failure(String method, JsonElement params, Throwable cause) {
            String uri = new JsonTree(params).at("textDocument", "uri").string().orElseThrow();
            reported.add(method + " on " + uri + ": " + cause.getMessage());
        }
    }
}
