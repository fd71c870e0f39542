package io.github.dockerfilestages.buildfiles.bake;

import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.buildfiles.bake.BakeScope.BakeValue;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates the values of the expressions of a bake file. One expression may be used in many values; that is limited, so
 * that a short text cannot produce a huge result.
 */
final class BakeValues {
    /** The depth of nested conditions; through variables, they may even contain themselves. */
    private static final int MAX_CHOICES = 4;
    /** The number of characters that are kept of an unknown value. */
    private static final int MAX_QUOTED = 200;

    private final BakeScope scope;
    private final SourceText text;

    BakeValues(BakeScope scope, SourceText text) {
        this.scope = scope;
        this.text = text;
    }

    /** The values in a block, for each combination of its matrix. */
    List<BakeValues> combinations(Tree matrix, Tree.Fields block, int maximum) {
        return BakeMatrix.scopes(matrix, block, scope, maximum).stream()
                .map(combination -> new BakeValues(combination, text))
                .toList();
    }

    /** The value of an expression; if it is composed of several pieces, its range is that of the template. */
    Optional<Value> value(Tree tree) {
        return tree instanceof Tree.Absent ? Optional.empty() : Optional.of(value(new BakeValue(tree, false)));
    }

    /** The values of a list. */
    List<Value> names(Optional<Tree> list) {
        var names = new ArrayList<Value>();
        for (BakeValue possible : possible(list)) {
            List<Tree> items = possible.tree() instanceof Tree.Items known ? known.items() : List.of(possible.tree());
            items.stream()
                    .filter(item -> !(item instanceof Tree.Absent))
                    .map(item -> value(new BakeValue(item, possible.isDefault())))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** The alternatives of a condition, and those of conditions in them; empty for any other expression. */
    List<Value> alternatives(Tree tree) {
        return new BakeResolver(scope).resolve(tree).tree() instanceof Tree.Choice
                ? possible(Optional.of(tree)).stream().map(this::value).toList()
                : List.of();
    }

    List<NamedContext> contexts(Optional<Tree> object) {
        var contexts = new ArrayList<NamedContext>();
        for (BakeValue possible : possible(object)) {
            if (!(possible.tree() instanceof Tree.Fields || possible.tree() instanceof Tree.Absent)) {
                contexts.add(NamedContext.unknown(unknown(possible.tree().range())));
            }
            for (Field field : possible.tree().fields()) {
                Value name = value(new BakeValue(field.key(), possible.isDefault()));
                value(field.value()).ifPresent(source -> contexts.add(new NamedContext(name, source)));
            }
        }
        return List.copyOf(contexts);
    }

    /** The entries of an object whose names are known; one with a condition occurs with each alternative. */
    List<BuildArgument> arguments(Optional<Tree> object) {
        var arguments = new ArrayList<BuildArgument>();
        for (BakeValue possible : possible(object)) {
            for (Field field : possible.tree().fields()) {
                new BakeResolver(scope).compose(field.key()).ifPresent(name -> {
                    List<Value> alternatives = alternatives(field.value());
                    List<Value> values = alternatives.isEmpty()
                            ? List.of(value(new BakeValue(field.value(), possible.isDefault())))
                            : alternatives;
                    values.forEach(value -> arguments.add(new BuildArgument(name, Optional.of(value))));
                });
            }
        }
        return List.copyOf(arguments);
    }

    Optional<InlineDockerfile> inline(Tree tree) {
        return BakeInline.read(tree, scope);
    }

    /** The possible values of a tree: its own, the alternatives of its conditions, or the parts that it joins. */
    private List<BakeValue> possible(Optional<Tree> tree) {
        var possible = new ArrayList<BakeValue>();
        tree.ifPresent(known -> addPossible(new BakeValue(known, false), 0, possible));
        return possible;
    }

    private void addPossible(BakeValue meaning, int depth, List<BakeValue> possible) {
        BakeValue resolved = new BakeResolver(scope).resolve(meaning.tree());
        boolean isDefault = meaning.isDefault() || resolved.isDefault();
        if (resolved.tree() instanceof Tree.Choice choice && depth < MAX_CHOICES) {
            addPossible(new BakeValue(choice.first(), true), depth + 1, possible);
            addPossible(new BakeValue(choice.second(), true), depth + 1, possible);
        } else if (resolved.tree() instanceof Tree.Joined joined && depth < MAX_CHOICES) {
            joined.parts().forEach(part -> addPossible(new BakeValue(part, isDefault), depth + 1, possible));
        } else {
            boolean isTooLarge = resolved.isDefault() && !scope.allowance().take(size(resolved.tree()));
            possible.add(new BakeValue(isTooLarge ? meaning.tree() : resolved.tree(), isDefault));
        }
    }

    private static int size(Tree tree) {
        return tree instanceof Tree.Items list
                ? list.items().size()
                : tree.fields().size();
    }

    private Value value(BakeValue start) {
        Tree meant = new BakeResolver(scope).resolve(start.tree()).tree();
        return new BakeResolver(scope)
                .pieces(start.tree())
                .map(pieces -> start.isDefault()
                        ? pieces.stream().map(BakeValues::asDefault).toList()
                        : pieces)
                .map(pieces -> pieces.size() == 1 ? pieces.get(0) : Value.composed(meant.range(), pieces))
                .orElseGet(() -> unknown(start.tree().range()));
    }

    private static Value asDefault(Value value) {
        return new Value(value.text(), value.range(), Certainty.DEFAULT);
    }

    private Value unknown(TextRange range) {
        int quoted = Math.min(range.length(), MAX_QUOTED);
        return new Value(text.slice(new TextRange(range.start(), range.start() + quoted)), range, Certainty.UNKNOWN);
    }
}
