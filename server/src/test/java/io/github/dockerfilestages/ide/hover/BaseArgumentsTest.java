package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaseArgumentsTest {
    @Test
    void eachArgumentSaysWhereItsValueComesFrom() {
        assertEquals("""
                golang:$VERSION$EMPTY-$TARGETARCH$NOPE becomes golang:1-amd64

                Arguments:
                  ARG VERSION=1 · line 1
                  TARGETARCH · BuildKit's own, here for linux/amd64
                  ARG EMPTY · line 2, without a default
                  NOPE · no ARG before the first FROM declares it""", of("""
                ARG VERSION=1
                ARG EMPTY
                FROM $0golang:$VERSION$EMPTY-$TARGETARCH$NOPE
                """, BuildParameters.NONE));
    }

    @Test
    void aValueThatTheBuildSetsIsNamed() {
        var parameters = new BuildParameters("linux/amd64", Map.of("VERSION", "2"), Set.of());

        assertEquals("""
                golang:$VERSION becomes golang:2

                Arguments:
                  ARG VERSION=1 · line 1 · this build sets it to 2""", of("ARG VERSION=1\nFROM $0golang:$VERSION\n", parameters));
    }

    @Test
    void aBaseThatBecomesNothingOnlyHasItsArguments() {
        assertEquals(
                "Arguments:\n  ARG BASE · line 1, without a default",
                of("ARG BASE\nFROM $0$BASE\n", BuildParameters.NONE));
    }

    @Test
    void otherReferencesHaveNone() {
        assertEquals("none", of("FROM $0golang\n", BuildParameters.NONE));
        assertEquals("none", of("ARG V\nFROM golang\nCOPY --from=$0$V x y\n", BuildParameters.NONE));
    }

    private static String of(String source, BuildParameters parameters) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model(parameters);
        return BaseArguments.of(model, model.referenceAt(fixture.caret()).orElseThrow())
                .map(HoverRenderer::plainText)
                .orElse("none");
    }
}
