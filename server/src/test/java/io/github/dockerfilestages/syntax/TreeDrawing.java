package io.github.dockerfilestages.syntax;

import java.util.stream.Collectors;

/**
 * Draws the tree of a value in a notation of our own: {@code 'text'}, {@code [items]}, {@code {key: value}},
 * {@code a.b} for a variable, {@code a|b} for a conditional, {@code <parts>} for a template, a dash for no value, and
 * {@code ‹source›} for what is computed.
 */
public final class TreeDrawing {
    private TreeDrawing() {}

    public static String of(Tree tree, String file) {
        if (tree instanceof Tree.Text text) {
            return "'" + text.text() + "'";
        }
        if (tree instanceof Tree.TemplateText template) {
            return template.parts().stream()
                    .map(part -> of(part.tree(), file))
                    .collect(Collectors.joining(" ", "<", ">"));
        }
        if (tree instanceof Tree.Variable variable) {
            return String.join(".", variable.path());
        }
        if (tree instanceof Tree.Choice choice) {
            return of(choice.first(), file) + "|" + of(choice.second(), file);
        }
        if (tree instanceof Tree.Items items) {
            return items.items().stream().map(item -> of(item, file)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Fields fields) {
            return fields.fields().stream()
                    .map(field -> of(field.key(), file) + ": " + of(field.value(), file))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return tree instanceof Tree.Absent ? "-" : "‹" + tree.range().of(file) + "›";
    }
}
