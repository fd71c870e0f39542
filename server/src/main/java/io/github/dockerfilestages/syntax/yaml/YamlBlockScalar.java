package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a literal ({@code |}) or folded ({@code >}) scalar.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#81-block-scalar-styles">YAML 1.2, 8.1</a>
 */
final class YamlBlockScalar {
    private final String text;
    private final int end;
    private final int body;
    private final String indicators;
    private final int indentation;
    private final YamlText meant;

    /**
     * Takes the range from the first indicator on.
     *
     * @param outer the column of the collection that the scalar is in
     */
    YamlBlockScalar(String text, TextRange range, int outer) {
        this.text = text;
        this.end = range.end();
        int headerEnd = lineEndAt(range.start());
        this.body = afterLineEnd(headerEnd);
        this.indicators = text.substring(range.start(), endOfIndicators(range.start(), headerEnd));
        int given =
                indicators.chars().filter(c -> c >= '1' && c <= '9').findFirst().orElse('0') - '0';
        this.indentation = given > 0 ? outer + given : firstIndentation();
        this.meant = new YamlText(text);
    }

    /** A line without its indentation; its line end is empty at the end of the text. */
    private record BlockScalarLine(TextRange content, TextRange lineEnd) {}

    Tree.Text read() {
        var empty = new ArrayList<BlockScalarLine>();
        Optional<BlockScalarLine> last = Optional.empty();
        for (BlockScalarLine line : lines()) {
            if (line.content.isEmpty()) {
                empty.add(line);
            } else {
                if (last.isPresent()) {
                    join(last.get(), line, empty);
                }
                empty.forEach(this::takeLineEnd);
                empty.clear();
                meant.copy(line.content.start(), line.content.end());
                last = Optional.of(line);
            }
        }
        return finish(last, empty);
    }

    /**
     * Adds the line end of the last line that is not empty, and the empty lines after it, as the chomping indicator
     * says.
     */
    private Tree.Text finish(Optional<BlockScalarLine> last, List<BlockScalarLine> empty) {
        if (indicators.contains("-")) {
            return finish(last.map(line -> line.content.end()).orElse(end));
        }
        last.ifPresent(this::takeLineEnd);
        if (indicators.contains("+")) {
            empty.forEach(this::takeLineEnd);
            return finish(end);
        }
        return finish(last.map(line -> line.lineEnd.end()).orElse(end));
    }

    private Tree.Text finish(int textEnd) {
        return isFolded() ? meant.finish(textEnd) : meant.finishLines(textEnd);
    }

    /** Adds what is between two lines; the line ends of the empty lines between them are added later. */
    private void join(BlockScalarLine previous, BlockScalarLine next, List<BlockScalarLine> between) {
        if (!isFolded() || startsBlank(previous) || startsBlank(next)) {
            takeLineEnd(previous);
        } else if (between.isEmpty()) {
            meant.replace(previous.lineEnd.start(), next.content.start(), " ");
        }
    }

    private void takeLineEnd(BlockScalarLine line) {
        meant.lineEnd(line.lineEnd);
    }

    private boolean isFolded() {
        return indicators.startsWith(">");
    }

    private boolean startsBlank(BlockScalarLine line) {
        return YamlFlowScalar.isBlank(text.charAt(line.content.start()));
    }

    private List<BlockScalarLine> lines() {
        var lines = new ArrayList<BlockScalarLine>();
        for (int start = body; start < end; start = afterLineEnd(lineEndAt(start))) {
            int lineEnd = lineEndAt(start);
            int content = Math.min(skipSpaces(start), (int) Math.min((long) start + indentation, end));
            lines.add(new BlockScalarLine(
                    new TextRange(content, lineEnd), new TextRange(lineEnd, afterLineEnd(lineEnd))));
        }
        return lines;
    }

    /** The indentation of the first line that is not empty; the largest number if all are empty. */
    private int firstIndentation() {
        for (int start = body; start < end; start = afterLineEnd(lineEndAt(start))) {
            int content = skipSpaces(start);
            if (content < lineEndAt(start)) {
                return content - start;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int skipSpaces(int at) {
        int after = at;
        while (after < end && text.charAt(after) == ' ') {
            after++;
        }
        return after;
    }

    private int endOfIndicators(int start, int headerEnd) {
        int at = start;
        while (at < headerEnd && text.charAt(at) != '#' && !YamlFlowScalar.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lineEndAt(int at) {
        int lineEnd = at;
        while (lineEnd < end && !YamlFlowScalar.isLineEnd(text.charAt(lineEnd))) {
            lineEnd++;
        }
        return lineEnd;
    }

    private int afterLineEnd(int lineEnd) {
        return Math.min(end, YamlFlowScalar.afterLineEnd(text, lineEnd));
    }
}
