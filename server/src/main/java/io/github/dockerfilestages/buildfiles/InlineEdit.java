package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;

/**
 * Converts an edit of an inline Dockerfile to an edit of the build file that contains it: new lines get the indentation
 * of their neighbours, and characters with a special meaning in the build file are escaped.
 *
 * <p>Not every notation can represent every text, and an edit inside the value of a variable may change only its
 * default. So the caller has to read the file again.
 */
public final class InlineEdit {
    private static final String LINE_END = "\n";

    private final SourceText file;
    private final InlineDockerfile inline;

    private InlineEdit(SourceText file, InlineDockerfile inline) {
        this.file = file;
        this.inline = inline;
    }

    /** The edit of the file that makes an edit of the text. */
    public static TextEdit of(SourceText file, InlineDockerfile inline, TextEdit edit) {
        return new InlineEdit(file, inline).written(edit);
    }

    /** Text in the file before the first character of a line belongs to the line, and is replaced with it. */
    private TextEdit written(TextEdit edit) {
        int start = edit.range().start();
        int end = edit.range().end();
        TextRange range = inline.offsets().toFile(edit.range());
        int from = isLineStart(start)
                ? inline.offsets().toFile(new TextRange(start - 1, start)).end()
                : range.start();
        int to = isLineStart(end) ? inline.offsets().toFile(end) : range.end();
        String text = inline.variables().escaped(edit.newText());
        String written = inline.isVerbatim() ? indented(text, start, end) : quoted(text);
        String kept = file.slice(new TextRange(from, range.start()));
        return written.startsWith(kept)
                ? new TextEdit(new TextRange(range.start(), to), written.substring(kept.length()))
                : new TextEdit(new TextRange(from, to), written);
    }

    /** Empty lines have no indentation. */
    private String indented(String text, int start, int end) {
        String[] lines = text.split("\r?\n", -1);
        String indentation = indentation();
        String lineEnd = file.lineEnd();
        var indented = new StringBuilder();
        for (int index = 0; index < lines.length; index++) {
            boolean startsLine = index > 0 || isLineStart(start);
            boolean isEmpty = lines[index].isEmpty() && (index < lines.length - 1 || isLineEnd(end));
            indented.append(index > 0 ? lineEnd : "")
                    .append(startsLine && !isEmpty ? indentation : "")
                    .append(lines[index]);
        }
        return indented.toString();
    }

    /** The text in the file before the first line that is not empty. */
    private String indentation() {
        int line = 0;
        while (line < inline.text().length() && isLineEnd(line)) {
            line++;
        }
        int content = inline.offsets().toFile(line);
        return file.slice(new TextRange(file.line(file.lineAt(content)).start(), content));
    }

    /** All languages with double quotes know these escapes. */
    private String quoted(String text) {
        boolean isQuoted =
                file.content().startsWith("\"", inline.offsets().range().start() - 1);
        return isQuoted
                ? text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace(LINE_END, "\\n")
                        .replace("\t", "\\t")
                : text;
    }

    private boolean isLineStart(int offset) {
        return offset > 0 && inline.text().charAt(offset - 1) == '\n';
    }

    private boolean isLineEnd(int offset) {
        return offset == inline.text().length() || "\r\n".indexOf(inline.text().charAt(offset)) >= 0;
    }
}
