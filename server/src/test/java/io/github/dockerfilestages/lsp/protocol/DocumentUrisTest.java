package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonNull;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;

class DocumentUrisTest {
    @Test
    void aMissingUriIsAnErrorOfTheClient() {
        assertThrows(ResponseErrorException.class, () -> DocumentUris.of((TextDocumentIdentifier) null));
        assertThrows(ResponseErrorException.class, () -> DocumentUris.of(new TextDocumentIdentifier()));
        assertThrows(ResponseErrorException.class, () -> DocumentUris.of(new JsonTree(JsonNull.INSTANCE)));
    }
}
