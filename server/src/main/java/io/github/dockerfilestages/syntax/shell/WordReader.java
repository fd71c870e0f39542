package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.Quotes;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.syntax.shell.ShellScan.Nesting;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one word of a shell command with its quotes, escapes and expansions. A quote that is never closed is an
 * ordinary character.
 */
final class WordReader {
    private final ShellScan scan;
    private final String text;
    private final Nesting nesting;
    private final int depth;
    private final List<WordPart> parts = new ArrayList<>();
    private int at;

    WordReader(ShellScan scan, int start, Nesting nesting, int depth) {
        this.scan = scan;
        this.text = scan.text();
        this.at = start;
        this.nesting = nesting;
        this.depth = depth;
    }

    /** The word that starts here, up to a blank or an operator; empty if one of these is here. */
    CommandWord read() {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            readOne(text.charAt(at));
        }
        return CommandWord.of(parts, start);
    }

    /** The operand of a parameter expansion: a word that ends at the closing brace, not at a blank. */
    private CommandWord readOperand(Quoting around) {
        int start = at;
        while (at < text.length() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '\'' && around == Quoting.DOUBLE || endsWord(c)) {
                plain(1);
            } else {
                readOne(c);
            }
        }
        return CommandWord.of(parts, start);
    }

    /** The offset after the word. */
    int end() {
        return at;
    }

    /** The quotes around an expansion. */
    private enum Quoting {
        NONE,
        DOUBLE
    }

    private boolean endsWord(char c) {
        return ShellText.isBlank(c) || "\n;&|()<>".indexOf(c) >= 0 || c == '`' && nesting == Nesting.BACKTICKS;
    }

    private void readOne(char c) {
        switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> escaped();
            case '$' -> dollar();
            case '`' -> backticks();
            default -> plainRun();
        }
    }

    private void plain(int length) {
        var range = new TextRange(at, Math.min(at + length, text.length()));
        at = range.end();
        parts.add(new Plain(range.of(text), range, Optional.empty()));
    }

    private void plainRun() {
        int end = at + 1;
        while (end < text.length() && "'\"\\$`}".indexOf(text.charAt(end)) < 0 && !endsWord(text.charAt(end))) {
            end++;
        }
        plain(end - at);
    }

    private void escaped() {
        int after = scan.afterContinuation(at);
        if (after > at) {
            at = after;
        } else if (at + 1 < text.length()) {
            parts.add(new Plain(text.substring(at + 1, at + 2), new TextRange(at, at + 2), Optional.empty()));
            at += 2;
        } else {
            plain(1);
        }
    }

    private void singleQuoted() {
        int open = at;
        if (text.indexOf('\'', open + 1) < 0) {
            plain(1);
            return;
        }
        at++;
        int first = parts.size();
        while (at < text.length() && text.charAt(at) != '\'') {
            if (TemplateMarker.startsAt(text, at)) {
                template();
            } else {
                plainUntil("'$");
            }
        }
        closeQuotes(first, open, open + 1);
    }

    private void doubleQuoted() {
        int open = at;
        if (text.indexOf('"', open + 1) < 0) {
            plain(1);
            return;
        }
        at++;
        int first = parts.size();
        while (at < text.length() && text.charAt(at) != '"') {
            switch (text.charAt(at)) {
                case '$' -> expansion(Quoting.DOUBLE);
                case '`' -> backticks();
                case '\\' -> escapedInQuotes();
                default -> plainUntil("\"$`\\");
            }
        }
        closeQuotes(first, open, open + 1);
    }

    /** Takes at least one character, and all up to the first of these. */
    private void plainUntil(String stops) {
        int end = at + 1;
        while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        plain(end - at);
    }

    private void escapedInQuotes() {
        boolean isEscape = at + 1 < text.length() && "\"$`\\".indexOf(text.charAt(at + 1)) >= 0;
        if (isEscape || scan.afterContinuation(at) > at) {
            escaped();
        } else {
            plainUntil("\"$`\\");
        }
    }

    /** Puts quotes around the parts from an index on and moves after the closing one. */
    private void closeQuotes(int first, int open, int inner) {
        var content = new TextRange(inner, at);
        at = Math.min(at + 1, text.length());
        var quotes = new Quotes(new TextRange(open, at), content);
        if (first == parts.size()) {
            parts.add(new Plain("", content, Optional.of(quotes)));
        }
        parts.subList(first, parts.size()).replaceAll(part -> part.in(quotes));
    }

    private void dollar() {
        if (text.startsWith("$'", at)) {
            ansiQuoted();
        } else if (text.startsWith("$\"", at) && text.indexOf('"', at + 2) >= 0) {
            // The quotes come next.
            at++;
        } else {
            expansion(Quoting.NONE);
        }
    }

    /** If it contains escapes, its value counts as unknown: nobody writes the name of a stage that way. */
    private void ansiQuoted() {
        int open = at;
        int close = open + 2;
        while (close < text.length() && text.charAt(close) != '\'') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= text.length()) {
            plain(1);
            return;
        }
        var content = new TextRange(open + 2, close);
        boolean isPlain = content.of(text).indexOf('\\') < 0;
        int first = parts.size();
        parts.add(isPlain ? new Plain(content.of(text), content, Optional.empty()) : ComputedPart.of("", content));
        at = close;
        closeQuotes(first, open, content.start());
    }

    private void backticks() {
        int start = at;
        if (ShellScan.isTooDeep(depth) || text.indexOf('`', at + 1) < 0) {
            plain(1);
            return;
        }
        at = scan.readNested(at + 1, Nesting.BACKTICKS, depth);
        parts.add(ComputedPart.of("", new TextRange(start, at)));
    }

    private void template() {
        int start = at;
        at = TemplateMarker.end(text, at);
        parts.add(ComputedPart.of(TemplateMarker.name(text, start, at), new TextRange(start, at)));
    }

    private void expansion(Quoting around) {
        if (TemplateMarker.startsAt(text, at)) {
            template();
            return;
        }
        boolean isTooDeep = ShellScan.isTooDeep(depth);
        int start = at;
        if (text.startsWith("$(", at) && !isTooDeep) {
            substitution();
            parts.add(ComputedPart.of("", new TextRange(start, at)));
        } else if (text.startsWith("${", at) && !isTooDeep) {
            parameter(around);
        } else {
            int end = ParameterHead.endOfName(text, at + 1);
            if (end == at + 1) {
                plain(1);
            } else {
                at = end;
                parts.add(ComputedPart.of(text.substring(start + 1, end), new TextRange(start, end)));
            }
        }
    }

    /** The variable that starts here; one without its closing brace takes the rest of the text. */
    private void parameter(Quoting around) {
        int start = at;
        var head = ParameterHead.read(text, at + 2);
        var reader = new WordReader(scan, head.end(), nesting, depth + 1);
        CommandWord operand = reader.readOperand(head.takesPattern() ? Quoting.NONE : around);
        at = Math.min(reader.end() + 1, text.length());
        parts.add(new ComputedPart(
                head.name(),
                head.keepsValue(operand),
                new TextRange(start, at),
                Optional.empty(),
                Optional.of(operand).filter(word -> head.takesFallback())));
    }

    private void substitution() {
        if (text.startsWith("$((", at)) {
            at = scan.readNested(at + 3, Nesting.ARITHMETIC, depth);
            at += at < text.length() && text.charAt(at) == ')' ? 1 : 0;
        } else {
            at = scan.readNested(at + 2, Nesting.GROUP, depth);
        }
    }
}
