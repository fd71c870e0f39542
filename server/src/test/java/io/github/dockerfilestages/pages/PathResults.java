package io.github.dockerfilestages.pages;

import static java.util.stream.Collectors.joining;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.hover.Hover;
import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.hover.HoverResult;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The features for paths by their section names: each shows its result for a text with a cursor. */
final class PathResults {
    private static final FilePath FILE = FilePath.of("/Dockerfile");
    private static final Map<String, Function<Fixture, String>> BY_NAME = table();

    private PathResults() {}

    static Function<Fixture, String> of(String name) {
        return BY_NAME.getOrDefault(name, fixture -> {
            throw new IllegalArgumentException("no feature for paths named " + name);
        });
    }

    /** In the order of the page. */
    static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    private static Map<String, Function<Fixture, String>> table() {
        var table = new LinkedHashMap<String, Function<Fixture, String>>();
        table.put("What makes a path", PathResults::definition);
        table.put("Who takes a path", PathResults::references);
        table.put("How a path comes about", PathResults::hover);
        table.put("Paths to copy", PathResults::completion);
        table.put("Another name for a path", PathResults::renamed);
        return table;
    }

    private static FilePosition cursor(Fixture fixture) {
        var dockerfile = ProjectDockerfile.of(FILE, fixture.model());
        return new FilePosition(Project.EMPTY, FILE, fixture.caret(), Optional.of(dockerfile));
    }

    private static String definition(Fixture fixture) {
        var drawing = Drawing.of(fixture.text());
        for (FileLink link : Definition.find(cursor(fixture), Set.of())) {
            drawing = drawing.mark(link.origin(), "from here")
                    .mark(link.selection().range(), "to here");
        }
        return drawing.toString();
    }

    private static String references(Fixture fixture) {
        var drawing = Drawing.of(fixture.text());
        for (Occurrence occurrence : References.find(cursor(fixture))) {
            drawing = drawing.mark(occurrence.location().range(), occurrence.isDeclaration() ? "made" : "taken");
        }
        return drawing.toString();
    }

    private static String hover(Fixture fixture) {
        return Hover.find(cursor(fixture))
                .map(HoverResult::content)
                .map(HoverRenderer::plainText)
                .orElse("");
    }

    private static String completion(Fixture fixture) {
        return Completion.find(cursor(fixture), CompletionTrigger.WORD, Set.of()).stream()
                .map(proposal -> proposal.label() + "   " + proposal.detail())
                .collect(joining("\n"));
    }

    private static String renamed(Fixture fixture) {
        var result = Rename.find(cursor(fixture), "/out/tool");
        return result instanceof Rename.AcceptedRename edits
                ? TextEdit.applyAll(
                        fixture.text(),
                        edits.edits().stream().map(FileEdit::edit).toList())
                : ((Rename.RefusedRename) result).refusal().sentence();
    }
}
