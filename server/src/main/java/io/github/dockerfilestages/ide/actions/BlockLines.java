package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;

/** The lines of a build file, and how deep they are indented. */
record BlockLines(SourceText text) {
    private static final String INDENTATION = "  ";

    /** Inserts an entry after a line, with the indentation of the next content if that is deeper. */
    TextEdit entryAfter(int line, String entry) {
        int next = contentAfter(line);
        String blanks = isDeeper(next, line) ? blanks(next) : blanks(line) + INDENTATION;
        return new TextEdit(TextRange.at(text.line(line).end()), text.lineEnd() + blanks + entry);
    }

    /** The next line that is neither blank nor a comment, whose indentation would mean nothing. */
    int contentAfter(int line) {
        int next = line + 1;
        while (exists(next) && (content(next).isEmpty() || isComment(content(next)))) {
            next++;
        }
        return next;
    }

    boolean exists(int line) {
        return line < text.lineCount();
    }

    boolean isDeeper(int next, int line) {
        return exists(next) && indentation(next) > indentation(line);
    }

    int indentation(int line) {
        String written = text.slice(text.line(line));
        return written.length() - Blanks.stripLeading(written).length();
    }

    /** The line without the blanks around its content. */
    String content(int line) {
        return Blanks.strip(text.slice(text.line(line)));
    }

    private String blanks(int line) {
        return text.slice(text.line(line)).substring(0, indentation(line));
    }

    private static boolean isComment(String content) {
        return content.startsWith("#") || content.startsWith("//");
    }
}
