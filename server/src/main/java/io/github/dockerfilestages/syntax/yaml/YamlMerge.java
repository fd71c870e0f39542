package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a YAML mapping, including those of the mappings that it merges ({@code <<: *other}, {@code <<: [*one,
 * *two]}): its own fields take precedence over merged ones, and earlier merged mappings over later ones.
 *
 * @see <a href="https://yaml.org/type/merge.html">Merge key language-independent type</a>
 */
final class YamlMerge {
    private static final String MERGE = "<<";

    private YamlMerge() {}

    /** Takes keys and values alternately; drops a last key without a value. */
    static List<Field> fields(List<Tree> nodes) {
        var own = new ArrayList<Field>();
        var merged = new ArrayList<Field>();
        for (int at = 0; at + 1 < nodes.size(); at += 2) {
            var field = new Field(nodes.get(at), nodes.get(at + 1));
            if (field.isNamed(MERGE)) {
                addMerged(field.value(), merged);
            } else {
                own.add(field);
            }
        }
        return merged.isEmpty() ? own : join(own, merged);
    }

    private static void addMerged(Tree value, List<Field> merged) {
        merged.addAll(value.fields());
        value.items().forEach(item -> merged.addAll(item.fields()));
    }

    private static List<Field> join(List<Field> own, List<Field> merged) {
        Set<String> names = new HashSet<>();
        own.forEach(field -> isNew(field, names));
        var joined = new ArrayList<Field>();
        merged.stream().filter(field -> isNew(field, names)).forEach(joined::add);
        joined.addAll(own);
        return joined;
    }

    private static boolean isNew(Field field, Set<String> names) {
        return field.key() instanceof Tree.Text name && names.add(name.text());
    }
}
