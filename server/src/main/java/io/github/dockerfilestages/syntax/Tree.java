package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value in an HCL, JSON or YAML file, with its range. Nothing in it is evaluated.
 *
 * <p>All three languages produce the same shape. HCL is read as in its own JSON syntax: a block is a field, its labels
 * are nested fields, and the attributes of the block are the fields of the innermost one.
 */
public sealed interface Tree {

    /** Its range in the file; for a string, the range inside its quotes. */
    TextRange range();

    /** The same value in a text that starts further on. */
    Tree shifted(int distance);

    /** The entries of an object; none for anything else. */
    default List<Field> fields() {
        return List.of();
    }

    /** The entries of a list; none for anything else. */
    default List<Tree> items() {
        return List.of();
    }

    /** The value as a string; empty when it is anything else. */
    default Optional<Text> asText() {
        return Optional.empty();
    }

    /** The range where a value is still to be written: there is nothing, or only blanks and quotes. */
    default Optional<Value> asBlank() {
        return asText().map(Text::strip)
                .filter(text -> text.text().isEmpty())
                .map(Text::range)
                .map(Value::blank);
    }

    /** The value of a field; if the field occurs several times, that of the last one. */
    default Optional<Tree> field(String name) {
        List<Field> fields = fields();
        for (int index = fields.size() - 1; index >= 0; index--) {
            if (fields.get(index).isNamed(name)) {
                return Optional.of(fields.get(index).value());
            }
        }
        return Optional.empty();
    }

    /** All fields with a name, in order. */
    default Stream<Field> fields(String name) {
        return fields().stream().filter(field -> field.isNamed(name));
    }

    /**
     * A string, or a number or Boolean that counts as one.
     *
     * @param text without quotes and escapes
     * @param isHeredoc whether it is written on its own lines and without escapes
     */
    record Text(String text, OffsetMap offsets, boolean isHeredoc) implements Tree {
        @Override
        public TextRange range() {
            return offsets.range();
        }

        @Override
        public Optional<Text> asText() {
            return Optional.of(this);
        }

        @Override
        public Text shifted(int distance) {
            return new Text(text, offsets.shifted(distance), isHeredoc);
        }

        /** A part of it. */
        public Text slice(int start, int end) {
            var part = new TextRange(start, end);
            OffsetMap places = new OffsetMap.OffsetMapBuilder()
                    .slice(offsets, part)
                    .build(offsets.toFile(part).end());
            return new Text(part.of(text), places, isHeredoc);
        }

        /** The string without the blanks around it. */
        public Text strip() {
            int start = text.length() - Blanks.stripLeading(text).length();
            return slice(start, Math.max(start, Blanks.stripTrailing(text).length()));
        }

        public Value as(Value.Certainty certainty) {
            return new Value(text, range(), certainty);
        }
    }

    /** A string that contains expressions. */
    record TemplateText(List<TemplatePart> parts, TextRange range, boolean isHeredoc) implements Tree {
        public TemplateText {
            parts = List.copyOf(parts);
        }

        @Override
        public Tree shifted(int distance) {
            return new TemplateText(
                    parts.stream().map(part -> part.shifted(distance)).toList(), range.shift(distance), isHeredoc);
        }
    }

    /** A part of a template: a text, or an expression, whose range is that of the whole {@code ${…}}. */
    record TemplatePart(Tree tree, TextRange range) {
        TemplatePart shifted(int distance) {
            return new TemplatePart(tree.shifted(distance), range.shift(distance));
        }
    }

    /** The name of a variable, followed by the names of the attributes that are read from its value. */
    record Variable(List<String> path, TextRange range) implements Tree {
        public Variable {
            path = List.copyOf(path);
        }

        @Override
        public Tree shifted(int distance) {
            return new Variable(path, range.shift(distance));
        }
    }

    /** A conditional expression with two results. */
    record Choice(Tree first, Tree second, TextRange range) implements Tree {
        @Override
        public Tree shifted(int distance) {
            return new Choice(first.shifted(distance), second.shifted(distance), range.shift(distance));
        }
    }

    /** Lists or objects that a function joins; of fields with the same name, the last one counts. */
    record Joined(List<Tree> parts, TextRange range) implements Tree {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public Tree shifted(int distance) {
            return new Joined(parts.stream().map(part -> part.shifted(distance)).toList(), range.shift(distance));
        }
    }

    record Items(List<Tree> items, TextRange range) implements Tree {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Tree shifted(int distance) {
            return new Items(items.stream().map(item -> item.shifted(distance)).toList(), range.shift(distance));
        }
    }

    record Fields(List<Field> fields, TextRange range) implements Tree {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public Tree shifted(int distance) {
            return new Fields(
                    fields.stream().map(field -> field.shifted(distance)).toList(), range.shift(distance));
        }
    }

    record Field(Tree key, Tree value) {
        public boolean isNamed(String name) {
            return key instanceof Text text && text.text().equals(name);
        }

        Field shifted(int distance) {
            return new Field(key.shifted(distance), value.shifted(distance));
        }
    }

    /** No value: {@code null}, or nothing where a value is expected. */
    record Absent(TextRange range) implements Tree {
        @Override
        public Optional<Value> asBlank() {
            return Optional.of(Value.blank(range));
        }

        @Override
        public Tree shifted(int distance) {
            return new Absent(range.shift(distance));
        }
    }

    /** Anything else: a call, an operation, a comprehension. */
    record Computed(TextRange range) implements Tree {
        @Override
        public Tree shifted(int distance) {
            return new Computed(range.shift(distance));
        }
    }
}
