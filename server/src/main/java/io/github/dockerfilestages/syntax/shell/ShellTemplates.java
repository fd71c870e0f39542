package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
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

    /** Whether there is an expression in a text. */
    public boolean isIn(String text) {
        return expression.matcher(text).find();
    }

    /** The name of the value, if a text is nothing but one expression. */
    public Optional<String> onlyName(String text) {
        return Optional.of(expression.matcher(Blanks.strip(text)))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

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

    /**
     * Gives values to expressions that say what to use if a variable is not set: those of the variable, and the default.
     *
     * @param fallback matches the name of such a value; the first group is the variable, the second the default
     */
    public void addFallbacks(ShellText source, Pattern fallback, ShellVariablesBuilder variables) {
        for (WordPart part : word(source).parts()) {
            if (part instanceof ComputedPart computed) {
                Matcher matcher = fallback.matcher(computed.name());
                int start = part.range().of(source.text()).indexOf(computed.name());
                if (matcher.matches()) {
                    String variable = matcher.group(1);
                    if (variables.isAssigned(variable)) {
                        var use = ComputedPart.of(variable, part.range());
                        variables.assign(computed.name(), value(use, source, Certainty.LITERAL));
                    }
                    var range = new TextRange(matcher.start(2), matcher.end(2))
                            .shift(part.range().start() + start);
                    var text = new Plain(range.of(source.text()), range, Optional.empty());
                    variables.assign(computed.name(), value(text, source, Certainty.DEFAULT));
                }
            }
        }
    }

    private static PossibleValue value(WordPart part, ShellText source, Certainty certainty) {
        return PossibleValue.ofText(CommandWord.of(List.of(part), part.range().start()), source, certainty);
    }

    /** The whole text as one word, for the value of a variable. */
    public CommandWord word(ShellText source) {
        var parts = new WordParts(source.text());
        Matcher matcher = expression.matcher(source.text());
        while (matcher.find()) {
            parts.computed(matcher.group(1), new TextRange(matcher.start(), matcher.end()));
        }
        return parts.word();
    }
}
