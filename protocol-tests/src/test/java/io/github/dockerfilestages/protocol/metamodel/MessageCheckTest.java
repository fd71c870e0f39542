package io.github.dockerfilestages.protocol.metamodel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole messages: the check finds every kind of violation. */
class MessageCheckTest {
    private static final MessageCheck CHECK = new MessageCheck(MetaModel.parse("""
            {"requests": [
               {"method": "test/ask", "messageDirection": "both",
                "result": {"kind": "base", "name": "string"},
                "params": {"kind": "reference", "name": "Params"}},
               {"method": "test/toServer", "messageDirection": "clientToServer",
                "result": {"kind": "base", "name": "null"}}],
             "notifications": [
               {"method": "test/tell", "messageDirection": "serverToClient",
                "params": {"kind": "reference", "name": "Params"}},
               {"method": "test/bare", "messageDirection": "both"}],
             "structures": [
               {"name": "Params", "properties": [
                  {"name": "text", "type": {"kind": "base", "name": "string"}}]}]}
            """));

    @Test
    void takesGoodMessages() {
        assertEquals(List.of(), response("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": \"yes\"}"));
        assertEquals(
                List.of(),
                response(
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": -1, \"message\": \"no\", \"data\": {}}}"));
        assertEquals(
                List.of(),
                notification("{\"jsonrpc\": \"2.0\", \"method\": \"test/tell\", \"params\": {\"text\": \"a\"}}"));
        assertEquals(List.of(), notification("{\"jsonrpc\": \"2.0\", \"method\": \"test/bare\"}"));
        assertEquals(
                List.of(), notification("{\"jsonrpc\": \"2.0\", \"method\": \"dockerfileStages/own\", \"params\": 1}"));
        assertEquals(
                List.of(),
                request("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"test/ask\", \"params\": {\"text\": \"a\"}}"));
        assertEquals(
                List.of(),
                CHECK.strayResponse(
                        object("{\"jsonrpc\": \"2.0\", \"id\": null, \"error\": {\"code\": 1, \"message\": \"x\"}}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1, \"result\": \"no version\"}",
                "{\"jsonrpc\": \"1.0\", \"id\": 1, \"result\": \"old\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": \"a\", \"error\": {\"code\": 1, \"message\": \"b\"}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": 5}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": \"a\", \"extra\": 1}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": \"1\", \"message\": \"b\"}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": 1}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": 1, \"message\": \"b\", \"stack\": \"…\"}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": \"b\"}",
            })
    void findsBadResponses(String message) {
        assertEquals(1, response(message).size(), () -> response(message).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\": \"2.0\", \"method\": \"test/unheardOf\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"test/tell\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"test/tell\", \"params\": {\"text\": 1}}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"test/bare\", \"params\": {}}",
            })
    void findsBadNotifications(String message) {
        assertEquals(
                1, notification(message).size(), () -> notification(message).toString());
    }

    @Test
    void findsARequestInTheWrongDirectionAndAnUnknownOne() {
        assertEquals(
                1,
                request("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"test/toServer\"}")
                        .size());
        assertEquals(
                1,
                request("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"test/unheardOf\"}")
                        .size());
    }

    @Test
    void findsResponsesWithoutARequest() {
        assertEquals(
                1,
                CHECK.strayResponse(object("{\"jsonrpc\": \"2.0\", \"id\": 7, \"result\": 1}"))
                        .size());
        assertEquals(
                1,
                CHECK.strayResponse(object("{\"jsonrpc\": \"2.0\", \"id\": null, \"result\": 1}"))
                        .size());
    }

    @Test
    void violationsFailTheTestOnce() {
        Conformance conformance = new Conformance(Optional.of(CHECK));
        conformance.checkResponse("test/ask", object("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": 5}"));

        AssertionError failure = assertThrows(AssertionError.class, conformance::assertNoViolations);
        assertTrue(failure.getMessage().contains("test/ask should be a value of type string"), failure::getMessage);
        assertDoesNotThrow(conformance::assertNoViolations);
    }

    @Test
    void nothingIsWrongWithoutAMetaModel() {
        Conformance conformance = new Conformance(Optional.empty());
        conformance.checkResponse("test/ask", object("{}"));

        assertDoesNotThrow(conformance::assertNoViolations);
    }

    private static List<String> response(String message) {
        return CHECK.response("test/ask", object(message));
    }

    private static List<String> notification(String message) {
        return CHECK.notification(object(message));
    }

    private static List<String> request(String message) {
        return CHECK.request(object(message));
    }

    private static JsonObject object(String json) {
        return Json.parse(json).getAsJsonObject();
    }
}
