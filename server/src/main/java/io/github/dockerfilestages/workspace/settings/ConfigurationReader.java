package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.globs.PathPatterns;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile.ConfigurationProblem;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile.FileOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a configuration file. What is wrong in it is reported, and everything else is used. */
public final class ConfigurationReader {
    private static final String OVERRIDES = "overrides";
    private static final String FILES = "files";

    private final SourceText text;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private ConfigurationReader(SourceText text) {
        this.text = text;
    }

    /**
     * Reads a configuration file.
     *
     * @param folder to which its settings apply
     */
    public static ConfigurationFile read(FilePath path, FilePath folder, SourceText text) {
        return new ConfigurationReader(text).read(path, folder);
    }

    private ConfigurationFile read(FilePath path, FilePath folder) {
        ParsedTree parsed = YamlReader.read(text);
        parsed.problem()
                .ifPresent(found -> report(TextRange.at(found.offset()), "This is not valid YAML: " + found.message()));
        List<Tree> documents = parsed.tree().items();
        documents.stream().skip(1).forEach(more -> report(more.range(), "Only the first document is used"));
        Tree tree = documents.isEmpty() ? new Tree.Absent(TextRange.at(0)) : documents.get(0);
        SettingValues values = values(without(OVERRIDES, tree));
        List<FileOverride> overrides =
                tree.field(OVERRIDES).map(this::overrides).orElse(List.of());
        problems.sort(Order.byInt(ConfigurationProblem::line).thenByInt(ConfigurationProblem::column));
        return new ConfigurationFile(path, folder, values, overrides, problems);
    }

    private static Tree without(String name, Tree tree) {
        return tree instanceof Tree.Fields object
                ? new Tree.Fields(
                        object.fields().stream()
                                .filter(field -> !field.isNamed(name))
                                .toList(),
                        tree.range())
                : tree;
    }

    private SettingValues values(Tree tree) {
        var section = new YamlSettingValue(tree, text);
        SettingsTable.checkNames(section, this::report);
        SettingValues values = SettingsTable.read(section, this::report);
        for (String pattern : values.get(SettingsTable.EXCLUDE)) {
            if (!PathPatterns.isPattern(pattern)) {
                report(tree.range(), "'" + pattern + "' in 'exclude' is not a pattern for paths and is ignored");
            }
        }
        return values;
    }

    private List<FileOverride> overrides(Tree list) {
        if (!(list instanceof Tree.Items)) {
            report(SettingProblem.wrong(OVERRIDES, "an array of objects", new YamlSettingValue(list, text)));
        }
        return list.items().stream().flatMap(item -> override(item).stream()).toList();
    }

    private Optional<FileOverride> override(Tree item) {
        Optional<List<String>> files = item.field(FILES)
                .flatMap(value -> SettingKind.STRINGS.reader().apply(new YamlSettingValue(value, text)));
        if (files.isEmpty() || files.get().stream().noneMatch(PathPatterns::isPattern)) {
            report(
                    item.field(FILES).orElse(item).range(),
                    "An entry of 'overrides' must have 'files', an array of patterns for paths; it is ignored");
            return Optional.empty();
        }
        SettingValues values = values(without(FILES, item));
        for (String name : SettingsTable.ofFoldersAmong(values)) {
            report(item.range(), "'" + name + "' cannot differ between files; it is ignored here");
        }
        return Optional.of(new FileOverride(PathPatterns.of(files.get()), SettingsTable.withoutFolders(values)));
    }

    private void report(SettingProblem problem) {
        String subject = problem.name().isEmpty() ? "The configuration" : "'" + problem.name() + "'";
        report(problem.range().orElseGet(() -> TextRange.at(0)), subject + " " + problem.clause());
    }

    private void report(TextRange range, String sentence) {
        var start = PositionRange.of(text, range).start();
        problems.add(new ConfigurationProblem(start.line() + 1, start.character() + 1, sentence + "."));
    }
}
