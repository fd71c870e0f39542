package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a pipeline as a shell reads them. */
final class ScriptText {
    /** Parameters of CircleCI, which are replaced before the shell sees them. */
    private static final Pattern PARAMETER = Pattern.compile("<<[ ]*+[\\w.]++[ ]*+>>");

    private static final String COMPUTED = "${{parameter}}";

    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();

    private ScriptText() {}

    /** A script. */
    static ShellText of(Tree.Text script) {
        var written = new ScriptText();
        written.add(script);
        return new ShellText(
                written.text.toString(), written.offsets.build(script.range().end()));
    }

    /** A command whose words are the elements of a list. */
    static ShellText ofWords(List<Tree.Text> words) {
        var written = new ScriptText();
        int end = 0;
        for (Tree.Text word : words) {
            // Lists are written in the order of their words, except for what an alias repeats.
            if (word.range().start() >= end) {
                written.put(TextRange.at(word.range().start()), "\"");
                written.add(word);
                end = word.range().end();
                written.put(TextRange.at(end), "\" ");
            }
        }
        return new ShellText(written.text.toString(), written.offsets.build(end));
    }

    private void add(Tree.Text part) {
        Matcher parameters = PARAMETER.matcher(part.text());
        int at = 0;
        while (parameters.find()) {
            copy(part, at, parameters.start());
            put(part.slice(parameters.start(), parameters.end()).range(), COMPUTED);
            at = parameters.end();
        }
        copy(part, at, part.text().length());
    }

    private void copy(Tree.Text part, int start, int end) {
        text.append(part.text(), start, end);
        offsets.slice(part.offsets(), new TextRange(start, end));
    }

    private void put(TextRange range, String replacement) {
        text.append(replacement);
        offsets.replaced(range, replacement.length());
    }
}
