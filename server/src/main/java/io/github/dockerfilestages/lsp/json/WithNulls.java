package io.github.dockerfilestages.lsp.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** JSON that is sent with its null members; elsewhere they are left out, as the protocol usually wants. */
@JsonAdapter(WithNulls.NullKeepingAdapter.class)
public record WithNulls(JsonElement json) {

    static final class NullKeepingAdapter extends TypeAdapter<WithNulls> {
        @Override
        public void write(JsonWriter out, WithNulls value) throws IOException {
            out.jsonValue(value.json.toString());
        }

        @Override
        public WithNulls read(JsonReader in) {
            return new WithNulls(JsonParser.parseReader(in));
        }
    }
}
