package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.cli.input.Input;
import io.github.dockerfilestages.cli.input.InputFolders;
import io.github.dockerfilestages.cli.input.ProjectReading;
import io.github.dockerfilestages.cli.input.RuleOptions;
import io.github.dockerfilestages.cli.output.FixedFile;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.ide.actions.BuildFileActions;
import io.github.dockerfilestages.ide.actions.FixAll;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fixes files one after the other and says what it changes. A file that cannot be written, or that another program has
 * changed meanwhile, stays as it is.
 */
final class FixRun {
    private final FixOptions options;
    private final RuleOptions rules;
    private final Console console;
    private final Console report;
    private final List<ProjectFile> fixed = new ArrayList<>();
    private boolean isComplete = true;

    /**
     * A run that has fixed nothing yet.
     *
     * @param report takes the lines that say what is changed
     */
    FixRun(FixOptions options, RuleOptions rules, Console console, Console report) {
        this.options = options;
        this.rules = rules;
        this.console = console;
        this.report = report;
    }

    /** Whether all files with fixes could be fixed. */
    boolean isComplete() {
        return isComplete;
    }

    /** The Dockerfile with what remains in it. */
    CheckedFile check(Input input) {
        Input chosen = input.with(rules);
        CheckedFile before = CheckedFile.of(chosen);
        List<TextEdit> edits = FixAll.action(chosen.read(), options.codes()).stream()
                .flatMap(action -> action.edits().stream())
                .map(FileEdit::edit)
                .toList();
        if (edits.isEmpty()) {
            return before;
        }
        Input after = chosen.after(edits);
        CheckedFile remaining = CheckedFile.of(after);
        var file = new FixedFile(
                chosen.read().dockerfile().path(), before.name(), before.text().content(), edits);
        if (!apply(file, before, remaining)) {
            return before;
        }
        fixed.add(after.read().dockerfile());
        return remaining;
    }

    /** The build file with what remains in it and in the Dockerfiles inside it. */
    CheckedFile check(ProjectBuildFile file, ProjectReading reading, InputFolders folders) {
        Project project = reading.take(fixed);
        fixed.clear();
        Settings settings = reading.configuration().settings(file.path());
        CheckedFile before = CheckedFile.of(file, reading, folders, rules);
        List<TextEdit> edits =
                BuildFileActions.fixAll(project, file, rules.over(settings.diagnostics()), options.codes()).stream()
                        .flatMap(action -> action.edits().stream())
                        .map(FileEdit::edit)
                        .toList();
        if (edits.isEmpty()) {
            return before;
        }
        String text = before.text().content();
        ProjectBuildFile edited = file.with(SourceText.of(TextEdit.applyAll(text, edits)), settings.build());
        reading.take(List.of(edited));
        CheckedFile remaining = CheckedFile.of(edited, reading, folders, rules);
        if (!apply(new FixedFile(file.path(), before.name(), text, edits), before, remaining)) {
            reading.take(List.of(file));
            return before;
        }
        return remaining;
    }

    /** Makes the changes of a file, or prints them; false if it cannot be written, which is reported. */
    private boolean apply(FixedFile file, CheckedFile before, CheckedFile remaining) {
        if (options.isDiff()) {
            String diff = file.diff();
            console.out().print(console.isTerminal() ? ShownText.lines(diff) : diff);
            return true;
        }
        try {
            file.write();
        } catch (FileFault fault) {
            console.complain(file.shown() + " " + fault.clause() + "; it is not fixed.");
            isComplete = false;
            return false;
        }
        report.print(ShownText.line(sentence(before, remaining)));
        return true;
    }

    private static String sentence(CheckedFile before, CheckedFile remaining) {
        Map<DiagnosticCode, Long> counts = counts(before);
        counts(remaining).forEach((code, left) -> counts.merge(code, -left, Long::sum));
        String fixes = counts.entrySet().stream()
                .filter(code -> code.getValue() > 0)
                .map(code -> code.getValue() + " " + code.getKey().id())
                .collect(Collectors.joining(", "));
        return before.name() + ": fixed " + fixes;
    }

    private static Map<DiagnosticCode, Long> counts(CheckedFile file) {
        return file.findings().stream()
                .collect(Collectors.groupingBy(LocatedDiagnostic::code, TreeMap::new, Collectors.counting()));
    }
}
