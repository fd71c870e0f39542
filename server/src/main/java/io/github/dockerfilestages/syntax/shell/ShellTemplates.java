package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in which a tool replaces expressions before a shell reads them.
 *
 * @param expression of which the first group is the name of the value
 */
public record ShellTemplates(Pattern expression) {

    /** The text with a {@link TemplateMarker} for each expression. */
    public ShellText marked(ShellText source) {
        var text = new StringBuilder();
        var offsets = new OffsetMap.OffsetMapBuilder();
        for (WordPart part : word(source).parts()) {
            if (part instanceof ComputedPart computed) {
                String marker = TemplateMarker.of(computed.name());
                text.append(marker);
                offsets.replaced(source.inFile(part.range()), marker.length());
            } else {
                text.append(part.text());
                offsets.slice(source.offsets(), part.range());
            }
        }
        return new ShellText(
                text.toString(), offsets.build(source.offsets().range().end()));
    }

    /** The whole text as one word, for the value of a variable. */
    public CommandWord word(ShellText source) {
        var parts = new ArrayList<WordPart>();
        Matcher matcher = expression.matcher(source.text());
        int copied = 0;
        while (matcher.find()) {
            plain(source, copied, matcher.start(), parts);
            parts.add(ComputedPart.of(matcher.group(1), new TextRange(matcher.start(), matcher.end())));
            copied = matcher.end();
        }
        plain(source, copied, source.text().length(), parts);
        return CommandWord.of(parts, 0);
    }

    private static void plain(ShellText source, int start, int end, List<WordPart> parts) {
        if (start < end) {
            var range = new TextRange(start, end);
            parts.add(new Plain(range.of(source.text()), range, Optional.empty()));
        }
    }
}
