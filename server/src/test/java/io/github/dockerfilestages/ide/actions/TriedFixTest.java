package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTarget;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A fix of a build file is offered if it helps and loses nothing. */
class TriedFixTest {
    private final ProjectFixture fixture = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            #- compose.yaml
            services:
              web: {build: {context: ., target: $0biuld}}
              api: {build: {context: ., target: other}}
            """);
    private final ProjectBuildFile file =
            fixture.project().buildFile(fixture.caretFile()).orElseThrow();
    private final List<UnknownBuildTarget> found =
            UnknownBuildTarget.find(fixture.project(), file, ActionCheck.SETTINGS);
    private final TriedFix fixes = TriedFix.of(
            fixture.project(),
            file,
            (project, changed) -> UnknownBuildTarget.find(project, changed, ActionCheck.SETTINGS),
            found);

    @Test
    void anEditThatLeavesFewerDiagnosticsIsOffered() {
        StageAction fix = fix("build").orElseThrow();

        assertEquals("Change it", fix.title());
        assertEquals(Optional.of(found.get(0).diagnostic()), fix.fixes());
    }

    @Test
    void anEditThatChangesNothingIsNot() {
        assertEquals(Optional.empty(), fix("build2"));
    }

    @Test
    void anEditThatChangesTheBuildsOfTheFileIsNot() {
        assertEquals(Optional.empty(), fix("build}}\n  new: {build: {context: ., target: build"));
    }

    private Optional<StageAction> fix(String text) {
        var range = new TextRange(fixture.caret(), fixture.caret() + "biuld".length());
        return fixes.of("Change it", new TextEdit(range, text), found.get(0).diagnostic());
    }
}
