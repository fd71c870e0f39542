package io.github.dockerfilestages.buildfiles.bake;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The meaning of the names in a bake file: the defaults of variables and, inside a block, the values of its matrix. */
final class BakeScope {
    /** The type of the blocks that describe builds. */
    static final String TARGET = "target";

    /**
     * The meaning of a name or an expression.
     *
     * @param isDefault whether the value may differ in a build, because it came from a variable
     */
    record BakeValue(Tree tree, boolean isDefault) {}

    private final Map<String, BakeValue> names;
    private final Map<String, BakeValue> outer;
    private final BakeAllowance allowance;

    private BakeScope(Map<String, BakeValue> names, Map<String, BakeValue> outer, BakeAllowance allowance) {
        this.names = names;
        this.outer = outer;
        this.allowance = allowance;
    }

    /**
     * The names of a file: {@code variable} blocks that have a default, its attributes, and {@code target}, whose
     * attributes are the target blocks. The values in a block with a matrix have no meaning outside of it.
     */
    static BakeScope of(Tree file) {
        var names = new HashMap<String, BakeValue>();
        for (Field attribute : file.fields()) {
            bind(names, attribute.key(), attribute.value());
        }
        entries(file, "variable")
                .forEach(variable ->
                        variable.value().field("default").ifPresent(preset -> bind(names, variable.key(), preset)));
        List<Field> targets = entries(file, TARGET)
                .filter(target -> target.value().field("matrix").isEmpty())
                .toList();
        names.put(TARGET, new BakeValue(new Tree.Fields(targets, file.range()), false));
        return new BakeScope(names, Map.of(), new BakeAllowance());
    }

    /** The blocks of a type, with their labels as keys; in JSON they may be in a list. */
    static Stream<Field> entries(Tree file, String type) {
        return file.fields(type)
                .map(Field::value)
                .flatMap(value -> value instanceof Tree.Items list ? list.items().stream() : Stream.of(value))
                .flatMap(value -> value.fields().stream());
    }

    /** The scope of a block in this file: the names of its matrix hide those of the file. */
    BakeScope with(Map<String, BakeValue> matrix) {
        return new BakeScope(matrix, names, allowance);
    }

    Optional<BakeValue> meaning(String name) {
        return Optional.ofNullable(names.getOrDefault(name, outer.get(name)));
    }

    BakeAllowance allowance() {
        return allowance;
    }

    private static void bind(Map<String, BakeValue> names, Tree name, Tree preset) {
        if (name instanceof Tree.Text text) {
            names.put(text.text(), new BakeValue(preset, true));
        }
    }
}
