package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BakeSettingTest {
    private static final List<String> NAMES = List.of("web", "web-a", "web-b-a", "a", "");

    @Test
    void aStarStandsForAnyText() {
        assertEquals(NAMES, matching("*"));
        assertEquals(List.of("web-a", "web-b-a"), matching("web-*"));
        assertEquals(List.of("web-a", "web-b-a"), matching("*-a"));
        assertEquals(List.of("web-b-a"), matching("w*-*-a"));
        assertEquals(List.of("web-a", "web-b-a"), matching("web-*a*"));
        assertEquals(List.of("a"), matching("a"));
        assertEquals(List.of(), matching("a*a"));
    }

    private static List<String> matching(String pattern) {
        return NAMES.stream().filter(name -> BakeSetting.matches(pattern, name)).toList();
    }
}
