package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds {@code target: x} to the {@code build} section of a service. */
record YamlEntryWriter(BlockLines lines) implements EntryWriter {
    private static final Pattern SECTION = Pattern.compile("build:(?:\\s+#.*)?");
    private static final Pattern KEY = Pattern.compile("[\\w<\"'].*:");

    @Override
    public Optional<TextEdit> target(int line, String stage) {
        return section(line).map(section -> entry(section, stage));
    }

    /** The line {@code build:} of the service whose name is on a line, if keys on lines of their own follow. */
    private Optional<Integer> section(int service) {
        int first = lines.contentAfter(service);
        int line = first;
        while (lines.isDeeper(line, service)) {
            boolean isSection = lines.indentation(line) == lines.indentation(first)
                    && SECTION.matcher(lines.content(line)).matches();
            if (isSection) {
                int next = lines.contentAfter(line);
                return Optional.of(line).filter(section -> lines.isDeeper(next, section) && isKey(next));
            }
            line = lines.contentAfter(line);
        }
        return Optional.empty();
    }

    private boolean isKey(int line) {
        return KEY.matcher(lines.content(line)).lookingAt();
    }

    /** The entry, in quotes if YAML would read the name as something else. */
    private TextEdit entry(int section, String stage) {
        TextEdit plain = lines.entryAfter(section, "target: " + stage);
        int end = plain.range().start() + plain.newText().length();
        var name = new TextRange(end - stage.length(), end);
        var changed = SourceText.of(plain.apply(lines.text().content()));
        return lines.entryAfter(section, "target: " + WrittenName.of(BuildKind.COMPOSE, changed, name, stage));
    }
}
