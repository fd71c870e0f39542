package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class TypeDefinitionTest {

    @Test
    void aStageLeadsToTheOneThatItIsBuiltFrom() {
        FeatureCheck.each(Fixture.of("""
                        FROM golang AS base
                        ^>> target
                                       ^^^^ selection
                        RUN make
                               ^<< target
                        FROM base AS build
                                     ^^^^^ origin
                        FROM build AS test
                             ^^^^^ origin
                        FROM alpine
                        COPY --from=build /x /y
                                    ^^^^^ origin
                        COPY --from=1 /x /y
                                    ^ origin
                        """), TypeDefinitionTest::draw, "origin");
    }

    @Test
    void aStageThatIsBuiltFromAnImageLeadsNowhere() {
        FeatureCheck.nowhere(Fixture.of("""
                        FROM golang AS base
                             ^^^^^^ nothing
                                       ^^^^ nothing
                        FROM base AS test
                             ^^^^ nothing
                        COPY --from=nginx /x /y
                                    ^^^^^ nothing
                        """), TypeDefinitionTest::draw, "nothing");
    }

    private static Drawing draw(StageModel model, int offset) {
        return Drawings.of(model, TypeDefinition.find(Alone.position(model, offset)).stream());
    }
}
