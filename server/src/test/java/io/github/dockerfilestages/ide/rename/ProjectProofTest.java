package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectProofTest {
    private static final String FILES = """
            #- Dockerfile
            FROM golang AS build
            FROM alpine AS test
            #- docker-bake.hcl
            target "a" { target = "build" }
            target "b" { target = "compile" }
            """;

    @Test
    void filesThatMeanTheSameAreNoObjection() {
        assertEquals("none", refusal(FILES.replace("\"compile\"", "\"test\""), "Dockerfile", "docker-bake.hcl"));
    }

    @Test
    void aTargetThatLosesItsStageIsNamed() {
        assertEquals(
                "Cannot rename to 'compile': the build target 'build' on line 1 of docker-bake.hcl would no longer mean the stage 'build' of Dockerfile.",
                refusal(FILES, "Dockerfile"));
    }

    @Test
    void aTargetThatBeginsToMeanTheStageIsNamed() {
        assertEquals(
                "Cannot rename to 'compile': the build target 'compile' on line 2 of docker-bake.hcl would refer to a stage of Dockerfile.",
                refusal(FILES, "Dockerfile", "docker-bake.hcl"));
    }

    /** The refusal if {@code build} is replaced by {@code compile} in these files. */
    private static String refusal(String source, String... edited) {
        var fixture = ProjectFixture.of(source);
        var dockerfile = fixture.dockerfile("Dockerfile");
        var edits = new ArrayList<FileEdit>();
        for (String name : edited) {
            int start = fixture.files().file(name).text().indexOf("build");
            var edit = new TextEdit(new TextRange(start, start + "build".length()), "compile");
            edits.add(new FileEdit(ProjectFixture.ROOT.resolve(name), edit, EditConfirmation.NONE));
        }
        return new ProjectProof(
                        fixture.project(),
                        new StageSymbol(dockerfile, dockerfile.model().table().stage(0)),
                        "compile",
                        List.copyOf(edits))
                .refusal(Set.of())
                .map(RenameRefusal::sentence)
                .orElse("none");
    }
}
