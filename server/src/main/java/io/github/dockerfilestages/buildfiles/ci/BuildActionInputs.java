package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The inputs of {@code docker/build-push-action}. Their names ignore case; lists are texts of several lines.
 *
 * @see <a href="https://github.com/docker/build-push-action#inputs">Inputs</a>
 */
record BuildActionInputs(List<Tree.Field> fields) {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
    private static final Pattern ITEM = Pattern.compile("[^\\r\\n,]+");
    /** The repository on the server, which is the context if none is given; a folder in it may follow. */
    private static final Pattern DEFAULT_CONTEXT = Pattern.compile("\\{\\{\\s*defaultContext\\s*}}:?");

    static BuildActionInputs of(Tree step) {
        return new BuildActionInputs(step.field("with").map(Tree::fields).orElse(List.of()));
    }

    Build build() {
        Optional<Value> dockerfile = input("file").flatMap(GitHubExpressions::value);
        Optional<Tree.Text> subfolder = input("context").flatMap(BuildActionInputs::inDefaultContext);
        return new Build(
                BuildKind.GITHUB,
                Optional.empty(),
                List.of(),
                field("target").flatMap(Tree::asBlank).or(() -> input("target").flatMap(GitHubExpressions::value)),
                items("no-cache-filters", ITEM)
                        .flatMap(item -> GitHubExpressions.value(item).stream())
                        .toList(),
                dockerfile,
                subfolder.or(() -> input("context")).flatMap(GitHubExpressions::value),
                contexts(),
                Optional.empty(),
                Optional.empty(),
                items("build-args", LINE)
                        .map(Assignment::of)
                        .map(BuildActionInputs::argument)
                        .toList(),
                // With a folder in the default context, the action looks for the file below that folder.
                subfolder.isEmpty() || subfolder.get().text().isEmpty() || dockerfile.isEmpty());
    }

    private static BuildArgument argument(Assignment argument) {
        return new BuildArgument(argument.name().text(), argument.value().flatMap(GitHubExpressions::value));
    }

    private Optional<Tree.Text> input(String name) {
        return field(name).flatMap(Tree::asText);
    }

    private Optional<Tree> field(String name) {
        return fields.stream()
                .filter(field -> field.key()
                        .asText()
                        .filter(key -> key.text().equalsIgnoreCase(name))
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(Tree.Field::value);
    }

    private static Optional<Tree.Text> inDefaultContext(Tree.Text context) {
        Matcher start = DEFAULT_CONTEXT.matcher(context.text());
        return start.lookingAt()
                ? Optional.of(context.slice(start.end(), context.text().length()))
                : Optional.empty();
    }

    private List<NamedContext> contexts() {
        var contexts = new ArrayList<NamedContext>();
        items("build-contexts", LINE).map(Assignment::of).forEach(context -> {
            Optional<Value> name = GitHubExpressions.value(context.name());
            Optional<Value> source = context.value().flatMap(GitHubExpressions::value);
            if (name.isPresent() && source.isPresent()) {
                contexts.add(new NamedContext(name.get(), source.get()));
            } else {
                name.filter(written -> !written.isKnown())
                        .map(NamedContext::unknown)
                        .ifPresent(contexts::add);
            }
        });
        return contexts;
    }

    /** The entries of a list, without quotes; empty ones and comments do not count. */
    private Stream<Tree.Text> items(String name, Pattern item) {
        return input(name).stream()
                .flatMap(list ->
                        item.matcher(list.text()).results().map(found -> list.slice(found.start(), found.end())))
                .map(Tree.Text::strip)
                .filter(entry -> !entry.text().isEmpty() && !entry.text().startsWith("#"))
                .map(BuildActionInputs::unquote);
    }

    private static Tree.Text unquote(Tree.Text text) {
        int last = text.text().length() - 1;
        boolean isQuoted =
                last > 0 && text.text().charAt(0) == '"' && text.text().charAt(last) == '"';
        return isQuoted ? text.slice(1, last) : text;
    }
}
