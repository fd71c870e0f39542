package io.github.dockerfilestages.protocol.features.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CodeActions;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code textDocument/codeAction} in files that build a Dockerfile, and across files. */
class BuildFileActionsTest {
    private final Session session = CodeActions.modernClient().start();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void aTargetBecomesTheStageThatWasMeant() {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM alpine AS serve
                #- compose.yaml
                services:
                  é😀: {build: {context: ., target: "sevre"}}
                                                   ^^^^^ error UnknownBuildTarget
                """);
        Document compose = files.document("compose.yaml");
        JsonObject finding = Diagnostics.only(compose, "UnknownBuildTarget");
        Span target = compose.span(Json.require(finding, "range"));

        JsonObject action =
                CodeActions.named("Change to 'serve'", CodeActions.at(compose, target, Json.array(finding)));

        assertEquals("quickfix", Json.text(action, "kind"));
        assertEquals(List.of(finding), Json.objects(action, "diagnostics"));
        assertEquals("""
                #- Dockerfile
                FROM alpine AS serve
                #- compose.yaml
                services:
                  é😀: {build: {context: ., target: "serve"}}
                """, done(files, action));
    }

    @Test
    void aDockerfileInsideAFileIsFixedThere() {
        OpenFiles files = OpenFiles.of(session, """
                #- docker-bake.hcl
                target "é😀" {
                  dockerfile-inline = <<-EOT
                    FROM scratch
                    COPY --from=other /x /y
                                ^^^^^ other
                  EOT
                }
                """);
        Document bake = files.document("docker-bake.hcl");
        Span other = files.fixture("docker-bake.hcl").span("other");

        JsonObject action = CodeActions.named("Create the stage 'other'", CodeActions.at(bake, other, Json.array()));

        assertEquals("""
                #- docker-bake.hcl
                target "é😀" {
                  dockerfile-inline = <<-EOT
                    FROM scratch AS other

                    FROM scratch
                    COPY --from=other /x /y
                  EOT
                }
                """, done(files, action));
    }

    @Test
    void aStageThatGetsAnotherNameGetsItInAllFiles() {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM alpine AS 1serve
                               ^^^^^^ name
                #- compose.yaml
                services:
                  é😀: {build: {context: ., target: 1serve}}
                #- other.sh
                docker build --target 1serve -f "$FILE" .
                """);
        Span name = files.fixture("Dockerfile").span("name");

        JsonObject action = CodeActions.named(
                "Rename the stage to 'serve'", CodeActions.at(files.document("Dockerfile"), name, Json.array()));

        assertEquals("""
                #- Dockerfile
                FROM alpine AS serve
                #- compose.yaml
                services:
                  é😀: {build: {context: ., target: serve}}
                #- other.sh
                docker build --target serve -f "$FILE" .
                """, done(files, action));
        assertEquals(
                Map.of("other.sh", "Uncertain references"),
                WorkspaceEdits.asked(files, CodeActions.edit(session, action)));
    }

    private String done(OpenFiles files, JsonObject action) {
        return WorkspaceEdits.apply(files, CodeActions.edit(session, action));
    }
}
