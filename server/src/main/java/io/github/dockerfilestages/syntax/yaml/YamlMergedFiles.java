package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Merges documents of several files into one: later ones override earlier ones, mappings key by key. */
public final class YamlMergedFiles {
    private final Set<String> joinedLists;

    private YamlMergedFiles(Set<String> joinedLists) {
        this.joinedLists = joinedLists;
    }

    /**
     * The result of merging documents.
     *
     * @param joinedLists the keys of which each file adds to a list, instead of replacing it
     */
    public static Tree of(List<Tree> documents, Set<String> joinedLists) {
        var merged = new YamlMergedFiles(joinedLists);
        return documents.stream().reduce(merged::merge).orElse(new Tree.Absent(TextRange.at(0)));
    }

    private Tree merge(Tree earlier, Tree later) {
        if (!(earlier instanceof Tree.Fields) || !(later instanceof Tree.Fields)) {
            return later;
        }
        Map<Object, Field> fields = new LinkedHashMap<>();
        earlier.fields().forEach(field -> fields.put(key(field), field));
        later.fields()
                .forEach(field -> fields.merge(
                        key(field), field, (before, after) -> new Field(after.key(), mergeValues(before, after))));
        return new Tree.Fields(new ArrayList<>(fields.values()), later.range());
    }

    private Tree mergeValues(Field earlier, Field later) {
        boolean isJoined = later.key()
                .asText()
                .map(Tree.Text::text)
                .filter(joinedLists::contains)
                .isPresent();
        return isJoined
                ? new Tree.Items(
                        Stream.concat(elements(earlier.value()), elements(later.value()))
                                .toList(),
                        later.value().range())
                : merge(earlier.value(), later.value());
    }

    private static Stream<Tree> elements(Tree tree) {
        return tree instanceof Tree.Items ? tree.items().stream() : Stream.of(tree);
    }

    /** A key that is not text equals no other. */
    private static Object key(Field field) {
        return field.key() instanceof Tree.Text text ? text.text() : field;
    }
}
