package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildParametersTest {

    @Test
    void aBuildThatIsGivenMoreContextsHasThoseToo() {
        var some = BuildParameters.NONE.with(Set.of("a"));
        assertEquals(Set.of("a", "b"), some.with(Set.of("b")).namedContexts());
        assertSame(some, some.with(Set.of("a")));
        assertSame(some, some.with(Set.of()));
    }

    @Test
    void aBuildWithoutArgumentsKeepsItsPlatformAndItsContexts() {
        var parameters = new BuildParameters("linux/arm64", Map.of("V", "x"), Set.of("a"));
        assertEquals(new BuildParameters("linux/arm64", Map.of(), Set.of("a")), parameters.withoutArguments());
    }

    @Test
    void aPlatformHasASystemAndAnArchitecture() {
        List<String> platforms = List.of("linux/amd64", "linux/arm/v7", "windows/amd64");
        assertEquals(
                platforms,
                platforms.stream().filter(BuildParameters::isPlatform).toList());
        List<String> others = List.of("", "linux", "arm64", "3", "/amd64", "linux/", "linux/a b", "a/b/c/d");
        assertEquals(
                List.of(), others.stream().filter(BuildParameters::isPlatform).toList());
    }
}
