package io.github.dockerfilestages.protocol.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.SharedReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every message that the server accepts, with parameters that are invalid or unusual in one element each, generated
 * from the meta model: a request gets an answer that the protocol allows, or the error for invalid parameters; a
 * notification is at most ignored; and valid messages still work afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongParametersTest {
    private static final String URI = "file:///damaged/Dockerfile";

    /** Each position in the parameters is this column of this line: in the reference of a FROM. */
    private static final int REFERENCE = 5;

    /** The same in a reference that has a fix. */
    private static final int MISSPELT = 14;

    private static final String TEXT = """
            # syntax=docker/dockerfile:1
            FROM alpine AS build
            RUN make
            FROM scratch AS other
            RUN make
            FROM build AS test
            """ + "\n".repeat(MISSPELT - 6) + "COPY --from=biuld /a /b\n";

    /** These errors mean that the request was valid but cannot be fulfilled, which only the feature knows. */
    private static final Set<Integer> REFUSALS = Set.of(ResponseError.INVALID_PARAMS, ResponseError.REQUEST_FAILED);

    /** The messages that start and end a session are tested elsewhere. */
    private static final Set<String> OF_SESSIONS = Set.of("initialize", "initialized", "shutdown", "exit");

    private MetaModel model;
    private Session session;
    private Document untouched;
    private int failuresSeen;

    @BeforeAll
    void start() {
        assumeTrue(Conformance.isPossible(), SharedReference.absence("lsp/metaModel.json"));
        model = MetaModel.parse(
                SharedReference.read(SharedReference.file("lsp/metaModel.json").orElseThrow()));
        session = Client.modern()
                .announcing("textDocument.codeAction.codeActionLiteralSupport", new JsonObject())
                .announcing("textDocument.codeAction.dataSupport", true)
                .announcing("textDocument.codeAction.resolveSupport.properties", Json.array("edit"))
                .start();
        untouched = session.open(TEXT);
    }

    @AfterAll
    void end() {
        if (session != null) {
            session.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        return model.requestsOfClients()
                .filter(method -> !OF_SESSIONS.contains(method))
                .filter(this::isKnown)
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    reopen();
                    for (JsonElement right : rightParameters(method)) {
                        checkAnswers(method, Damage.of(right));
                    }
                    checkAlive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> notifications() {
        return model.notificationsOfClients()
                .filter(method -> !OF_SESSIONS.contains(method))
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    reopen();
                    JsonElement right = samples(REFERENCE)
                            .parameters(model.notification(method).orElseThrow());
                    Damage.of(right).values().forEach(params -> session.notify(method, params));
                    checkAlive();
                }));
    }

    private void checkAnswers(String method, Map<String, JsonElement> damaged) {
        Map<String, CompletableFuture<Response>> answers = new LinkedHashMap<>();
        damaged.forEach((what, params) -> answers.put(what, session.connection().send(method, params)));
        List<String> faults = new ArrayList<>();
        answers.forEach((what, answer) -> {
            Response response = session.connection().await(answer, method + " where " + what);
            if (response.isError() && !REFUSALS.contains(response.error().code())) {
                faults.add(what + ": " + response.error());
            }
        });
        if (!faults.isEmpty()) {
            fail(faults.size() + " of " + answers.size() + ", such as "
                    + String.join("\n", faults.subList(0, Math.min(faults.size(), 5))));
        }
        session.assertConforming();
    }

    /** The parameters by the meta model; for a request about an answer of the server, such an answer. */
    private List<JsonElement> rightParameters(String method) {
        List<JsonElement> right = new ArrayList<>();
        right.add(samples(REFERENCE).parameters(model.request(method).orElseThrow()));
        String source = Map.of(
                        "completionItem/resolve", "textDocument/completion",
                        "codeAction/resolve", "textDocument/codeAction",
                        "codeLens/resolve", "textDocument/codeLens",
                        "callHierarchy/incomingCalls", "textDocument/prepareCallHierarchy",
                        "callHierarchy/outgoingCalls", "textDocument/prepareCallHierarchy",
                        "typeHierarchy/subtypes", "textDocument/prepareTypeHierarchy",
                        "typeHierarchy/supertypes", "textDocument/prepareTypeHierarchy")
                .getOrDefault(method, "");
        if (!source.isEmpty()) {
            JsonElement answer = answer(source);
            right.add(method.endsWith("/resolve") ? answer : Json.object("item", answer));
        }
        return right;
    }

    /** The first answer of the server for the position. */
    private JsonElement answer(String method) {
        int place = method.equals("textDocument/codeAction") ? MISSPELT : REFERENCE;
        JsonObject params =
                samples(place).parameters(model.request(method).orElseThrow()).getAsJsonObject();
        params.remove("context");
        List<JsonElement> answers = Json.list(session.request(method, params));
        assertTrue(!answers.isEmpty(), () -> method + " gives nothing to go on with");
        return answers.get(0);
    }

    private Samples samples(int place) {
        return new Samples(model, URI, place);
    }

    private boolean isKnown(String method) {
        Response response = session.connection().ask(method, new JsonObject());
        return !response.isError() || response.error().code() != ResponseError.METHOD_NOT_FOUND;
    }

    private void reopen() {
        session.open(URI, TEXT);
    }

    /** The server has not failed, and a document that no message concerned is unchanged. */
    private void checkAlive() {
        assertEquals(
                1,
                Json.list(untouched.request("textDocument/definition", TEXT.lastIndexOf("build")))
                        .size());
        // These list all documents, whatever their names.
        session.request("workspace/symbol", Json.object("query", ""));
        session.request("workspace/diagnostic", Json.object("previousResultIds", Json.array()));
        List<JsonObject> failures = session.connection().notifications().all().stream()
                .filter(message -> Json.text(message, "method").equals("window/logMessage"))
                .filter(message -> Json.number(message, "params.type") == 1)
                .toList();
        List<JsonObject> later = failures.subList(failuresSeen, failures.size());
        failuresSeen = failures.size();
        assertTrue(later.isEmpty(), () -> later.size() + " failures, first of all " + later.get(0));
        session.assertConforming();
    }
}
