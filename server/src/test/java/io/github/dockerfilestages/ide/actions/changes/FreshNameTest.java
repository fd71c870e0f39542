package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshNameTest {
    private static final StageModel EMPTY = Fixture.of("").model();

    @Test
    void theNameOfAnImageIsTheLastPartOfItsRepository() {
        assertEquals("tool", FreshName.like(EMPTY, "tool"));
        assertEquals("tool", FreshName.ofImage(EMPTY, "example.org:5000/my/tool"));
        assertEquals("tool", FreshName.ofImage(EMPTY, "my/tool:1.2@sha256:0123"));
        assertEquals("tool", FreshName.like(EMPTY, "TOOL"));
    }

    @Test
    void whatNoNameMayHoldBecomesADash() {
        assertEquals("my-tool", FreshName.like(EMPTY, "my/tool"));
        assertEquals("build-v1", FreshName.like(EMPTY, "build:v1"));
        assertEquals("tool", FreshName.like(EMPTY, "1-tool-"));
        assertEquals("stage", FreshName.like(EMPTY, "42"));
        assertEquals("stage", FreshName.like(EMPTY, ""));
    }

    @Test
    void aVariableInTheRepositoryLeavesNothingToNameAStageAfter() {
        assertEquals("php", FreshName.ofImage(EMPTY, "php:${VERSION}-fpm"));
        assertEquals("tool", FreshName.ofImage(EMPTY, "${REGISTRY}/my/tool:3"));
        assertEquals("stage", FreshName.ofImage(EMPTY, "${PREFIX}tool:3"));
        assertEquals("stage", FreshName.ofImage(EMPTY, "${BASE:-my/tool}"));
    }

    @Test
    void theNameOfAVariableIsAWordOfTheName() {
        assertEquals("build-arch", FreshName.like(EMPTY, "build-${arch}"));
        assertEquals("build-arch-slim", FreshName.like(EMPTY, "build-${arch}-slim"));
        assertEquals("build-arch-os", FreshName.like(EMPTY, "build-$arch-$os"));
        assertEquals("variant-dev", FreshName.like(EMPTY, "${variant:-dev}"));
    }

    @Test
    void whereEveryNameThatStartsSoMayMeanSomethingTheFirstWordGoes() {
        assertEquals(
                "image-variant-one",
                FreshName.like(Fixture.of("FROM root-$variant\n").model(), "root-image-${variant}-one"));
    }

    @Test
    void whatIsValidStaysAsItIs() {
        assertEquals("my_app.v1--x__y", FreshName.like(EMPTY, "My_App.v1--x__y!"));
        assertEquals("my_tool.v2", FreshName.ofImage(EMPTY, "example.org/my_tool.v2:3"));
    }

    @Test
    void severalSeparatorsThatNoNameMayHoldBecomeOne() {
        assertEquals("a.b", FreshName.like(EMPTY, "a..b"));
        assertEquals("a_b", FreshName.like(EMPTY, "a___b"));
        assertEquals("a-b", FreshName.like(EMPTY, "a.-b"));
        assertEquals("a-b", FreshName.like(EMPTY, "a-_-b"));
        assertEquals("a.b", FreshName.like(EMPTY, "a_.b"));
    }

    @Test
    void lettersLoseTheirAccents() {
        assertEquals("telecharge", FreshName.like(EMPTY, "téléchargé"));
    }

    @Test
    void aStageWithoutAnyLetterIsAStageWithANumberWhereThatIsTaken() {
        assertEquals(
                "stage-2", FreshName.like(Fixture.of("FROM alpine AS stage\n").model(), "42"));
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
    void numbersStartAtTwo() {
        assertEquals("build-2", FreshName.numbered(EMPTY, "build"));
        assertEquals(
                "build-3",
                FreshName.numbered(Fixture.of("FROM alpine AS build-2\n").model(), "build"));
    }

    @Test
    void whereNamesThatStartSoMayMeanSomethingItEndsInAnotherWay() {
        assertEquals(
                "tool2",
                FreshName.like(Fixture.of("FROM a AS tool\nFROM tool-$KIND\n").model(), "tool"));
        assertEquals(
                "stage-2",
                FreshName.like(Fixture.of("FROM a AS tool\nFROM tool$KIND\n").model(), "tool"));
    }

    @Test
    void whereEveryNameMayMeanSomethingItIsOneThatNoStageHas() {
        assertEquals(
                "tool-stage", FreshName.like(Fixture.of("FROM $A$B AS tool\n").model(), "tool"));
    }

    @Test
    void namesThatOtherStagesWillGetAreTaken() {
        assertEquals("tool-stage", FreshName.ofImage(EMPTY, "tool", Set.of("tool")));
    }
}
