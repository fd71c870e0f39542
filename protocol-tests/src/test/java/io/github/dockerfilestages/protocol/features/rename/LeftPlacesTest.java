package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message about places that may name a renamed stage, and the buttons that lead there. */
class LeftPlacesTest {
    private static final Client WITH_BUTTONS = Client.modern()
            .without("workspace.workspaceEdit.changeAnnotationSupport")
            .announcing("window.showMessage.messageActionItem.additionalPropertiesSupport", false);

    private static final String ONE_PLACE = """
            #- Dockerfile
            FROM node:20 AS build
            FROM alpine
            COPY --from=build /a /b
            #- compose.yaml
            services: {a: {build: {context: ., target: build}}, b: {build: {context: ., target: "${STAGE}"}}}
            """;

    private static final String SEVERAL_PLACES = """
            #- Dockerfile
            FROM node:20 AS build
            FROM alpine
            COPY --from=build /a /b
            #- compose.yaml
            services:
              a: {build: {context: ., target: "${A}"}}
              b: {build: {context: ., target: "${B}"}}
              c: {build: {context: ., target: "${C}"}}
              d: {build: {context: ., target: "${D}"}}
            """;

    @Test
    void opensTheOnlyPlaceAsItIsAfterTheRename() {
        try (Session session = WITH_BUTTONS.start()) {
            session.connection().client().press("Show place");
            OpenFiles files = OpenFiles.of(session, ONE_PLACE);
            Document compose = files.document("compose.yaml");

            rename(files.document("Dockerfile"), "base-image");

            JsonObject shown = asked(session, "window/showDocument");
            assertEquals(compose.uri(), Json.text(shown, "params.uri"));
            int start = compose.text().indexOf("${STAGE}") + "base-image".length() - "build".length();
            compose.edit(Edit.replace("build}}, b", "base-image}}, b"));
            assertEquals(
                    new Span(start, start + "${STAGE}".length()),
                    compose.span(Json.require(shown, "params.selection")));
        }
    }

    @Test
    void offersAButtonForEachOfTheFirstPlaces() {
        try (Session session = WITH_BUTTONS.start()) {
            session.connection().client().press("Show compose.yaml:3");
            OpenFiles files = OpenFiles.of(session, SEVERAL_PLACES);

            rename(files.document("Dockerfile"), "base");

            JsonObject message = asked(session, "window/showMessageRequest");
            assertEquals(
                    List.of("Show compose.yaml:2", "Show compose.yaml:3", "Show compose.yaml:4"), buttons(message));
            assertEquals(
                    "Not renamed, but may name the stage: compose.yaml:2, compose.yaml:3, compose.yaml:4,"
                            + " compose.yaml:5.",
                    Json.text(message, "params.message"));
            JsonObject shown = asked(session, "window/showDocument");
            Document compose = files.document("compose.yaml");
            assertEquals(
                    "${B}",
                    compose.span(Json.require(shown, "params.selection")).in(compose.text()));
        }
    }

    @Test
    void listsSeveralPlacesInAClientThatCan() {
        Client listing = WITH_BUTTONS.withOptions(Json.object(
                "dockerfileStages", Json.object("client", Json.object("showLocations", "dockerfileStages/list"))));
        try (Session session = listing.start()) {
            session.connection().client().press("Show places");
            OpenFiles files = OpenFiles.of(session, SEVERAL_PLACES);

            rename(files.document("Dockerfile"), "base");

            JsonObject listed = session.connection()
                    .notifications()
                    .await(it -> Json.text(it, "method").equals("dockerfileStages/list"), "a list of places");
            assertEquals(files.document("Dockerfile").uri(), Json.text(listed, "params.uri"));
            assertEquals(4, Json.objects(listed, "params.locations").size());
            assertEquals(List.of("Show places"), buttons(asked(session, "window/showMessageRequest")));
        }
    }

    @Test
    void opensNothingWithoutAButton() {
        try (Session session = WITH_BUTTONS.start()) {
            OpenFiles files = OpenFiles.of(session, ONE_PLACE);

            rename(files.document("Dockerfile"), "base");
            asked(session, "window/showMessageRequest");
            files.document("Dockerfile").request("textDocument/hover", 0);

            assertNeverAsked(session, "window/showDocument");
        }
    }

    /** Their buttons are a prompt that stops the user, or would lead nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"Neovim", "helix", "without documents"})
    void showsAPlainMessageInOtherClients(String name) {
        JsonObject introduction = WITH_BUTTONS.initializeParams();
        introduction.add("clientInfo", Json.object("name", name));
        Client client = Client.recorded(introduction);
        try (Session session =
                (name.equals("without documents") ? client.without("window.showDocument") : client).start()) {
            OpenFiles files = OpenFiles.of(session, ONE_PLACE);

            rename(files.document("Dockerfile"), "base");

            JsonObject message = session.connection()
                    .notifications()
                    .await(it -> Json.text(it, "method").equals("window/showMessage"), "a message to the user");
            assertEquals("Not renamed, but may name the stage: compose.yaml:1.", Json.text(message, "params.message"));
            assertNeverAsked(session, "window/showMessageRequest");
        }
    }

    @Test
    void namesAPlaceThatIsComputedInAFileWithAnEditToConfirm() {
        try (Session session = Client.modern().start()) {
            OpenFiles files = OpenFiles.of(session, """
                    #- Dockerfile
                    FROM node:20 AS build
                    FROM alpine
                    COPY --from=build /a /b
                    #- hack/image.sh
                    TARGET=build
                    docker build --tag "$TARGET" ..
                    docker build --target "$(cat stage)" ..
                    """);

            rename(files.document("Dockerfile"), "base");

            JsonObject message = session.connection()
                    .notifications()
                    .await(it -> Json.text(it, "method").equals("window/showMessage"), "a message to the user");
            assertEquals("Not renamed, but may name the stage: image.sh:3.", Json.text(message, "params.message"));
        }
    }

    private static void assertNeverAsked(Session session, String method) {
        List<JsonObject> requests = session.connection().serverRequests().all();
        assertTrue(requests.stream().noneMatch(it -> Json.text(it, "method").equals(method)), requests::toString);
    }

    private static JsonObject asked(Session session, String method) {
        return session.connection()
                .serverRequests()
                .await(it -> Json.text(it, "method").equals(method), method);
    }

    private static List<String> buttons(JsonObject message) {
        return Json.objects(message, "params.actions").stream()
                .map(action -> Json.text(action, "title"))
                .toList();
    }

    private static void rename(Document dockerfile, String newName) {
        JsonObject params = dockerfile.at(dockerfile.text().lastIndexOf("build"));
        params.addProperty("newName", newName);
        dockerfile.ask("textDocument/rename", params).result();
    }
}
