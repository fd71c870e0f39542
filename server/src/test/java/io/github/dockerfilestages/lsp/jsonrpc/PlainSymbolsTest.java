package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.junit.jupiter.api.Test;

class PlainSymbolsTest {
    private static final Gson REFLECTIVE = new MessageJsonHandler(Map.of()).getGson();
    private static final Gson PLAIN =
            new MessageJsonHandler(Map.of(), gson -> gson.registerTypeAdapterFactory(new PlainSymbols())).getGson();

    @Test
    void aTreeOfSymbolsIsWrittenAsByReflection() {
        DocumentSymbol stage = symbol("build \"é\"", SymbolKind.Class, "golang:1.22\n");
        stage.setChildren(
                List.of(symbol("RUN", SymbolKind.Function, "make"), symbol("CMD", SymbolKind.Function, null)));

        assertEquals(REFLECTIVE.toJsonTree(stage), PLAIN.toJsonTree(stage));
        assertEquals(REFLECTIVE.toJsonTree(List.of(stage)), PLAIN.toJsonTree(List.of(stage)));
    }

    @Test
    void whatIsWrittenCanBeRead() {
        DocumentSymbol stage = symbol("build", SymbolKind.Class, "golang");

        assertEquals(stage, PLAIN.fromJson(PLAIN.toJson(stage), DocumentSymbol.class));
    }

    private static DocumentSymbol symbol(String name, SymbolKind kind, String detail) {
        var range = new Range(new Position(1, 2), new Position(3, 4));
        return new DocumentSymbol(name, kind, range, new Range(new Position(1, 2), new Position(1, 5)), detail);
    }
}
