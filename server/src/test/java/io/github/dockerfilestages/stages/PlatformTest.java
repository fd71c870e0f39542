package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Platforms, and the arguments that they give every build. */
class PlatformTest {

    private static void check(String table) {
        Table.check(table, word -> Platform.isValid(word) ? "platform" : "none");
    }

    @Test
    void aWordAloneIsAKnownSystemOrArchitectureInAnyCase() {
        check("""
                linux             => platform
                Windows           => platform
                macos             => platform
                amd64             => platform
                AARCH64           => platform
                x86_64            => platform
                x86-64            => platform
                beos              => none
                z80               => none
                                  => none
                """);
    }

    @Test
    void twoOrThreeWordsAreAnythingOfLettersDigitsAndSomeCharacters() {
        check("""
                linux/amd64            => platform
                linux/arm64/v8         => platform
                any/thing/goes         => platform
                a_b/c.d-e              => platform
                windows(10.0.1)/amd64  => platform
                linux/amd64/v1/x       => none
                linux/                 => none
                /amd64                 => none
                linux//v8              => none
                linux/$ARCH            => none
                linux/amd 64           => none
                linux/é                => none
                linux/a,b              => none
                linux/*                => none
                linux/\u0080           => none
                """);
    }

    @Test
    void itsPartsAreArgumentsOfTheBuildAndOfTheTarget() {
        assertEquals(
                Map.of(
                        "PLATFORM", "linux/arm64/v8",
                        "OS", "linux",
                        "OSVERSION", "",
                        "ARCH", "arm64",
                        "VARIANT", "v8"),
                target("linux/arm64/v8"));
        assertEquals("", target("linux/amd64").get("VARIANT"));
        assertEquals("amd64", target("linux/amd64").get("ARCH"));
        assertEquals("", target("linux").get("ARCH"));
        assertEquals("linux", Platform.arguments("linux", "").get("BUILDOS"));
    }

    private static Map<String, String> target(String platform) {
        var parts = new TreeMap<String, String>();
        Platform.arguments(platform, "").forEach((name, value) -> {
            if (name.startsWith("TARGET") && !name.equals("TARGETSTAGE")) {
                parts.put(name.substring("TARGET".length()), value);
            }
        });
        return parts;
    }

    @Test
    void theTargetStageIsCalledDefaultWhenItHasNoName() {
        assertEquals("build", Platform.arguments("linux", "build").get("TARGETSTAGE"));
        assertEquals("default", Platform.arguments("linux", "").get("TARGETSTAGE"));
    }
}
