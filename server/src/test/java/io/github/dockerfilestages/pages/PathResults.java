package io.github.dockerfilestages.pages;

import static java.util.stream.Collectors.joining;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.completion.PathCompletion;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.hover.HoverResult;
import io.github.dockerfilestages.ide.hover.PathHover;
import io.github.dockerfilestages.ide.paths.PathDefinition;
import io.github.dockerfilestages.ide.paths.PathReferences;
import io.github.dockerfilestages.ide.rename.PathRename;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.paths.PathOccurrences;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
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
            throw new IllegalArgumentException("no feature for paths is called " + name);
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
        for (FileLink link : PathDefinition.find(cursor(fixture))) {
            drawing = drawing.mark(link.origin(), "from here")
                    .mark(link.selection().range(), "to here");
        }
        return drawing.toString();
    }

    private static String references(Fixture fixture) {
        PathOccurrences found = PathReferences.find(cursor(fixture)).orElseThrow();
        var drawing = Drawing.of(fixture.text());
        for (FileLocation maker : found.makers()) {
            drawing = drawing.mark(maker.range(), "made");
        }
        for (FileLocation taker : found.takers()) {
            drawing = drawing.mark(taker.range(), "taken");
        }
        return drawing.toString();
    }

    private static String hover(Fixture fixture) {
        return PathHover.find(cursor(fixture))
                .map(HoverResult::content)
                .map(HoverRenderer::plainText)
                .orElse("");
    }

    private static String completion(Fixture fixture) {
        return PathCompletion.find(cursor(fixture)).stream()
                .map(proposal -> proposal.label() + "   " + proposal.detail())
                .collect(joining("\n"));
    }

    private static String renamed(Fixture fixture) {
        var result = PathRename.find(cursor(fixture), "/out/tool").orElseThrow();
        return result instanceof PathRename.PathRenameEdits edits
                ? TextEdit.applyAll(
                        fixture.text(),
                        edits.edits().stream().map(FileEdit::edit).toList())
                : ((PathRename.PathRenameRefused) result).refusal().sentence();
    }
}
