package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.references.TargetOmitted;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds the target that a bake target or service with the name of a stage lacks. The entry is inserted as a line of its
 * own; where a block is written differently, there is no fix. The edited file is read again.
 */
final class AddTarget {
    private static final String INDENTATION = "  ";

    /** The end of a line after which the entries of a block follow. */
    private static final Pattern OPENING = Pattern.compile("\\{\\s*(?:(?:#|//).*)?$");

    private static final Pattern SECTION = Pattern.compile("build:(?:\\s+#.*)?");
    private static final Pattern KEY = Pattern.compile("[\\w<\"'].*:");

    private final Project project;
    private final ProjectBuildFile file;
    private final DiagnosticSettings settings;

    private AddTarget(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        this.project = project;
        this.file = file;
        this.settings = settings;
    }

    /** Fixes for the builds whose names the range touches, in the order of the text. */
    static Stream<CodeAction> at(Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        return new AddTarget(project, file, settings).at(range);
    }

    private Stream<CodeAction> at(TextRange range) {
        List<TargetOmitted> all = TargetOmitted.find(project, file, settings);
        Stream<TargetOmitted> here =
                all.stream().filter(omitted -> omitted.diagnostic().range().touches(range));
        return FixRequests.nearest(here, file.text(), range)
                .flatMap(omitted ->
                        edit(omitted)
                                .filter(edit -> isFewer(edit, all.size()))
                                .map(edit -> action(omitted, edit))
                                .stream());
    }

    private CodeAction action(TargetOmitted omitted, TextEdit edit) {
        return new CodeAction(
                "Add target '" + omitted.stage().name() + "'",
                CodeActionCategory.QUICK_FIX,
                List.of(new FileEdit(file.path(), edit, EditConfirmation.NONE)),
                Optional.of(omitted.diagnostic()),
                true,
                Optional.empty());
    }

    private Optional<TextEdit> edit(TargetOmitted omitted) {
        int line = text().lineAt(omitted.build().name().range().end());
        String stage = omitted.stage().name();
        if (omitted.build().kind() == BuildKind.COMPOSE) {
            return buildSection(line).map(section -> entryOfSection(section, stage));
        }
        return OPENING.matcher(textOf(line)).find()
                ? Optional.of(afterLine(line, isJson() ? jsonEntry(line, stage) : "target = \"" + stage + "\""))
                : Optional.empty();
    }

    /** The line {@code build:} of the service whose name is on a line, if keys on lines of their own follow. */
    private Optional<Integer> buildSection(int service) {
        int first = contentAfter(service);
        int line = first;
        while (line < text().lineCount() && indentation(line) > indentation(service)) {
            boolean isSection = indentation(line) == indentation(first)
                    && SECTION.matcher(textOf(line)).matches();
            if (isSection) {
                int next = contentAfter(line);
                return Optional.of(line).filter(section -> isDeeper(next, section) && isKey(textOf(next)));
            }
            line = contentAfter(line);
        }
        return Optional.empty();
    }

    private static boolean isKey(String written) {
        return KEY.matcher(written).lookingAt();
    }

    /** The entry in quotes if YAML would read the name as something else. */
    private TextEdit entryOfSection(int section, String stage) {
        TextEdit plain = afterLine(section, "target: " + stage);
        int end = plain.range().start() + plain.newText().length();
        var name = new TextRange(end - stage.length(), end);
        var changed = SourceText.of(plain.apply(text().content()));
        return afterLine(section, "target: " + WrittenName.of(BuildKind.COMPOSE, changed, name, stage));
    }

    private boolean isJson() {
        return file.path().name().endsWith(".json");
    }

    private String jsonEntry(int line, String stage) {
        int next = contentAfter(line);
        boolean isOnly = next < text().lineCount() && textOf(next).startsWith("}");
        return "\"target\": \"" + stage + "\"" + (isOnly ? "" : ",");
    }

    /** Inserts an entry after a line, with the indentation of the next content if that is deeper. */
    private TextEdit afterLine(int line, String entry) {
        int next = contentAfter(line);
        String blanks = isDeeper(next, line) ? blanksOf(next) : blanksOf(line) + INDENTATION;
        String lineEnd = text().content().contains("\r\n") ? "\r\n" : "\n";
        return new TextEdit(TextRange.at(text().line(line).end()), lineEnd + blanks + entry);
    }

    /** The next line that is neither blank nor a comment, whose indentation would mean nothing. */
    private int contentAfter(int line) {
        int next = line + 1;
        while (next < text().lineCount() && (textOf(next).isEmpty() || isComment(textOf(next)))) {
            next++;
        }
        return next;
    }

    private static boolean isComment(String written) {
        return written.startsWith("#") || written.startsWith("//");
    }

    private boolean isDeeper(int next, int line) {
        return next < text().lineCount() && indentation(next) > indentation(line);
    }

    private String blanksOf(int line) {
        return text().slice(text().line(line)).substring(0, indentation(line));
    }

    private String textOf(int line) {
        return text().slice(text().line(line)).strip();
    }

    private int indentation(int line) {
        String written = text().slice(text().line(line));
        return written.length() - written.stripLeading().length();
    }

    private SourceText text() {
        return file.text();
    }

    /** Whether fewer targets are omitted after the edit, and the file still has all of its builds. */
    private boolean isFewer(TextEdit edit, int count) {
        var changed = SourceText.of(edit.apply(text().content()));
        ProjectBuildFile edited = file.with(changed, BuildParameters.NONE);
        int builds = edited.content().builds().size();
        return builds == file.content().builds().size()
                && TargetOmitted.find(project.with(List.of(edited)), edited, settings)
                                .size()
                        < count;
    }
}
