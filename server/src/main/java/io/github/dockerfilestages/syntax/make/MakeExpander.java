package io.github.dockerfilestages.syntax.make;

import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.syntax.shell.TemplateMarker;
import io.github.dockerfilestages.text.TextRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Produces the text that make passes to a shell: make's own variables and functions become {@link TemplateMarker}s,
 * {@code $(shell …)} a command substitution, {@code $$} a dollar sign.
 */
final class MakeExpander {
    private static final int MAX_DEPTH = 8;
    private static final String SHELL = "shell";
    /**
     * A loop, up to the first word of its text and the blank after it. Its repeated group is possessive: for any other,
     * Java needs a part of the stack for each repetition.
     */
    private static final Pattern LOOP = Pattern.compile("\\$[({]foreach\\s+(?<name>[\\w.-]+)\\s*,"
            + "(?<words>(?:[^,$(){}]++|\\$\\([^(),]*\\)|\\$\\{[^{},]*})*+),"
            + "(?<body>\\s*[@-]?(?:[\\w./]|\\$[({]\\w+[)}])[\\w./-]*\\s+\\S)");

    private static final String NAME_OF_LOOP = "name";
    private static final String WORDS_OF_LOOP = "words";
    private static final String BODY_OF_LOOP = "body";
    private static final Pattern STRIPPED = Pattern.compile("strip\\s+\\$[({]([\\w.-]+)[)}]\\s*");

    private final String file;
    private final char recipePrefix;
    private final ShellTextBuilder text;

    MakeExpander(String file, char recipePrefix) {
        this.file = file;
        this.recipePrefix = recipePrefix;
        this.text = new ShellTextBuilder(file);
    }

    ShellText expand(int start, int end) {
        expand(start, end, 0);
        return text.build(end);
    }

    /**
     * The offset after a reference to a variable or function that starts here; one that is not closed takes the rest of
     * the line.
     */
    static int endOfReference(String file, int start, int end) {
        if (start + 1 >= end) {
            return end;
        }
        char open = file.charAt(start + 1);
        if (open != '(' && open != '{') {
            return start + 2;
        }
        char close = open == '(' ? ')' : '}';
        int depth = 0;
        for (int at = start + 1; at < end; at++) {
            char c = file.charAt(at);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return end;
    }

    private void expand(int start, int end, int depth) {
        int copied = start;
        for (int at = start; at < end; ) {
            int next = file.charAt(at) == '$' ? endOfReference(file, at, end) : afterLineEnd(at);
            if (next == at) {
                at++;
                continue;
            }
            text.copy(copied, file.charAt(at) == '$' ? at : next - 1);
            if (file.charAt(at) == '$') {
                reference(at, next, depth);
            }
            at = next;
            copied = next;
        }
        text.copy(copied, end);
    }

    /**
     * The offset after a line end and the recipe prefix, which make removes from continued lines; else the same offset.
     */
    private int afterLineEnd(int at) {
        boolean isPrefixed = file.charAt(at) == '\n' && at + 1 < file.length() && file.charAt(at + 1) == recipePrefix;
        return isPrefixed ? at + 2 : at;
    }

    private void reference(int start, int end, int depth) {
        var range = new TextRange(start, end);
        char open = start + 1 < end ? file.charAt(start + 1) : '$';
        if (open == '$') {
            text.replace(range, "$");
        } else if (open != '(' && open != '{') {
            text.computed(range, file.substring(start + 1, end));
        } else if (isShell(start, end) && depth < MAX_DEPTH) {
            int inner = start + 2 + SHELL.length();
            int close = ")}".indexOf(file.charAt(end - 1)) >= 0 ? end - 1 : end;
            text.replace(new TextRange(start, inner), "$(");
            expand(inner, close, depth + 1);
            text.replace(new TextRange(close, end), ")");
        } else if (depth >= MAX_DEPTH || !loop(start, end, depth)) {
            text.computed(range, name(file.substring(start + 2, Math.max(start + 2, end - 1))));
        }
    }

    /**
     * Writes a loop over words whose text is a command with arguments as a loop of the shell, which goes through the same
     * words; returns whether it is one.
     */
    private boolean loop(int start, int end, int depth) {
        Matcher parts = LOOP.matcher(file).region(start, end);
        if (!parts.lookingAt()) {
            return false;
        }
        int close = ")}".indexOf(file.charAt(end - 1)) >= 0 ? end - 1 : end;
        var name = new TextRange(parts.start(NAME_OF_LOOP), parts.end(NAME_OF_LOOP));
        var words = new TextRange(parts.start(WORDS_OF_LOOP), parts.end(WORDS_OF_LOOP));
        var between = new TextRange(parts.end(NAME_OF_LOOP), parts.start(WORDS_OF_LOOP));
        int body = parts.start(BODY_OF_LOOP);
        text.replace(new TextRange(start, name.start()), "for ");
        text.copy(name.start(), name.end());
        text.replace(between, " in ");
        expand(words.start(), words.end(), depth + 1);
        text.replace(new TextRange(words.end(), body), "; do ");
        expand(body, close, depth + 1);
        text.replace(new TextRange(close, end), "; done");
        return true;
    }

    /** The name of a variable, also of one from which only blanks are removed. */
    private static String name(String reference) {
        Matcher stripped = STRIPPED.matcher(reference);
        return stripped.matches() ? stripped.group(1) : reference;
    }

    private boolean isShell(int start, int end) {
        return file.startsWith(SHELL + " ", start + 2) && start + 2 + SHELL.length() < end;
    }
}
