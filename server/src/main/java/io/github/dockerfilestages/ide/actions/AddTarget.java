package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
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
import java.util.stream.Stream;

/**
 * Adds the target that a bake target or service with the name of a stage lacks. The entry is inserted as a line of its
 * own; where a block is written differently, there is no fix. The edited file is read again.
 */
final class AddTarget {
    private static final String INDENTATION = "  ";

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
                .flatMap(
                        omitted -> edit(omitted)
                                .filter(edit -> countAfter(edit) < all.size())
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
        int name = omitted.build().name().range().end();
        String stage = omitted.stage().name();
        return omitted.build().kind() == BuildKind.COMPOSE
                ? buildSection(name).flatMap(line -> afterLine(line, "target: " + stage))
                : Optional.of(lineAt(name))
                        .filter(line -> textOf(line).endsWith("{"))
                        .flatMap(line -> afterLine(line, "target = \"" + stage + "\""));
    }

    /** The line {@code build:} of the service with its name at an offset. */
    private Optional<Integer> buildSection(int name) {
        int service = lineAt(name);
        for (int line = service + 1; line < text().lineCount(); line++) {
            boolean isContent = !textOf(line).isEmpty() && !textOf(line).startsWith("#");
            if (isContent && indentation(line) <= indentation(service)) {
                return Optional.empty();
            }
            if (textOf(line).equals("build:")) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Inserts an entry after a line, with the indentation of the next line if that is deeper. */
    private Optional<TextEdit> afterLine(int line, String entry) {
        int next = line + 1;
        int own = indentation(line);
        boolean isDeeper = next < text().lineCount() && !textOf(next).isEmpty() && indentation(next) > own;
        String blanks = isDeeper
                ? text().slice(text().line(next)).substring(0, indentation(next))
                : text().slice(text().line(line)).substring(0, own) + INDENTATION;
        String lineEnd = text().content().contains("\r\n") ? "\r\n" : "\n";
        return Optional.of(new TextEdit(TextRange.at(text().line(line).end()), lineEnd + blanks + entry));
    }

    private int lineAt(int offset) {
        return text().lineAt(offset);
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

    /** How many targets are omitted after the edit. */
    private int countAfter(TextEdit edit) {
        var changed = SourceText.of(edit.apply(text().content()));
        ProjectBuildFile edited = file.with(changed, BuildParameters.NONE);
        return TargetOmitted.find(project.with(List.of(edited)), edited, settings)
                .size();
    }
}
