package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.ParsedTree.SyntaxProblem;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of a YAML text from the events of its parser.
 *
 * <p>An alias shares the tree of its anchor. The values of that tree count again for each alias, so that a tree never
 * has more than {@value #MAX_VALUES} values, even if an anchor is used very often.
 */
final class YamlTreeBuilder {
    private static final int MAX_VALUES = 100_000;
    /** A long text counts as several values. */
    private static final int CHARACTERS_PER_VALUE = 32;

    private static final int MAX_DEPTH = 100;
    /** GitLab's tag for including a part of another job, possibly from another file. */
    private static final String REFERENCE = "!reference";

    private final String text;
    private final Deque<Unfinished> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int count;
    private Optional<SyntaxProblem> problem = Optional.empty();
    private boolean isFull;

    YamlTreeBuilder(String text) {
        this.text = text;
        open.push(new Unfinished(Event.ID.StreamStart, 0, Optional.empty(), Optional.empty(), 0, new ArrayList<>()));
    }

    /**
     * A collection whose end has not been reached.
     *
     * @param countBefore the number of values when it began
     * @param nodes its values; for a mapping, keys and values alternately
     */
    private record Unfinished(
            Event.ID kind,
            int start,
            Optional<Anchor> anchor,
            Optional<String> tag,
            int countBefore,
            List<Tree> nodes) {}

    /** A tree to which aliases may refer, and its number of values. */
    private record Anchored(Tree tree, int size) {}

    /** Takes an event; if it is a scalar, reads it from its token. */
    void take(Event event, YamlTokens tokens) {
        if (event instanceof ScalarEvent scalar) {
            Tree tree = scalar(scalar, tokens);
            int size = 1 + tree.range().length() / CHARACTERS_PER_VALUE;
            count += size;
            add(tree, scalar.getAnchor(), size);
        } else if (event instanceof AliasEvent alias) {
            add(aliased(alias), Optional.empty(), 0);
        } else if (event instanceof CollectionStartEvent start) {
            begin(start);
        } else if (event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd) {
            end(YamlTokens.offset(event.getEndMark()));
        } else if (event.getEventId() == Event.ID.DocumentStart) {
            anchors.clear();
        }
        if (count > MAX_VALUES) {
            stop("more values than are read", event);
        }
    }

    /** Whether the limit of values is reached. */
    boolean isFull() {
        return isFull;
    }

    Optional<SyntaxProblem> problem() {
        return problem;
    }

    /** The documents; open collections end here. */
    Tree finish() {
        while (open.size() > 1) {
            end(text.length());
        }
        return new Tree.Items(open.element().nodes, new TextRange(0, text.length()));
    }

    private void begin(CollectionStartEvent start) {
        count++;
        open.push(new Unfinished(
                start.getEventId(),
                YamlTokens.offset(start.getStartMark()),
                start.getAnchor(),
                start.getTag(),
                count,
                new ArrayList<>()));
        if (open.size() > MAX_DEPTH) {
            stop("nested too deeply", start);
        }
    }

    private void end(int offset) {
        Unfinished collection = open.pop();
        var range = new TextRange(collection.start, Math.max(collection.start, offset));
        add(tree(collection, range), collection.anchor, count - collection.countBefore + 1);
    }

    /** A list of the names of keys, of which each is in the value of the one before. */
    private static Tree reference(List<Tree> names, TextRange range) {
        List<String> path = names.stream()
                .flatMap(name -> name.asText().stream())
                .map(Tree.Text::text)
                .toList();
        return path.size() == names.size() ? new Tree.Variable(path, range) : new Tree.Computed(range);
    }

    private static Tree tree(Unfinished collection, TextRange range) {
        if (collection.tag.filter(REFERENCE::equals).isPresent()) {
            return reference(collection.nodes, range);
        }
        return collection.kind == Event.ID.MappingStart
                ? new Tree.Fields(YamlMerge.fields(collection.nodes), range)
                : new Tree.Items(collection.nodes, range);
    }

    private void add(Tree tree, Optional<Anchor> anchor, int size) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), new Anchored(tree, size)));
        open.element().nodes.add(tree);
    }

    /** A scalar without a token is not in the text. Its range is where it would be, after a blank if there is one. */
    private Tree scalar(ScalarEvent event, YamlTokens tokens) {
        return tokens.takeScalar()
                .map(token -> YamlScalar.read(text, token, tokens.indentation()))
                .orElseGet(() -> {
                    int end = YamlTokens.offset(event.getEndMark());
                    return new Tree.Absent(TextRange.at(text.startsWith(" ", end) ? end + 1 : end));
                });
    }

    /**
     * The value of the anchor of an alias; nothing if it would exceed the limit, or if the alias is inside its own
     * anchor.
     */
    private Tree aliased(AliasEvent alias) {
        Anchored anchored = anchors.get(alias.getAlias().getValue());
        if (anchored != null && count + anchored.size <= MAX_VALUES) {
            count += anchored.size;
            return anchored.tree;
        }
        report(anchored == null ? "an alias of nothing before it" : "an alias of more than is read", alias);
        count++;
        return new Tree.Absent(
                new TextRange(YamlTokens.offset(alias.getStartMark()), YamlTokens.offset(alias.getEndMark())));
    }

    private void stop(String message, Event event) {
        report(message, event);
        isFull = true;
    }

    private void report(String message, Event event) {
        problem = problem.or(() -> Optional.of(new SyntaxProblem(message, YamlTokens.offset(event.getStartMark()))));
    }
}
