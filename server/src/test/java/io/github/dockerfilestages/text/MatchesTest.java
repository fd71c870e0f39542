package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MatchesTest {
    @Test
    void theMatchesComeInOrder() {
        var digits = Pattern.compile("\\d+");
        assertEquals(
                List.of("1", "22"),
                Matches.of(digits.matcher("a1b22")).map(MatchResult::group).toList());
        assertEquals(0, Matches.of(digits.matcher("ab")).count());
    }

    @Test
    void aMatchKeepsItsGroups() {
        var matcher = Pattern.compile("(a)|(b)(c)").matcher("xbca");
        for (MatchResult found : Matches.of(matcher).toList()) {
            MatchResult expected = matcher.reset()
                    .results()
                    .filter(other -> other.start() == found.start())
                    .findFirst()
                    .orElseThrow();
            assertEquals(expected.groupCount(), found.groupCount());
            for (int group = 0; group <= found.groupCount(); group++) {
                assertEquals(expected.start(group), found.start(group));
                assertEquals(expected.end(group), found.end(group));
                assertEquals(expected.group(group), found.group(group));
            }
        }
    }

    @Test
    void theMatchesAreThoseAfterTheLastOne() {
        var matcher = Pattern.compile("\\d").matcher("123");
        matcher.find();
        assertEquals(
                List.of("2", "3"), Matches.of(matcher).map(MatchResult::group).toList());
    }

    @Test
    void theLinesAreThoseOfJava() {
        for (String text : List.of("", "\n", "a", "a\n", "a\n\n", "\r\n", "a\r\nb\rc\nd", "\n\ra", "a\n\r\n")) {
            assertEquals(text.lines().toList(), Matches.lines(text).toList(), text);
        }
    }
}
