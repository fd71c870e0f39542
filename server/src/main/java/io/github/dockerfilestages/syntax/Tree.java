package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value as HCL, JSON and YAML files have them, and where it stands. Nothing in it is evaluated.
 *
 * <p>All of them come to the same shape; HCL as its own JSON syntax has it: a block is a field, its labels are fields
 * within fields, and the block's attributes are the fields of the innermost.
 */
public sealed interface Tree {

    /** Its place in the file; that of a string lies inside its quotes. */
    public TextRange range();

    /** The entries of an object; of anything else none. */
    default List<Field> fields() {
        return List.of();
    }

    /** The entries of a list; of anything else none. */
    default List<Tree> items() {
        return List.of();
    }

    /** It as a string; empty when it is anything else. */
    default Optional<Text> asText() {
        return Optional.empty();
    }

    /** The place for a value that is yet to be written: nothing stands there, or nothing but blanks and quotes. */
    default Optional<Value> asBlank() {
        return asText().map(Text::strip)
                .filter(text -> text.text().isEmpty())
                .map(Text::range)
                .map(Value::blank);
    }

    /** The value of a field; when it is there several times, of the last. */
    public default Optional<Tree> field(String name) {
        List<Field> fields = fields();
        for (int index = fields.size() - 1; index >= 0; index--) {
            if (fields.get(index).isNamed(name)) {
                return Optional.of(fields.get(index).value());
            }
        }
        return Optional.empty();
    }

    /** All fields of a name, in their order. */
    default Stream<Field> fields(String name) {
        return fields().stream().filter(field -> field.isNamed(name));
    }

    /**
     * A string, or a number or truth value that counts as one.
     *
     * @param text without quotes and escapes
     * @param isHeredoc whether it is written in lines of its own and without escapes
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

        /** A part of it. */
        public Text slice(int start, int end) {
            var part = new TextRange(start, end);
            OffsetMap places = new OffsetMap.OffsetMapBuilder()
                    .slice(offsets, part)
                    .build(offsets.toFile(part).end());
            return new Text(part.of(text), places, isHeredoc);
        }

        /** It without the blanks around it. */
        public Text strip() {
            int start = text.length() - text.stripLeading().length();
            return slice(start, Math.max(start, text.stripTrailing().length()));
        }

        public Value as(Value.Certainty certainty) {
            return new Value(text, range(), certainty);
        }
    }

    /** A string with expressions in it. */
    record TemplateText(List<TemplatePart> parts, TextRange range, boolean isHeredoc) implements Tree {
        public TemplateText {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a template: a text, or an expression whose range is then that of {@code ${…}}. */
    public record TemplatePart(Tree tree, TextRange range) {}

    /** A variable's name, and those of the attributes that are taken of its value. */
    record Variable(List<String> path, TextRange range) implements Tree {
        public Variable {
            path = List.copyOf(path);
        }
    }

    /** One of two, by a condition. */
    record Choice(Tree first, Tree second, TextRange range) implements Tree {}

    record Items(List<Tree> items, TextRange range) implements Tree {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(List<Field> fields, TextRange range) implements Tree {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    public record Field(Tree key, Tree value) {
        public boolean isNamed(String name) {
            return key instanceof Text text && text.text().equals(name);
        }
    }

    /** No value: {@code null}, or nothing where one should stand. */
    record Absent(TextRange range) implements Tree {
        @Override
        public Optional<Value> asBlank() {
            return Optional.of(Value.blank(range));
        }
    }

    /** Anything else: a call, an operation, a comprehension. */
    record Computed(TextRange range) implements Tree {}
}
