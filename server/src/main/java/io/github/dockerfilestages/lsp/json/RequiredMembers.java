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
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.validation.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters without a member that the protocol requires, at any depth, so that no feature meets a null where
 * LSP4J's types exclude it.
 *
 * <p>Gson leaves a missing member null, or 0 for a number. It accepts null as an element of any list, and uses null for
 * an unknown value of an enumeration.
 */
final class RequiredMembers implements TypeAdapterFactory {
    private static final String TYPES_OF_THE_PROTOCOL = "org.eclipse.lsp4j.";

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        if (!raw.getName().startsWith(TYPES_OF_THE_PROTOCOL) || raw.isEnum() || raw.isInterface()) {
            return null;
        }
        return new RequiredMemberAdapter<>(
                gson.getDelegateAdapter(this, type), gson.getAdapter(JsonElement.class), raw);
    }

    /**
     * The checks for a type.
     *
     * @param required the names of the required members
     * @param lists the members whose elements must not be null
     */
    private record Members(List<String> required, List<Field> lists) {
        static Members of(Class<?> type) {
            List<String> required = new ArrayList<>();
            List<Field> lists = new ArrayList<>();
            for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
                for (Field field : of.getDeclaredFields()) {
                    if (isRequired(field)) {
                        required.add(field.getName());
                    }
                    if (field.getType() == List.class) {
                        field.setAccessible(true);
                        lists.add(field);
                    }
                }
            }
            return new Members(List.copyOf(required), List.copyOf(lists));
        }

        private static boolean isRequired(Field field) {
            boolean isMember = !Modifier.isStatic(field.getModifiers());
            return isMember && (field.getType() == int.class || field.isAnnotationPresent(NonNull.class));
        }
    }

    private static final class RequiredMemberAdapter<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> plain;
        private final TypeAdapter<JsonElement> json;
        private final Class<?> type;

        /** Computed when the first value is read, because types that are only written need no check. */
        private volatile @Nullable Members members;

        RequiredMemberAdapter(TypeAdapter<T> plain, TypeAdapter<JsonElement> json, Class<?> type) {
            this.plain = plain;
            this.json = json;
            this.type = type;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            plain.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            Members checked = members();
            JsonElement read = json.read(in);
            if (read instanceof JsonObject object) {
                checked.required().forEach(name -> checkPresent(object, name));
            }
            T value = plain.fromJsonTree(read);
            if (value != null) {
                checked.lists().forEach(list -> checkElements(value, list));
            }
            return value;
        }

        private Members members() {
            Members found = members;
            if (found == null) {
                found = Members.of(type);
                members = found;
            }
            return found;
        }

        private void checkPresent(JsonObject object, String name) {
            JsonElement member = object.get(name);
            if (member == null || member.isJsonNull()) {
                throw new JsonParseException("'" + name + "' is missing in a " + type.getSimpleName() + ".");
            }
        }

        private static void checkElements(Object value, Field field) {
            try {
                if (field.get(value) instanceof List<?> list && list.contains(null)) {
                    throw new JsonParseException("'" + field.getName() + "' has an element that is null or unknown.");
                }
            } catch (IllegalAccessException e) {
                throw new JsonParseException(e);
            }
        }
    }
}
