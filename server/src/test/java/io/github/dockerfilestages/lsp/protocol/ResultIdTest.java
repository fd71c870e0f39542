package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The id of a result, which a client sends back instead of the result. */
class ResultIdTest {

    @Test
    void theSameResultHasTheSameId() {
        assertEquals(id("[{\"a\": 1, \"b\": [\"x\"]}]"), id("[ {\"a\":1,\"b\":[\"x\"]} ]"));
    }

    @Test
    void differentResultsHaveDifferentIds() {
        List<String> results = List.of(
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "[[],[]]",
                "null",
                "[null]",
                "[\"null\"]",
                "1",
                "\"1\"",
                "true",
                "[1]",
                "[11]",
                "[1,1]",
                "[\"a\",\"b\"]",
                "[\"b\",\"a\"]",
                "[\"ab\"]",
                "[\"a,b\"]",
                "{\"a\":\"b\"}",
                "{\"b\":\"a\"}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":[\"b\",1]}");
        var names = new HashSet<String>();
        results.forEach(result -> names.add(id(result)));
        assertEquals(results.size(), names.size(), names::toString);
    }

    private static String id(String json) {
        return ResultId.of(JsonParser.parseString(json));
    }
}
