package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Text in quotes may be shell text itself: {@code sh -c "…"}, {@code eval "…"}, {@code COMMAND="…"}. If it is not,
 * reading it does no harm.
 */
public final class QuotedTexts {
    private QuotedTexts() {}

    /** The quoted texts of a command that are longer than a word. */
    public static List<ShellText> of(ShellCommand command) {
        return command.words().stream()
                .filter(word -> word.text().indexOf(' ') >= 0)
                .flatMap(word -> text(word.parts(), command.text()).stream())
                .toList();
    }

    /** The text from the first quotes on, without quotes and escapes. */
    private static Optional<ShellText> text(List<WordPart> parts, ShellText source) {
        int first = IntStream.range(0, parts.size())
                .filter(index -> parts.get(index).quotes().isPresent())
                .findFirst()
                .orElse(parts.size());
        if (first == parts.size()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var offsets = new OffsetMap.OffsetMapBuilder();
        for (int index = first; index < parts.size(); index++) {
            WordPart part = parts.get(index);
            if (index > first && isOtherQuotes(parts.get(index - 1), part)) {
                append(TemplateMarker.of(""), TextRange.at(part.range().start()), text, offsets, source);
            }
            append(part, text, offsets, source);
        }
        int end = source.inFile(parts.get(parts.size() - 1).range()).end();
        return Optional.of(new ShellText(text.toString(), offsets.build(end)));
    }

    /** Whether two adjacent parts are in different quotes, which must stay in the file where they are. */
    private static boolean isOtherQuotes(WordPart one, WordPart next) {
        return !one.quotes().equals(next.quotes())
                && !one.text().endsWith(" ")
                && !next.text().startsWith(" ");
    }

    /** Commands in substitutions were read already; the default of a variable is read once more. */
    private static void append(
            WordPart part, StringBuilder text, OffsetMap.OffsetMapBuilder offsets, ShellText source) {
        if (part instanceof ComputedPart computed && computed.fallback().isEmpty()) {
            append(TemplateMarker.of(markedName(computed)), part.range(), text, offsets, source);
        } else if (part instanceof ComputedPart
                || part.text().length() == part.range().length()) {
            text.append(part.range().of(source.text()));
            offsets.slice(source.offsets(), part.range());
        } else {
            append(part.text(), part.range(), text, offsets, source);
        }
    }

    /** A part of the value of a variable must not be taken for the variable. */
    private static String markedName(ComputedPart computed) {
        return computed.isUnchanged() ? computed.name() : computed.name() + "%";
    }

    private static void append(
            String replacement,
            TextRange range,
            StringBuilder text,
            OffsetMap.OffsetMapBuilder offsets,
            ShellText source) {
        text.append(replacement);
        offsets.replaced(source.inFile(range), replacement.length());
    }
}
