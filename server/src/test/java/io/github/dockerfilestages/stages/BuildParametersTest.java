package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

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
}
