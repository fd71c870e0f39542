package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text after the reference at the cursor, which means the context {@code code}, got the name {@code new}. */
class ContextRespellingTest {
    private static final BuildParameters CONTEXTS = new BuildParameters("linux/amd64", Map.of(), Set.of("code"));

    @Test
    void theWordOfAFlag() {
        check("FROM alpine\nCOPY --from=co$0de /x /y\n", "FROM alpine\nCOPY --from=new /x /y\n");
        check(
                "FROM alpine\nRUN --mount=type=bind,from=co$0de,target=/code make code\n",
                "FROM alpine\nRUN --mount=type=bind,from=new,target=/code make code\n");
    }

    @Test
    void theBaseOfAStage() {
        check("FROM --platform=linux/arm64 co$0de AS code2\n", "FROM --platform=linux/arm64 new AS code2\n");
    }

    @Test
    void quotesAndContinuationsStay() {
        check("FROM \"co$0de\" AS build\n", "FROM \"new\" AS build\n");
        check("FROM alpine\nCOPY --from=\"co$0de\" /x /y\n", "FROM alpine\nCOPY --from=\"new\" /x /y\n");
        check("FROM \\\n  # sources\n  co$0de AS build\n", "FROM \\\n  # sources\n  new AS build\n");
    }

    @Test
    void theTagLatestStays() {
        check("FROM co$0de:latest\n", "FROM new:latest\n");
        check("FROM \"co$0de:latest\"\n", "FROM \"new:latest\"\n");
    }

    @Test
    void theDefaultOfAVariable() {
        check("ARG KIND=code\nFROM $KI$0ND\n", "ARG KIND=new\nFROM $KIND\n");
        check("ARG KIND='code:latest'\nFROM ${KI$0ND}\n", "ARG KIND='new:latest'\nFROM ${KIND}\n");
        check("FROM ${KI$0ND:-code}\n", "FROM ${KIND:-new}\n");
    }

    @Test
    void notANameOfSeveralPieces() {
        checkNone("ARG REST=de\nFROM co${RE$0ST}\n");
        checkNone("ARG TAG=latest\nFROM ${TAG:+co}d$0e\n");
    }

    private static void check(String source, String expected) {
        Fixture fixture = Fixture.of(source);
        TextEdit edit = edit(fixture).orElseThrow();
        assertEquals(expected, edit.apply(fixture.text()));
    }

    private static void checkNone(String source) {
        assertEquals(Optional.empty(), edit(Fixture.of(source)));
    }

    private static Optional<TextEdit> edit(Fixture fixture) {
        StageModel model = fixture.model(CONTEXTS);
        Reference reference = model.referenceAt(fixture.caret()).orElseThrow();
        return ContextRespelling.of(model, reference, "new");
    }
}
