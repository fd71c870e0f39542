package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Replaces the value of a build argument with which a FROM names no stage. */
class FixArgumentTest {
    private static final String STAGES = """
            #- Dockerfile
            ARG KIND=cpu
            FROM alpine AS runtime-cpu
            FROM nvidia/cuda AS runtime-gpu
            FROM runtime-${KIND}
            """;

    @Test
    void thePartThatTheBaseLeavesOpenIsCorrected() {
        check("#- compose.yaml\nservices: {a: {build: {context: ., args: {KIND: g$0up}}}}\n");
        check("#- docker-bake.hcl\ntarget \"a\" {\n  args = { KIND = \"g$0up\" }\n}\n");
        check("#- build.sh\ndocker build --build-arg KIND=g$0up .\n");
    }

    @Test
    void whereNothingIsNearEachValueThatNamesAStageIsOffered() {
        assertEquals(
                List.of("Change to 'cpu'", "Change to 'gpu'"),
                FileActionCheck.titles(
                        STAGES + "#- compose.yaml\nservices: {a: {build: {context: ., args: {KIND: \"t$0 x\"}}}}\n"));
    }

    @Test
    void notWhereNothingIsWrong() {
        offersNo(STAGES + "#- compose.yaml\nservices: {a: {build: {context: ., args: {KIND: g$0pu}}}}\n", "Change");
    }

    private static void check(String file) {
        offers(STAGES + file, "Change to 'gpu'", STAGES + file.replace("g$0up", "gpu"));
    }
}
