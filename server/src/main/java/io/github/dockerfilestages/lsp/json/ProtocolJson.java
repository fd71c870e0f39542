package io.github.dockerfilestages.lsp.json;

import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/** The JSON of all messages. */
public final class ProtocolJson {
    private ProtocolJson() {}

    /** Converts messages and their content. It knows no methods, because LSP4J's dispatcher is not used. */
    public static MessageJsonHandler handler() {
        // Of two factories for a type, the later one is used; it may delegate to the earlier one.
        return new MessageJsonHandler(
                Map.of(),
                gson -> gson.registerTypeAdapterFactory(new RequiredMembers())
                        .registerTypeAdapterFactory(new PlainTypes()));
    }
}
