package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {
    private final MessageParser parser = new MessageParser(new Gson());

    @Test
    void knowsRequestsByMethodAndId() {
        assertParsed("{'jsonrpc':'2.0','id':1,'method':'m','params':{'a':[1]}}", "request 1 m {\"a\":[1]}");
        assertParsed("{'jsonrpc':'2.0','id':'one','method':'m'}", "request one m null");
    }

    @Test
    void membersMayComeInAnyOrderAndOthersMayBeAmongThem() {
        assertParsed("{'x':{},'params':[],'method':'m','id':1}", "request 1 m []");
    }

    @Test
    void idsKeepTheirTypeAndSize() {
        assertParsed("{'id':99999999999999,'method':'m'}", "request 99999999999999 m null");
        assertParsed("{'id':-1.5,'method':'m'}", "request -1.5 m null");
    }

    @Test
    void knowsNotificationsByTheLackOfAnId() {
        assertParsed("{'method':'m','params':null}", "notification m null");
    }

    @Test
    void knowsResponsesByTheLackOfAMethod() {
        assertParsed("{'id':1,'result':[null]}", "response 1 [null]");
        assertParsed("{'id':'a','result':null}", "response a null");
        assertParsed("{'id':1,'error':{'code':1}}", "error 1 {\"code\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{",
                "{'id':1,'method':'m'",
                "{'id':1,'method':'m'}}",
                "{'id':1,'method':'m'} {}",
                "{'id':1 'method':'m'}",
                "{id:1}",
                "\u0000"
            })
    void whatIsNotJsonIsUnreadable(String body) {
        assertParsed(body, "unreadable ParseError");
    }

    @Test
    void whatIsNotUtf8IsUnreadable() {
        byte[] body = "{\"method\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("unreadable ParseError"), parse(body));
    }

    @Test
    void errorsAreFoundInBodiesOfAnySize() {
        String text = "x".repeat(1 << 20);
        assertParsed("{'method':'m','params':'" + text + "', }", "unreadable ParseError");
        assertParsed(text, "unreadable ParseError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{'a':", "{'method':'m','params':[", "[{'a':"})
    void nestingIsBounded(String level) {
        assertParsed(level.repeat(200_000), "unreadable ParseError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "'text'",
                "[]",
                "[{'id':1,'method':'m'}]",
                "{}",
                "{'id':1,'method':7}",
                "{'id':null,'method':'m'}",
                "{'id':true,'method':'m'}",
                "{'id':{},'method':'m'}",
                "{'result':1}",
                "{'error':{}}"
            })
    void whatIsNoMessageIsAnInvalidRequest(String body) {
        assertParsed(body, "unreadable InvalidRequest");
    }

    private void assertParsed(String body, String call) {
        assertEquals(List.of(call), parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> parse(byte[] body) {
        var calls = new Calls();
        parser.parse(body, calls);
        return calls.made;
    }

    private static final class Calls implements Incoming {
        private final List<String> made = new ArrayList<>();

        @Override
        public void request(Either<String, Number> id, String method, JsonElement params) {
            made.add("request " + id.get() + " " + method + " " + params);
        }

        @Override
        public void notification(String method, JsonElement params) {
            made.add("notification " + method + " " + params);
        }

        @Override
        public void response(Either<String, Number> id, JsonElement result) {
            made.add("response " + id.get() + " " + result);
        }

        @Override
        public void errorResponse(Either<String, Number> id, JsonElement error) {
            made.add("error " + id.get() + " " + error);
        }

        @Override
        public void unreadable(ResponseErrorCode code, String sentence) {
            made.add("unreadable " + code);
        }
    }
}
