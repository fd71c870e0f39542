package io.github.dockerfilestages.protocol.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code textDocument/codeAction} in files that build a Dockerfile, and across files. */
class BuildFileActionsTest {
    private static final JsonArray KINDS = Json.array("quickfix", "refactor", "source");

    private final Session session = Client.modern()
            .announcing("textDocument.codeAction.codeActionLiteralSupport.codeActionKind.valueSet", KINDS)
            .announcing("textDocument.codeAction.dataSupport", true)
            .announcing("textDocument.codeAction.resolveSupport.properties", Json.array("edit"))
            .start();

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

        JsonObject action = named("Change to 'serve'", ask(compose, target, Json.array(finding)));

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
    void aDockerfileInsideAFileIsMendedThere() {
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

        JsonObject action = named("Create the stage 'other'", ask(bake, other, Json.array()));

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
                """);
        Span name = files.fixture("Dockerfile").span("name");

        JsonObject action = named("Rename the stage to 'serve'", ask(files.document("Dockerfile"), name, Json.array()));

        assertEquals("""
                #- Dockerfile
                FROM alpine AS serve
                #- compose.yaml
                services:
                  é😀: {build: {context: ., target: serve}}
                """, done(files, action));
    }

    private String done(OpenFiles files, JsonObject action) {
        JsonElement resolved = session.request("codeAction/resolve", action);
        return WorkspaceEdits.apply(files, Json.require(resolved, "edit"));
    }

    private static List<JsonObject> ask(Document document, Span span, JsonArray diagnostics) {
        JsonObject params = Json.object(
                "textDocument", document.identifier(),
                "range", document.range(span),
                "context", Json.object("diagnostics", diagnostics));
        return Json.objects(document.ask("textDocument/codeAction", params).result());
    }

    private static JsonObject named(String title, List<JsonObject> actions) {
        return actions.stream()
                .filter(action -> Json.text(action, "title").equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no '" + title + "' in " + actions));
    }
}
