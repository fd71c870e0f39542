package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FreshNameTest {
    private static final StageModel EMPTY = Fixture.of("").model();

    @Test
    void theNameOfAnImageIsTheLastPartOfItsRepository() {
        assertEquals("tool", FreshName.like(EMPTY, "tool"));
        assertEquals("tool", FreshName.like(EMPTY, "example.org:5000/my/tool"));
        assertEquals("tool", FreshName.like(EMPTY, "my/tool:1.2@sha256:0123"));
        assertEquals("tool", FreshName.like(EMPTY, "TOOL"));
    }

    @Test
    void whatNoNameMayHoldBecomesADash() {
        assertEquals("my-tool", FreshName.like(EMPTY, "my__tool"));
        assertEquals("tool", FreshName.like(EMPTY, "1-tool-"));
        assertEquals("stage", FreshName.like(EMPTY, "42"));
        assertEquals("stage", FreshName.like(EMPTY, ""));
    }

    @Test
    void everyWishGivesAValidName() {
        for (String wish :
                new String[] {"a".repeat(500), "a".repeat(59) + "-b", "é", "-", "a..b", "scratch", "context"}) {
            String name = FreshName.like(EMPTY, wish);
            assertTrue(StageName.problem(name).isEmpty(), name);
            assertTrue(!StageName.isReserved(name), name);
            assertEquals(name.toLowerCase(Locale.ROOT), name);
        }
    }

    @Test
    void aNameIsTakenByAStageByAnyThatReferToItAndByABaseOfVariables() {
        assertEquals(
                "tool-stage", FreshName.like(Fixture.of("FROM alpine AS Tool\n").model(), "tool"));
        assertEquals("tool-stage", FreshName.like(Fixture.of("FROM tool\n").model(), "tool"));
        assertEquals(
                "tool-2",
                FreshName.like(
                        Fixture.of("FROM tool\nCOPY --from=Tool-stage x y\n").model(), "tool"));
        assertEquals(
                "tool-stage", FreshName.like(Fixture.of("ARG B=tool\nFROM $B\n").model(), "tool"));
        assertEquals(
                "tool-2",
                FreshName.like(Fixture.of("FROM tool\nFROM tool-s$KIND\n").model(), "tool"));
    }

    @Test
    void aNumberGoesOnFromTheSecond() {
        assertEquals("build-2", FreshName.numbered(EMPTY, "build"));
        assertEquals(
                "build-3",
                FreshName.numbered(Fixture.of("FROM alpine AS build-2\n").model(), "build"));
    }

    @Test
    void whereEveryNameMayMeanSomethingItIsOneThatNoStageHas() {
        String name = FreshName.like(Fixture.of("FROM $A$B AS tool\n").model(), "tool");

        assertTrue(name.matches("tool-[0-9]+"), name);
    }
}
