package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/rename} and its preparation when other files than the Dockerfile name its stages. */
@ExtendWith(SharedSession.class)
class ProjectRenameTest {
    private static final String BEFORE = """
            #- Dockerfile
            FROM node:20 AS build
            FROM alpine
            COPY --from=build /a /b
            #- compose.yaml
            services:
              é😀: {image: web}
              web:
                build: {context: ., args: {A: é😀日}, target: build}
            #- docker-bake.hcl
            target "web" {
              target = "build"
              no-cache-filter = ["build"]
            }
            #- hack/compose.yaml
            services: {a: {build: {context: .., target: "${STAGE:-build}"}}}
            """;
    private static final String AFTER = """
            #- Dockerfile
            FROM node:20 AS base
            FROM alpine
            COPY --from=base /a /b
            #- compose.yaml
            services:
              é😀: {image: web}
              web:
                build: {context: ., args: {A: é😀日}, target: base}
            #- docker-bake.hcl
            target "web" {
              target = "base"
              no-cache-filter = ["base"]
            }
            #- hack/compose.yaml
            services: {a: {build: {context: .., target: "${STAGE:-base}"}}}
            """;

    @Test
    void editsAllFilesFromEachOfThem(Session session) {
        OpenFiles files = OpenFiles.of(session, BEFORE);

        for (String path : files.paths()) {
            assertEquals(AFTER, WorkspaceEdits.apply(files, rename(files.document(path), "base")));
        }
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void countsPositionsInTheTextOfEachFile(PositionEncoding encoding) {
        try (Session session = Client.modern().preferring(encoding).start()) {
            OpenFiles files = OpenFiles.of(session, BEFORE);
            assertEquals(AFTER, WorkspaceEdits.apply(files, rename(files.document("Dockerfile"), "base")));
        }
    }

    @Test
    void namesTheVersionOfEachFile(Session session) {
        OpenFiles files = OpenFiles.of(session, BEFORE);
        files.document("compose.yaml").edit(Edit.typeAfter("services:", " # all"));

        assertEquals(
                AFTER.replace("services:\n", "services: # all\n"),
                WorkspaceEdits.apply(files, rename(files.document("Dockerfile"), "base")));
    }

    @Test
    void asksAboutGuessesOnly(Session session) {
        OpenFiles files = OpenFiles.of(session, BEFORE);

        JsonElement edit = rename(files.document("Dockerfile"), "base");

        assertEquals(Map.of("hack/compose.yaml", "Uncertain references"), WorkspaceEdits.asked(files, edit));
        assertEquals(
                AFTER.replace(":-base}", ":-build}"),
                WorkspaceEdits.apply(files, WorkspaceEdits.withoutQuestion(edit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'always'", "true"})
    void asksAboutAllOtherFilesIfTheUserWants(String always) {
        try (Session session = withConfirmation(always)) {
            OpenFiles files = OpenFiles.of(session, BEFORE);

            JsonElement edit = rename(files.document("Dockerfile"), "base");

            assertEquals(
                    Map.of(
                            "compose.yaml",
                            "Other files",
                            "docker-bake.hcl",
                            "Other files",
                            "hack/compose.yaml",
                            "Uncertain references"),
                    WorkspaceEdits.asked(files, edit));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'never'", "false"})
    void neverAsksIfTheUserWants(String never) {
        try (Session session = withConfirmation(never)) {
            OpenFiles files = OpenFiles.of(session, BEFORE);

            JsonElement edit = rename(files.document("Dockerfile"), "base");

            assertEquals(Map.of(), WorkspaceEdits.asked(files, edit));
            assertEquals(AFTER, WorkspaceEdits.apply(files, WorkspaceEdits.withoutQuestion(edit)));
        }
    }

    @Test
    void asksNothingOfAClientThatCannotAskTheUser() {
        try (Session session = Client.modern()
                .without("workspace.workspaceEdit.changeAnnotationSupport")
                .start()) {
            OpenFiles files = OpenFiles.of(session, BEFORE);

            JsonElement edit = rename(files.document("Dockerfile"), "base");

            assertEquals(AFTER, WorkspaceEdits.apply(files, edit));
            assertEquals(Map.of(), WorkspaceEdits.asked(files, edit));
        }
    }

    /** No reader follows the variable to the stage. */
    private static final String WITH_MENTION = """
            #- Dockerfile
            FROM node:20 AS build
            FROM alpine
            COPY --from=build /a /b
            #- hack/image.sh
            TARGET=build
            docker build --tag "$TARGET" ..
            """;

    @Test
    void offersAWordThatMayNameTheStageToTheUser() {
        try (Session session = Client.modern().start()) {
            OpenFiles files = OpenFiles.of(session, WITH_MENTION);

            JsonElement edit = rename(files.document("Dockerfile"), "base");

            assertEquals(Map.of("hack/image.sh", "Possible mentions"), WorkspaceEdits.asked(files, edit));
            assertEquals(
                    WITH_MENTION.replace("AS build", "AS base").replace("--from=build", "--from=base"),
                    WorkspaceEdits.apply(files, WorkspaceEdits.withoutQuestion(edit)));
        }
    }

    @Test
    void tellsWhereSuchAWordIsIfTheClientCannotAskTheUser() {
        try (Session session = Client.modern()
                .without("workspace.workspaceEdit.changeAnnotationSupport")
                .start()) {
            OpenFiles files = OpenFiles.of(session, WITH_MENTION);

            JsonElement edit = rename(files.document("Dockerfile"), "base");

            assertEquals(
                    WITH_MENTION.replace("AS build", "AS base").replace("--from=build", "--from=base"),
                    WorkspaceEdits.apply(files, edit));
            JsonObject message = session.connection()
                    .notifications()
                    .await(it -> Json.text(it, "method").equals("window/showMessage"), "a word to the user");
            assertTrue(Json.text(message, "params.message").contains("image.sh:1"), () -> "no place: " + message);
        }
    }

    @Test
    void givesPlainChangesToAClientWithoutDocumentChanges() {
        try (Session session = Client.plain().start()) {
            OpenFiles files = OpenFiles.of(session, BEFORE);

            JsonElement edit = rename(files.document("compose.yaml"), "base");

            assertTrue(Json.at(edit, "changes").isPresent(), () -> "no document changes were announced: " + edit);
            assertEquals(AFTER, WorkspaceEdits.apply(files, edit));
        }
    }

    @Test
    void saysWhatWouldMeanSomethingElse(Session session) {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM node:20 AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: debug}
                """);

        assertEquals(
                "Cannot rename to 'debug': the build target 'debug' on line 3 of compose.yaml would refer to a stage"
                        + " of Dockerfile.",
                ask(files.document("Dockerfile"), "debug").error().message());
        assertEquals(
                "'FROM node:20' on line 1 does not refer to a stage: it means the image 'node:20'.",
                ask(files.document("Dockerfile"), "debug", "node").error().message());
        assertEquals(
                "The build target 'debug' on line 3 of compose.yaml does not name a stage of Dockerfile.",
                ask(files.document("compose.yaml"), "build", "debug").error().message());
    }

    @Test
    void offersTheNameInBuildFilesToo(Session session) {
        OpenFiles files = OpenFiles.of(session, BEFORE.replace("AS build", "AS Build"));
        Document compose = files.document("compose.yaml");
        int start = compose.text().indexOf("build}");

        JsonElement offered = compose.request("textDocument/prepareRename", start + 2);

        assertEquals("Build", Json.text(offered, "placeholder"));
        assertEquals(new Span(start, start + "build".length()), compose.span(Json.require(offered, "range")));
        assertEquals(JsonNull.INSTANCE, compose.request("textDocument/prepareRename", 2));
    }

    private static JsonElement rename(Document document, String newName) {
        return ask(document, newName).result();
    }

    /** Renames at the last occurrence in the text. */
    private static Response ask(Document document, String newName) {
        return ask(document, newName, "build");
    }

    private static Response ask(Document document, String newName, String at) {
        JsonObject params = document.at(document.text().lastIndexOf(at));
        params.addProperty("newName", newName);
        return document.ask("textDocument/rename", params);
    }

    private static Session withConfirmation(String value) {
        JsonElement setting = JsonParser.parseString(value);
        return Client.modern()
                .withOptions(Json.object("rename", Json.object("confirmOtherFiles", setting)))
                .start();
    }
}
