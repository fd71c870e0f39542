package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.Matches;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The inputs of an action. Their names ignore case; lists are texts of several lines. */
public record ActionInputs(List<Tree.Field> fields) {
    static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    static final Pattern ITEM = Pattern.compile("[^\\r\\n,]+");

    static ActionInputs of(Tree step) {
        return new ActionInputs(step.field("with").map(Tree::fields).orElse(List.of()));
    }

    public boolean has(String name) {
        return field(name).isPresent();
    }

    public Optional<Tree> field(String name) {
        return fields.stream()
                .filter(field -> field.key()
                        .asText()
                        .filter(key -> key.text().equalsIgnoreCase(name))
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(Tree.Field::value);
    }

    public Optional<Tree.Text> text(String name) {
        return field(name).flatMap(Tree::asText);
    }

    /** The text of the first of these inputs that is there. */
    public Optional<Tree.Text> first(List<String> names) {
        return names.stream().flatMap(name -> text(name).stream()).findFirst();
    }

    /** The entries of a list, without quotes; empty ones and comments do not count. */
    Stream<Tree.Text> items(String name, Pattern item) {
        return text(name).stream()
                .flatMap(list ->
                        Matches.of(item.matcher(list.text())).map(found -> list.slice(found.start(), found.end())))
                .map(Tree.Text::strip)
                .filter(entry -> !entry.text().isEmpty() && !entry.text().startsWith("#"))
                .map(ActionInputs::unquote);
    }

    private static Tree.Text unquote(Tree.Text text) {
        int last = text.text().length() - 1;
        boolean isQuoted =
                last > 0 && text.text().charAt(0) == '"' && text.text().charAt(last) == '"';
        return isQuoted ? text.slice(1, last) : text;
    }
}
