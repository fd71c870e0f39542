package io.github.dockerfilestages.lsp.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link PlainParameters} and writes the {@link PlainResults} without reflection. To examine the first of
 * LSP4J's types costs Gson and Java more than any answer: an editor would wait for it after the start. The other
 * direction of a type is Gson's.
 */
final class PlainTypes implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // the tables have the reader and the writer of each type
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<T> raw = (Class<T>) type.getRawType();
        Optional<PlainParameters.Reader<T>> reader = PlainParameters.of(raw);
        Optional<PlainResults.Writer<T>> writer = PlainResults.of(raw);
        return reader.isPresent() || writer.isPresent() ? new PlainAdapter<>(this, gson, type, reader, writer) : null;
    }

    private static final class PlainAdapter<T> extends TypeAdapter<T> {
        private final PlainTypes factory;
        private final Gson gson;
        private final TypeToken<T> type;
        private final Optional<PlainParameters.Reader<T>> reader;
        private final Optional<PlainResults.Writer<T>> writer;
        private volatile @Nullable TypeAdapter<T> reflective;

        PlainAdapter(
                PlainTypes factory,
                Gson gson,
                TypeToken<T> type,
                Optional<PlainParameters.Reader<T>> reader,
                Optional<PlainResults.Writer<T>> writer) {
            this.factory = factory;
            this.gson = gson;
            this.type = type;
            this.reader = reader;
            this.writer = writer;
        }

        @Override
        public @Nullable T read(JsonReader in) throws IOException {
            if (reader.isEmpty()) {
                return reflective().read(in);
            }
            JsonElement json = gson.getAdapter(JsonElement.class).read(in);
            if (json.isJsonNull()) {
                return null;
            }
            String name = type.getRawType().getSimpleName();
            if (!(json instanceof JsonObject object)) {
                throw new JsonParseException("A " + name + " is not an object.");
            }
            return reader.get().read(new JsonMembers(gson, object, name));
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else if (writer.isEmpty()) {
                reflective().write(out, value);
            } else {
                out.beginObject();
                writer.get().write(new JsonOutput(gson, out), value);
                out.endObject();
            }
        }

        private TypeAdapter<T> reflective() {
            TypeAdapter<T> found = reflective;
            if (found == null) {
                found = gson.getDelegateAdapter(factory, type);
                reflective = found;
            }
            return found;
        }
    }
}
