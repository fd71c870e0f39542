package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sections about other files in the hover content of a stage. */
class TargetSectionsTest {
    private static final String SOURCE = """
            #- Dockerfile
            FROM golang AS bu$0ild
            #- compose.yaml
            services:
              web:
                build:
                  context: .
                  target: build
                  additional_contexts: {build: ./vendor}
              job:
                build:
                  context: .
                  target: ${STAGE:-build}
            #- docker-bake.hcl
            target "app" { no-cache-filter = ["build"] }
            #- Makefile
            app:
            	docker build --target build .
            """;

    @Test
    void showsWhoBuildsTheStageWhoReplacesItAndWhatWasSearched() {
        ProjectFixture fixture = ProjectFixture.of(SOURCE);

        assertEquals("""
                FROM golang AS build

                build · stage 1 of 1

                Built from:
                  golang

                Target of:
                  Makefile, line 2
                  compose.yaml · web, line 5
                  compose.yaml · job, line 10, perhaps: a variable can replace the name

                Built without cache in:
                  docker-bake.hcl · app, line 1

                Replaced by build contexts:
                  ./vendor · compose.yaml, line 6""", hover(fixture, fixture.project()));
    }

    @Test
    void itDoesNotClaimToKnowAllBeforeAllIsRead() {
        ProjectFixture fixture = ProjectFixture.of(SOURCE);
        Project reading = Project.of(List.of(ProjectFixture.ROOT)).with(files(fixture.project()));

        assertEquals("  the files of repo, not all of them yet", lastLine(hover(fixture, reading)));
    }

    @Test
    void withoutAFolderWhatIsOpenIsSearched() {
        ProjectFixture fixture = ProjectFixture.of(SOURCE);

        assertEquals(
                "  the files that are open", lastLine(hover(fixture, Project.EMPTY.with(files(fixture.project())))));
    }

    @Test
    void itSaysNothingWhereNoFileSaysAnything() {
        ProjectFixture fixture = ProjectFixture.of("#- Dockerfile\nFROM golang AS bu$0ild\n");

        assertEquals("  golang", lastLine(hover(fixture, fixture.project())));
    }

    private static List<ProjectFile> files(Project project) {
        return Stream.concat(project.dockerfiles().stream(), project.buildFiles().stream())
                .map(file -> (ProjectFile) file)
                .toList();
    }

    private static String hover(ProjectFixture fixture, Project project) {
        HoverResult found = Hover.find(FilePosition.in(project, fixture.dockerfile("Dockerfile"), fixture.caret()))
                .orElseThrow();
        return HoverRenderer.plainText(found.content());
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
