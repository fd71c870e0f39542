package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/** Texts of a pipeline as a shell reads them. */
final class ScriptText {
    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();

    private ScriptText() {}

    /** A script. */
    static ShellText of(Tree.Text script) {
        return new ShellText(script.text(), script.offsets());
    }

    /** The option for the target with a value, in the place of the value. */
    static ShellText ofTarget(Tree.Text value) {
        var written = new ScriptText();
        written.put(TextRange.at(value.range().start()), "--target ");
        written.add(value);
        return written.build(value.range().end());
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
        return written.build(end);
    }

    private ShellText build(int end) {
        return new ShellText(text.toString(), offsets.build(end));
    }

    private void add(Tree.Text part) {
        text.append(part.text());
        offsets.slice(part.offsets(), new TextRange(0, part.text().length()));
    }

    private void put(TextRange range, String added) {
        text.append(added);
        offsets.replaced(range, added.length());
    }
}
