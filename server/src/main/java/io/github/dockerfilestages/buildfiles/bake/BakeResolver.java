package io.github.dockerfilestages.buildfiles.bake;

import io.github.dockerfilestages.buildfiles.bake.BakeScope.BakeValue;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Resolves the variables in one value. Variables may refer to one another, to themselves, and many times; the number of
 * steps and the length of a composed value are limited.
 */
final class BakeResolver {
    private static final int MAX_STEPS = 200;
    private static final int MAX_LENGTH = 1_000;
    /** Larger objects are not searched, as many values may share one object. */
    private static final int MAX_FIELDS = 1_000;

    private final BakeScope scope;
    private int steps;
    private int length;

    BakeResolver(BakeScope scope) {
        this.scope = scope;
    }

    /**
     * The expression that a tree resolves to; the tree itself if it is not a variable, or one whose value is not known.
     */
    BakeValue resolve(Tree tree) {
        var meaning = new BakeValue(tree, false);
        while (steps++ < MAX_STEPS) {
            Optional<BakeValue> next = next(meaning.tree());
            if (next.isEmpty()) {
                break;
            }
            meaning = new BakeValue(
                    next.get().tree(), meaning.isDefault() || next.get().isDefault());
        }
        return meaning;
    }

    /** The text of a tree; that of a template is composed of its parts. */
    Optional<String> compose(Tree tree) {
        return pieces(tree).map(pieces -> pieces.stream().map(Value::text).collect(Collectors.joining()));
    }

    /** The literals that form the text of a tree, in order; absent if some part is not known. */
    Optional<List<Value>> pieces(Tree tree) {
        var pieces = new ArrayList<Value>();
        return addPieces(new BakeValue(tree, false), pieces) ? Optional.of(pieces) : Optional.empty();
    }

    private boolean addPieces(BakeValue start, List<Value> pieces) {
        BakeValue meaning = resolve(start.tree());
        boolean isDefault = start.isDefault() || meaning.isDefault();
        if (meaning.tree() instanceof Tree.Text text) {
            length += text.text().length();
            pieces.add(text.as(isDefault ? Certainty.DEFAULT : Certainty.LITERAL));
            return length <= MAX_LENGTH;
        }
        return meaning.tree() instanceof Tree.TemplateText template
                && steps < MAX_STEPS
                && template.parts().stream().allMatch(part -> addPieces(new BakeValue(part.tree(), isDefault), pieces));
    }

    private Optional<BakeValue> next(Tree tree) {
        if (tree instanceof Tree.TemplateText template && template.parts().size() == 1) {
            return Optional.of(new BakeValue(template.parts().get(0).tree(), false));
        }
        return tree instanceof Tree.Variable variable ? meaning(variable) : Optional.empty();
    }

    private Optional<BakeValue> meaning(Tree.Variable variable) {
        Optional<BakeValue> meaning = scope.meaning(variable.path().get(0));
        for (String name : variable.path().subList(1, variable.path().size())) {
            meaning = meaning.flatMap(object -> attribute(object, name));
        }
        return meaning;
    }

    private Optional<BakeValue> attribute(BakeValue object, String name) {
        BakeValue resolved = resolve(object.tree());
        if (resolved.tree().fields().size() > MAX_FIELDS) {
            return Optional.empty();
        }
        return resolved.tree()
                .field(name)
                .map(value -> new BakeValue(value, object.isDefault() || resolved.isDefault()));
    }
}
