package io.github.dockerfilestages.lsp.tour;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ClientInfo;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;

/** The introduction of a client that accepts only the simplest form of every answer. */
final class Introduction {
    private Introduction() {}

    static InitializeParams ofThisProcess() {
        var params = new InitializeParams();
        params.setProcessId((int) ProcessHandle.current().pid());
        params.setClientInfo(new ClientInfo("dockerfile-stages tour"));
        params.setCapabilities(capabilities());
        return params;
    }

    private static ClientCapabilities capabilities() {
        var general = new GeneralClientCapabilities();
        general.setPositionEncodings(List.of(PositionEncodingKind.UTF16));
        var diagnostics = new PublishDiagnosticsCapabilities();
        diagnostics.setRelatedInformation(true);
        diagnostics.setVersionSupport(true);
        var document = new TextDocumentClientCapabilities();
        document.setPublishDiagnostics(diagnostics);
        document.setHover(new HoverCapabilities(List.of(MarkupKind.PLAINTEXT), false));
        var capabilities = new ClientCapabilities();
        capabilities.setGeneral(general);
        capabilities.setTextDocument(document);
        return capabilities;
    }
}
