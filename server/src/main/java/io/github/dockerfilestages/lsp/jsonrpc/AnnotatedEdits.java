package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * Writes edits together with their annotations. LSP4J 1.0.0 writes the elements of its lists by their declared type, as
 * plain edits.
 */
final class AnnotatedEdits implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // the types are compared
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != TextEdit.class) {
            return null;
        }
        TypeAdapter<TextEdit> plain = gson.getDelegateAdapter(this, TypeToken.get(TextEdit.class));
        TypeAdapter<AnnotatedTextEdit> annotated = gson.getAdapter(AnnotatedTextEdit.class);
        return (TypeAdapter<T>) new AnnotatedEditAdapter(plain, annotated);
    }

    private static final class AnnotatedEditAdapter extends TypeAdapter<TextEdit> {
        private final TypeAdapter<TextEdit> plain;
        private final TypeAdapter<AnnotatedTextEdit> annotated;

        AnnotatedEditAdapter(TypeAdapter<TextEdit> plain, TypeAdapter<AnnotatedTextEdit> annotated) {
            this.plain = plain;
            this.annotated = annotated;
        }

        @Override
        public void write(JsonWriter out, TextEdit edit) throws IOException {
            if (edit instanceof AnnotatedTextEdit more) {
                annotated.write(out, more);
            } else {
                plain.write(out, edit);
            }
        }

        @Override
        public TextEdit read(JsonReader in) throws IOException {
            return plain.read(in);
        }
    }
}
