package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RenameWordingTest {
    private static final String FILE = """
            ARG SOURCE_DATE_EPOCH=build
            FROM golang AS build
            COPY --from=sources /x /y
            ONBUILD COPY --from=build /x /y
            RUN --mount=type=bind,from=scratch,target=/x make
            ONBUILD RUN --mount=from=9,target=/x make
            COPY --from=7 /x /y
            COPY --from= /x /y
            """;

    @Test
    void aReferenceIsCalledByItsInstructionAndItsLine() {
        assertEquals(
                List.of(
                        "'ARG SOURCE_DATE_EPOCH=build' on line 1",
                        "'FROM golang' on line 2",
                        "'COPY --from=sources' on line 3",
                        "'ONBUILD COPY --from=build' on line 4",
                        "'RUN --mount=from=scratch' on line 5",
                        "'ONBUILD RUN --mount=from=9' on line 6",
                        "'COPY --from=7' on line 7",
                        "'COPY --from=' on line 8"),
                said(RenameWording::describe));
    }

    @Test
    void whatItMeansIsANoun() {
        assertEquals(
                List.of(
                        "the stage 'build' of line 2",
                        "the image 'golang'",
                        "the build context 'sources'",
                        "the stage 'build' of line 2",
                        "the empty image",
                        "the image '9'",
                        "nothing that BuildKit accepts",
                        "the build context"),
                said(RenameWording::meaning));
    }

    private static List<String> said(BiFunction<StageModel, Reference, String> wording) {
        var model = Fixture.of(FILE).model(new BuildParameters("linux/amd64", Map.of(), Set.of("sources")));
        return model.table().references().stream()
                .map(reference -> wording.apply(model, reference))
                .toList();
    }
}
