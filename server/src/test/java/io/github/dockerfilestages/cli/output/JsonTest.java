package io.github.dockerfilestages.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    private enum Size {
        VERY_LARGE
    }

    private record Box(String name, Optional<Integer> weight, Size size, List<Box> inside, boolean isOpen) {}

    @Test
    void aRecordIsAnObjectWithItsComponentsInOrder() {
        var inner = new Box("b", Optional.of(2), Size.VERY_LARGE, List.of(), true);

        assertEquals(
                "{\"name\":\"a\",\"weight\":null,\"size\":\"very_large\",\"inside\":["
                        + "{\"name\":\"b\",\"weight\":2,\"size\":\"very_large\",\"inside\":[],\"isOpen\":true}],\"isOpen\":false}",
                Json.line(new Box("a", Optional.empty(), Size.VERY_LARGE, List.of(inner), false)));
    }

    @Test
    void aMapIsAnObjectWithItsKeysInOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("$b", 1);
        map.put("a", "x");

        assertEquals("{\"$b\":1,\"a\":\"x\"}", Json.line(map));
    }

    @Test
    void whatJsonForbidsInStringsIsEscapedAndNothingElse() {
        assertEquals("\"\\\"\\\\\\n\\u0000<é\uD83D\uDC33>&'\"", Json.line("\"\\\n\u0000<é\uD83D\uDC33>&'"));
    }

    @Test
    void forPeopleItIsIndented() {
        assertEquals("[\n  1,\n  2\n]", Json.indented(List.of(1, 2)));
    }
}
