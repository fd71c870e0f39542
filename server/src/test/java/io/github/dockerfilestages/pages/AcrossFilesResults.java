package io.github.dockerfilestages.pages;

import static java.util.stream.Collectors.joining;

import io.github.dockerfilestages.fixture.ProjectDrawing;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.BuildFileActions;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.hierarchy.CallHierarchy;
import io.github.dockerfilestages.ide.hints.CodeLenses;
import io.github.dockerfilestages.ide.hover.Hover;
import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The features by their section names: each shows its result for several files with one cursor, in readable form. */
final class AcrossFilesResults {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());
    private static final Map<String, Function<ProjectFixture, String>> BY_NAME = table();

    private AcrossFilesResults() {}

    static Function<ProjectFixture, String> of(String name) {
        return BY_NAME.getOrDefault(name, fixture -> {
            throw new IllegalArgumentException("no feature named " + name);
        });
    }

    /** In the order of the page. */
    static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    private static Map<String, Function<ProjectFixture, String>> table() {
        var table = new LinkedHashMap<String, Function<ProjectFixture, String>>();
        table.put("From a build to its stage", AcrossFilesResults::definition);
        table.put("References in all files", AcrossFilesResults::references);
        table.put("Names in variables", AcrossFilesResults::references);
        table.put("Build arguments that select a stage", AcrossFilesResults::references);
        table.put("A rename in all files", fixture -> renamed(fixture, "compile"));
        table.put("Named contexts", AcrossFilesResults::definition);
        table.put("Hover on a named context", AcrossFilesResults::hover);
        table.put("Rename of a named context", fixture -> renamed(fixture, "compilers"));
        table.put("Completion of targets", AcrossFilesResults::completion);
        table.put("Hover on a target", AcrossFilesResults::hover);
        table.put("Unknown targets", AcrossFilesResults::diagnostics);
        table.put("Fixes for unknown targets", AcrossFilesResults::fixes);
        table.put("Code lenses for build targets", AcrossFilesResults::lenses);
        table.put("Call hierarchy of builds", AcrossFilesResults::calls);
        table.put("A Dockerfile inside a build file", AcrossFilesResults::fixes);
        return table;
    }

    private static String definition(ProjectFixture fixture) {
        List<FileLink> links = Definition.find(fixture.position(), Set.of());
        var drawing = ProjectDrawing.blank(fixture);
        for (FileLink link : links) {
            drawing = drawing.mark(List.of(new FileLocation(fixture.caretFile(), link.origin())), "from here")
                    .mark(List.of(link.selection()), "to here");
        }
        return drawing.toString();
    }

    private static String references(ProjectFixture fixture) {
        var drawing = ProjectDrawing.blank(fixture);
        for (Occurrence found : References.find(fixture.position())) {
            drawing =
                    drawing.mark(List.of(found.location()), found.role().name().toLowerCase(Locale.ROOT));
        }
        return drawing.toString();
    }

    private static String renamed(ProjectFixture fixture, String newName) {
        Rename.RenameResult outcome = Rename.find(fixture.position(), newName);
        return outcome instanceof Rename.AcceptedRename edits
                ? fixture.edited(FileEdit.byFile(edits.edits()))
                : ((Rename.RefusedRename) outcome).refusal().sentence();
    }

    private static String completion(ProjectFixture fixture) {
        return Completion.find(fixture.position(), CompletionTrigger.WORD, OfficialImages.names()).stream()
                .map(proposal -> proposal.label() + "   " + proposal.detail())
                .collect(joining("\n"));
    }

    private static String hover(ProjectFixture fixture) {
        return HoverRenderer.plainText(
                Hover.find(fixture.position()).orElseThrow().content());
    }

    private static String diagnostics(ProjectFixture fixture) {
        var drawing = ProjectDrawing.blank(fixture);
        for (ProjectBuildFile file : fixture.project().buildFiles()) {
            for (var found :
                    BuildFileDiagnostics.find(fixture.project(), file, SETTINGS).diagnostics()) {
                String label = found.severity().jsonName() + " " + found.code().id();
                drawing = drawing.mark(List.of(new FileLocation(file.path(), found.range())), label);
            }
        }
        return drawing.toString();
    }

    private static String fixes(ProjectFixture fixture) {
        List<StageAction> actions = BuildFileActions.find(
                fixture.project(),
                buildFile(fixture),
                SETTINGS,
                TextRange.at(fixture.caret()),
                EnumSet.of(CodeActionCategory.QUICK_FIX));
        return actions.stream()
                .map(action -> action.title() + "\n\n"
                        + fixture.edited(FileEdit.byFile(action.edits()))
                                .indent(2)
                                .replaceAll("(?m)^  $", ""))
                .collect(joining("\n"));
    }

    private static String lenses(ProjectFixture fixture) {
        Project project = fixture.project();
        ProjectDockerfile dockerfile = stage(fixture).dockerfile();
        return CodeLenses.find(project, dockerfile).stream()
                .map(lens -> lens.stage().stage().label() + "   ‹"
                        + CodeLenses.resolve(project, lens.stage(), lens.topic())
                                .orElseThrow()
                                .title()
                        + "›")
                .collect(joining("\n"));
    }

    private static String calls(ProjectFixture fixture) {
        StageSymbol stage = stage(fixture);
        return CallHierarchy.incoming(fixture.project(), stage).stream()
                .map(CallHierarchy.Call::other)
                .filter(caller -> caller.stage().isEmpty())
                .map(build -> build.name() + " builds " + stage.stage().name() + " (" + build.detail() + ")")
                .collect(joining("\n"));
    }

    private static ProjectBuildFile buildFile(ProjectFixture fixture) {
        return fixture.project().buildFile(fixture.caretFile()).orElseThrow();
    }

    private static StageSymbol stage(ProjectFixture fixture) {
        return (StageSymbol) Occurrences.at(fixture.position()).get(0).symbol();
    }
}
