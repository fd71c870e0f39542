package io.github.dockerfilestages.buildfiles.bake;

import io.github.dockerfilestages.buildfiles.bake.BakeScope.BakeValue;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The combinations of the values of a matrix, if they can be known and are not too many. */
final class BakeMatrix {
    private static final int MAX_COMBINATIONS = 100;
    /** Further axes are ignored, so that their names stay unknown. */
    private static final int MAX_AXES = 20;
    /** Limits how many characters are read in total when a block is read for each combination. */
    private static final int MAX_CHARACTERS = 1 << 20;

    private final BakeScope outer;
    private final int maximum;

    private BakeMatrix(BakeScope outer, int maximum) {
        this.outer = outer;
        this.maximum = maximum;
    }

    /** One scope for each combination. An axis with too many or unknown values has the single value "unknown". */
    static List<BakeScope> scopes(Tree matrix, Tree.Fields block, BakeScope outer, int maximum) {
        int affordable = MAX_CHARACTERS / Math.max(1, block.range().length());
        return new BakeMatrix(outer, Math.min(Math.min(maximum, MAX_COMBINATIONS), affordable)).scopes(matrix);
    }

    private List<BakeScope> scopes(Tree matrix) {
        List<Map<String, BakeValue>> combinations = List.of(Map.of());
        List<Field> axes = new BakeResolver(outer).resolve(matrix).tree().fields();
        for (Field axis : axes.subList(0, Math.min(axes.size(), MAX_AXES))) {
            combinations = crossed(combinations, axis);
        }
        return combinations.stream().map(outer::with).toList();
    }

    private List<Map<String, BakeValue>> crossed(List<Map<String, BakeValue>> combinations, Field axis) {
        if (!(axis.key() instanceof Tree.Text name)) {
            return combinations;
        }
        List<BakeValue> values = values(axis.value());
        if (values.isEmpty() || values.size() * combinations.size() > maximum) {
            values = List.of(new BakeValue(new Tree.Computed(axis.value().range()), false));
        }
        var crossed = new ArrayList<Map<String, BakeValue>>();
        for (Map<String, BakeValue> combination : combinations) {
            for (BakeValue value : values) {
                var longer = new HashMap<>(combination);
                longer.put(name.text(), value);
                crossed.add(longer);
            }
        }
        return crossed;
    }

    private List<BakeValue> values(Tree list) {
        BakeValue resolved = new BakeResolver(outer).resolve(list);
        return resolved.tree() instanceof Tree.Items items && items.items().size() <= maximum
                ? items.items().stream()
                        .map(item -> new BakeValue(item, resolved.isDefault()))
                        .toList()
                : List.of();
    }
}
