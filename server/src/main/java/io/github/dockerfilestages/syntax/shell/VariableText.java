package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text outside of a shell in which only variables have a meaning: {@code $NAME}, <code>${NAME}</code>. */
public final class VariableText {
    private VariableText() {}

    /** The whole text as one word. */
    public static CommandWord word(ShellText source) {
        String text = source.text();
        var parts = new ArrayList<WordPart>();
        int copied = 0;
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', Math.max(copied, at + 1))) {
            boolean isInBraces = text.startsWith("{", at + 1);
            int start = isInBraces ? at + 2 : at + 1;
            int end = ParameterHead.endOfName(text, start);
            boolean isVariable = end > start && (!isInBraces || text.startsWith("}", end));
            if (isVariable) {
                plain(text, copied, at, parts);
                copied = isInBraces ? end + 1 : end;
                parts.add(ComputedPart.of(text.substring(start, end), new TextRange(at, copied)));
            }
        }
        plain(text, copied, text.length(), parts);
        return CommandWord.of(parts, 0);
    }

    private static void plain(String text, int start, int end, List<WordPart> parts) {
        if (start < end) {
            var range = new TextRange(start, end);
            parts.add(new Plain(range.of(text), range, Optional.empty()));
        }
    }
}
