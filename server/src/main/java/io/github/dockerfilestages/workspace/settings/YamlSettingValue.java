package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value in a YAML text.
 *
 * @param text the whole text
 */
record YamlSettingValue(Tree tree, SourceText text) implements SettingValue {
    private static final int LONGEST = 40;
    private static final Set<String> FLAGS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    @Override
    public boolean isPresent() {
        return !(tree instanceof Tree.Absent);
    }

    @Override
    public Optional<String> string() {
        return tree.asText().map(Tree.Text::text);
    }

    /** As in YAML 1.2; quotes around it are not considered. */
    @Override
    public Optional<Boolean> flag() {
        return string().filter(FLAGS::contains).map(Boolean::parseBoolean);
    }

    @Override
    public Optional<List<SettingValue>> elements() {
        return tree instanceof Tree.Items items
                ? Optional.of(items.items().stream()
                        .<SettingValue>map(item -> new YamlSettingValue(item, text))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Optional<List<SettingEntry>> entries() {
        return tree instanceof Tree.Fields object
                ? Optional.of(object.fields().stream().map(this::entry).toList())
                : Optional.empty();
    }

    private SettingEntry entry(Tree.Field field) {
        Tree key = field.key();
        String name = key.asText().map(Tree.Text::text).orElseGet(() -> shown(key.range()));
        return new SettingEntry(name, Optional.of(key.range()), new YamlSettingValue(field.value(), text));
    }

    @Override
    public Optional<TextRange> range() {
        return Optional.of(tree.range());
    }

    /** As written; a long value as far as its first characters. */
    @Override
    public String toString() {
        return "'" + shown(tree.range()) + "'";
    }

    private String shown(TextRange range) {
        String written = Blanks.strip(text.slice(range));
        String line = Matches.lines(written).findFirst().orElse("");
        boolean isCut = line.length() < written.length() || line.length() > LONGEST;
        return line.substring(0, Math.min(line.length(), LONGEST)) + (isCut ? "…" : "");
    }
}
