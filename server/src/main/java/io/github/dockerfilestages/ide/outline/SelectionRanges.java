package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Heredoc;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.MountField;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Expands a selection: word, value, flag, instruction, stage, file. */
public final class SelectionRanges {
    private SelectionRanges() {}

    /**
     * From the smallest range to the whole Dockerfile; each contains the one before and is larger. Outside of
     * Dockerfiles only the cursor.
     */
    public static List<TextRange> find(FilePosition cursor) {
        return cursor.dockerfile()
                .map(dockerfile -> find(dockerfile.model(), dockerfile.toText(cursor.offset())).stream()
                        .map(dockerfile::toFile)
                        .toList())
                .orElseGet(() -> List.of(TextRange.at(cursor.offset())));
    }

    private static List<TextRange> find(StageModel model, int offset) {
        var chain = new ArrayList<TextRange>();
        candidates(model, offset)
                .filter(range -> range.touches(offset) && !range.isEmpty())
                .sorted(Order.byInt(TextRange::length))
                .filter(range -> chain.isEmpty() || isLarger(range, chain.get(chain.size() - 1)))
                .forEachOrdered(chain::add);
        return chain.isEmpty() ? List.of(TextRange.at(0)) : List.copyOf(chain);
    }

    private static boolean isLarger(TextRange range, TextRange other) {
        return range.covers(other) && !other.covers(range);
    }

    private static Stream<TextRange> candidates(StageModel model, int offset) {
        Stream<TextRange> around = Stream.concat(
                model.stageAt(offset).map(model::range).stream(),
                Stream.of(new TextRange(0, model.text().length())));
        int element = model.dockerfile().elementAt(offset);
        Stream<TextRange> inside = element < 0 ? Stream.empty() : inElement(model.dockerfile(), element);
        return Stream.of(Stream.of(wordAt(model.text().content(), offset)), inside, around)
                .flatMap(ranges -> ranges);
    }

    private static Stream<TextRange> inElement(Dockerfile dockerfile, int element) {
        Stream<TextRange> ranges = Stream.empty();
        if (dockerfile.element(element) instanceof Instruction instruction) {
            ranges = Stream.of(
                            Stream.of(instruction.range()),
                            instruction.heredocs().stream().map(Heredoc::body),
                            inStatement(instruction.statement()))
                    .flatMap(parts -> parts);
        } else if (dockerfile.element(element) instanceof Comment comment) {
            ranges = Stream.of(comment.textRange());
        }
        return ranges.map(range -> dockerfile.absolute(element, range));
    }

    private static Stream<TextRange> inStatement(Statement statement) {
        return Stream.of(
                        Stream.of(statement.word().range()),
                        statement.flags().stream().flatMap(SelectionRanges::inFlag),
                        statement.arguments().stream().map(Word::range),
                        statement.trigger().stream().flatMap(SelectionRanges::inStatement))
                .flatMap(ranges -> ranges);
    }

    private static Stream<TextRange> inFlag(Flag flag) {
        return Stream.of(
                        Stream.of(flag.range(), flag.nameRange()),
                        flag.value().stream().map(Word::range),
                        flag.fields().stream().flatMap(SelectionRanges::inField))
                .flatMap(ranges -> ranges);
    }

    private static Stream<TextRange> inField(MountField field) {
        return Stream.concat(Stream.of(field.key()), field.value().stream()).map(Word::range);
    }

    /** The letters, digits and underscores around an offset. */
    private static TextRange wordAt(String text, int offset) {
        int start = offset;
        while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return new TextRange(start, end);
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
