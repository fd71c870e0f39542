package io.github.dockerfilestages.syntax;

import java.util.List;
import java.util.Optional;

/** A name and the value assigned to it: an entry of a mapping, or a text {@code name=value}. */
public record Assignment(Tree.Text name, Optional<Tree.Text> value) {

    /** The assignments of a mapping, or of a list of texts. */
    public static List<Assignment> in(Tree tree) {
        List<Assignment> entries = tree.fields().stream()
                .filter(field -> field.key() instanceof Tree.Text)
                .map(field ->
                        new Assignment((Tree.Text) field.key(), field.value().asText()))
                .toList();
        return entries.isEmpty()
                ? tree.items().stream()
                        .flatMap(item -> item.asText().stream())
                        .map(Assignment::of)
                        .toList()
                : entries;
    }

    public static Assignment of(Tree.Text text) {
        int equals = text.text().indexOf('=');
        return equals < 0
                ? new Assignment(text.strip(), Optional.empty())
                : new Assignment(
                        text.slice(0, equals).strip(),
                        Optional.of(text.slice(equals + 1, text.text().length()).strip()));
    }
}
