package io.github.dockerfilestages.protocol.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code stages}: the stage graph in every format. */
class StagesTest {
    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.in(folder, """
                #- app/Dockerfile
                ARG V=1.22
                # build compiles everything
                FROM golang:${V} AS Build
                RUN go build
                FROM build
                COPY --from=nginx /a /b
                RUN --mount=from="BUILD",target=/x ls
                ONBUILD COPY --from=build /c /d
                FROM scratch AS last
                COPY --from=later /e /f
                FROM alpine AS later
                #- broken/Dockerfile
                FROM
                """);
    }

    @Test
    void jsonlGivesOneObjectForEachFile() {
        Outcome outcome = project.run("stages", "--format", "jsonl");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        List<JsonElement> objects = outcome.outLines().stream().map(Json::parse).toList();
        assertEquals(
                List.of("app/Dockerfile", "broken/Dockerfile"),
                objects.stream()
                        .map(object -> Json.text(object, "file"))
                        .sorted()
                        .toList());
        for (JsonElement object : objects) {
            assertEquals(
                    Set.of("file", "stages", "references", "targets", "contexts", "diagnostics", "parallel"),
                    object.getAsJsonObject().keySet());
        }
    }

    @Test
    void jsonlDescribesEachStage() {
        List<JsonObject> stages = Json.objects(app(), "stages");

        assertEquals(
                List.of(
                        "Build|build|golang:${V}|golang:1.22",
                        "null|null|build|build",
                        "last|last|scratch|scratch",
                        "later|later|alpine|alpine"),
                stages.stream()
                        .map(stage -> text(stage, "declared") + "|" + text(stage, "name") + "|" + text(stage, "base")
                                + "|" + text(stage, "baseExpanded"))
                        .toList());
        assertEquals("compiles everything", text(stages.get(0), "description").replaceFirst("^build ", ""));
        assertEquals("FROM golang:${V} AS Build\nRUN go build", part(stages.get(0), "range"));
        assertEquals("Build", part(stages.get(0), "nameRange"));
        assertEquals(JsonNull.INSTANCE, stages.get(1).get("nameRange"));
        assertEquals(JsonNull.INSTANCE, stages.get(1).get("description"));
    }

    @Test
    void jsonlResolvesEachReference() {
        List<String> references = Json.objects(app(), "references").stream()
                .map(reference -> String.join(
                        " ",
                        text(reference, "kind"),
                        text(reference, "stage"),
                        text(reference, "value"),
                        part(reference, "range"),
                        text(Json.require(reference, "resolution"), "kind"),
                        text(Json.require(reference, "resolution"), "stage"),
                        text(Json.require(reference, "resolution"), "why")))
                .toList();

        assertEquals(
                List.of(
                        "from 0 golang:${V} golang:${V} image null null",
                        "from 1 build build stage 0 null",
                        "copy 1 nginx nginx image null null",
                        "mount 1 BUILD BUILD stage 0 null",
                        "onbuild-copy 1 build build stage 0 null",
                        "from 2 scratch scratch scratch null null",
                        "copy 2 later later stage 3 forward",
                        "from 3 alpine alpine image null null"),
                references);
    }

    private JsonObject app() {
        return Json.parse(project.run("stages", "--format", "jsonl", "app/Dockerfile")
                        .out())
                .getAsJsonObject();
    }

    private static String text(JsonElement object, String member) {
        JsonElement value = object.getAsJsonObject().get(member);
        return value.isJsonNull() ? "null" : value.getAsString();
    }

    private String part(JsonElement object, String range) {
        String text = project.file("app/Dockerfile").text();
        return new SourceText(text)
                .span(Json.require(object, range), PositionEncoding.UTF_16)
                .in(text);
    }

    @Test
    void jsonIsTheSameInOneArray() {
        JsonElement json = Json.parse(
                project.run("stages", "--format", "json", "app/Dockerfile").out());

        assertEquals(app(), (json instanceof JsonArray array ? array.get(0) : json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "mermaid", "dot"})
    void readableFormatsNameTheStages(String format) {
        Outcome outcome = project.run("stages", "--format", format, "app/Dockerfile");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        for (String name : List.of("Build", "last", "later", "nginx")) {
            assertTrue(outcome.out().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)), outcome::out);
        }
    }

    @Test
    void mermaidAndDotBeginAsTheyMust() {
        String mermaid =
                project.run("stages", "--format", "mermaid", "app/Dockerfile").out();
        String dot = project.run("stages", "--format", "dot", "app/Dockerfile").out();

        assertTrue(mermaid.matches("(?s)(%%[^\\n]*\\n|---\\n.*?---\\n)*(flowchart|graph) .*"), mermaid);
        assertTrue(dot.startsWith("digraph") && dot.strip().endsWith("}"), dot);
    }

    @Test
    void readsStandardInput() {
        Outcome outcome = project.command()
                .reading("FROM alpine AS one\n")
                .run("stages", "--format", "jsonl", "--stdin-filename", "from/Stdin", "-");

        JsonElement object = Json.parse(outcome.out());
        assertEquals("from/Stdin", Json.text(object, "file"));
        assertEquals("one", Json.text(Json.objects(object, "stages").get(0), "name"));
    }
}
