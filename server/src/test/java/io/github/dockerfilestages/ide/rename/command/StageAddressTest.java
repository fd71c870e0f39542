package io.github.dockerfilestages.ide.rename.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageAddressTest {
    private static final String DOCKERFILE = """
            FROM alpine AS base
            FROM base AS build
            COPY --from=base /a /b
            FROM rust AS build
            """;

    @Test
    void aNameMeansItsOnlyStage() {
        assertEquals("3 edits", outcome("base"));
        assertEquals("3 edits", outcome("BASE"));
        assertEquals("'build' is declared on lines 2 and 4; give one of them instead of the name.", outcome("build"));
        assertEquals("No stage named 'biuld'.", outcome("biuld"));
    }

    @Test
    void aLineMeansTheStageThatStartsThereOrIsNamedThere() {
        assertEquals("1 edits", outcome("2"));
        assertEquals("3 edits", outcome("3"));
        assertEquals("Line 9 does not exist.", outcome("9"));
        assertEquals("No stage is named on line 5.", outcome("5"));
    }

    @Test
    void aColumnMeansTheNameAtIt() {
        assertEquals("3 edits", outcome("2:6"));
        assertEquals("1 edits", outcome("2:14"));
        assertEquals("Column 99 does not exist on line 2.", outcome("2:99"));
    }

    private static String outcome(String address) {
        var path = new FilePath("/Dockerfile");
        var dockerfile = ProjectDockerfile.of(path, StageModel.of(SourceText.of(DOCKERFILE), BuildParameters.NONE));
        Project project = Project.EMPTY.with(List.of(dockerfile));
        Rename.RenameResult result = new StageAddress(project, dockerfile).rename(address, "other");
        return result instanceof Rename.AcceptedRename accepted
                ? accepted.edits().size() + " edits"
                : ((Rename.RefusedRename) result).refusal().sentence();
    }
}
