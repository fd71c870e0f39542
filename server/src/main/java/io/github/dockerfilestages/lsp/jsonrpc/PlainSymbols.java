package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * Writes the symbols of an outline, which has one for each instruction, without reflection. Ours have no tags, so that
 * none are written.
 */
final class PlainSymbols implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // the types are compared
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == DocumentSymbol.class
                ? (TypeAdapter<T>) new PlainSymbolAdapter(
                        gson.getDelegateAdapter(this, TypeToken.get(DocumentSymbol.class)),
                        gson.getAdapter(Range.class))
                : null;
    }

    private static final class PlainSymbolAdapter extends TypeAdapter<DocumentSymbol> {
        private final TypeAdapter<DocumentSymbol> reflective;
        private final TypeAdapter<Range> ranges;

        PlainSymbolAdapter(TypeAdapter<DocumentSymbol> reflective, TypeAdapter<Range> ranges) {
            this.reflective = reflective;
            this.ranges = ranges;
        }

        @Override
        public void write(JsonWriter out, DocumentSymbol symbol) throws IOException {
            out.beginObject();
            out.name("name").value(symbol.getName());
            out.name("kind").value(symbol.getKind().getValue());
            out.name("range");
            ranges.write(out, symbol.getRange());
            out.name("selectionRange");
            ranges.write(out, symbol.getSelectionRange());
            out.name("detail").value(symbol.getDetail());
            write(out, symbol.getChildren());
            out.endObject();
        }

        private void write(JsonWriter out, @Nullable List<DocumentSymbol> children) throws IOException {
            if (children == null) {
                return;
            }
            out.name("children").beginArray();
            for (DocumentSymbol child : children) {
                write(out, child);
            }
            out.endArray();
        }

        @Override
        public DocumentSymbol read(JsonReader in) throws IOException {
            return reflective.read(in);
        }
    }
}
