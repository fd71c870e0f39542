package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Writes ranges, which are the largest part of most answers, without reflection. */
final class PlainRanges implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // the types are compared
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == Range.class
                ? (TypeAdapter<T>) new PlainRangeAdapter(gson.getDelegateAdapter(this, TypeToken.get(Range.class)))
                : null;
    }

    private static final class PlainRangeAdapter extends TypeAdapter<Range> {
        private final TypeAdapter<Range> reflective;

        PlainRangeAdapter(TypeAdapter<Range> reflective) {
            this.reflective = reflective;
        }

        @Override
        public void write(JsonWriter out, @Nullable Range range) throws IOException {
            if (range == null) {
                out.nullValue();
            } else {
                out.jsonValue("{\"start\":" + json(range.getStart()) + ",\"end\":" + json(range.getEnd()) + "}");
            }
        }

        private static String json(Position position) {
            return "{\"line\":" + position.getLine() + ",\"character\":" + position.getCharacter() + "}";
        }

        @Override
        public Range read(JsonReader in) throws IOException {
            return reflective.read(in);
        }
    }
}
