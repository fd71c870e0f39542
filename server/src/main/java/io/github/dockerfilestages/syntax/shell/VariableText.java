package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.TextRange;

/** A text outside of a shell in which only variables have a meaning: {@code $NAME}, <code>${NAME}</code>. */
public final class VariableText {
    private VariableText() {}

    /** The whole text as one word. */
    public static CommandWord word(ShellText source) {
        String text = source.text();
        var parts = new WordParts(text);
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', Math.max(parts.end(), at + 1))) {
            boolean isInBraces = text.startsWith("{", at + 1);
            int start = isInBraces ? at + 2 : at + 1;
            int end = ParameterHead.endOfName(text, start);
            boolean isVariable = end > start && (!isInBraces || text.startsWith("}", end));
            if (isVariable) {
                parts.computed(text.substring(start, end), new TextRange(at, isInBraces ? end + 1 : end));
            }
        }
        return parts.word();
    }
}
