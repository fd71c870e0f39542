package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The queries about all stages and references of a file. Stages are shown with their number. */
class StageTableTest {

    private static StageTable table(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE).table();
    }

    private static String shown(Stage stage) {
        return stage.label() + "#" + stage.index();
    }

    private static String shown(Optional<Stage> stage) {
        return stage.map(StageTableTest::shown).orElse("none");
    }

    private static String shown(List<Reference> references) {
        return references.stream()
                .map(reference -> reference.kind().jsonName() + " " + reference.value())
                .collect(Collectors.joining(", "));
    }

    @Test
    void stagesOfANameAreFoundInAnyCaseAndTheLastIsTheOneThatCopiesAndTargetsMean() {
        StageTable table = table("""
                FROM alpine AS a
                FROM alpine AS B
                FROM alpine AS A
                FROM alpine
                """);
        Table.check(
                """
                a          => a#0 a#2, last a#2
                A          => a#0 a#2, last a#2
                b          => b#1, last b#1
                c          => , last none
                stage-3    => , last none
                """,
                name -> table.named(name).stream().map(StageTableTest::shown).collect(Collectors.joining(" "))
                        + ", last " + shown(table.lastNamed(name)));
    }

    @Test
    void eachStageKnowsItsReferencesAndThoseToIt() {
        StageTable table = table("""
                ARG V=a
                COPY --from=a /x /y
                FROM alpine AS a
                RUN --mount=from=b,target=/x true
                FROM $V AS b
                COPY --from=a /x /y
                ONBUILD COPY --from=a /x /y
                FROM scratch
                COPY --from=1 /x /y
                """);
        Table.check("""
                0    => of it: from alpine, mount b; to it: arg a, copy a, from $V, copy a, onbuild-copy a
                1    => of it: from $V, copy a, onbuild-copy a; to it: mount b, copy 1
                2    => of it: from scratch, copy 1; to it:
                """, index -> {
            Stage stage = table.stage(Integer.parseInt(index));
            return "of it: " + shown(table.referencesOf(stage)) + "; to it: " + shown(table.referencesTo(stage));
        });
    }

    @Test
    void eachInstructionKnowsItsReferences() {
        StageTable table = table("""
                FROM alpine AS a
                COPY --link /x /y
                RUN --mount=from=a,target=/x --mount=from=b,target=/y true
                """);
        Table.check("""
                0    => from alpine
                1    =>
                2    => mount a, mount b
                """, index -> shown(table.referencesIn(Integer.parseInt(index))));
    }

    @Test
    void referencesAreInTheOrderOfTheTextWhateverTheSourceOfTheirNames() {
        assertEquals(
                "arg a, arg a, arg b, copy b, from alpine, from $V, from $W",
                shown(table("""
                ARG BUILDKIT_SBOM_SCAN_STAGE=a V=a W=b
                COPY --from=b /x /y
                FROM alpine AS a
                FROM $V AS b
                FROM $W
                """).references()));
    }

    @Test
    void aStageIsBuiltFromAnotherOrFromNoneOfTheFile() {
        StageTable table = table("""
                FROM alpine AS a
                FROM a AS b
                COPY --from=a /x /y
                FROM
                """);
        Table.check("""
                0    => alpine, none
                1    => a, a#0
                2    => -, none
                """, index -> {
            Stage stage = table.stage(Integer.parseInt(index));
            return table.baseOf(stage).map(Reference::value).orElse("-") + ", " + shown(table.baseStage(stage));
        });
    }

    @Test
    void aBaseThatIsAnImageMayHaveMeantAStageInAnotherCaseOrALaterOne() {
        StageTable table = table("""
                ARG V=Late
                FROM a
                FROM A AS a
                FROM a
                FROM A AS a
                FROM A
                FROM late AS late
                FROM alpine
                FROM $V
                FROM Late AS late
                FROM Own AS own
                COPY --from=none /x /y
                """);
        Table.check("""
                0    => a#1
                1    => a#3
                2    => none, as it is one
                3    => a#1
                4    => a#3
                5    => late#8
                6    => none
                7    => late#5
                8    => late#5
                9    => none
                """, index -> {
            Reference base = table.baseOf(table.stage(Integer.parseInt(index))).orElseThrow();
            return shown(table.meantBy(base)) + (base.resolution().isStage() ? ", as it is one" : "");
        });
        Reference copy = table.references().get(table.references().size() - 1);
        assertEquals("copy none, none", shown(List.of(copy)) + ", " + shown(table.meantBy(copy)));
    }

    @Test
    void aBaseIsLookedUpByItsExpansionAndEverythingElseAsItIsWritten() {
        StageTable table = table("""
                ARG BASE=build
                FROM alpine AS build
                FROM ${BASE}
                COPY --from=BUILD /x /y
                FROM ${NONE}
                """);

        assertEquals(
                List.of("build", "alpine", "build", "BUILD", ""),
                table.references().stream().map(table::lookedUp).toList());
    }

    @Test
    void onlyACopyTakesANumberForAnIndex() {
        StageTable table = table("""
                FROM alpine
                FROM 0
                COPY --from=0 /x /y
                COPY --from=build /x /y
                RUN --mount=from=0 make
                ONBUILD COPY --from=+1 /x /y
                """);

        assertEquals(
                "from alpine, from 0, copy 0 is index 0, copy build, mount 0, onbuild-copy +1 is index 1",
                table.references().stream()
                        .map(reference -> reference.kind().jsonName() + " " + reference.value()
                                + reference
                                        .index()
                                        .map(index -> " is index " + index)
                                        .orElse(""))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void mountsWithoutASourceAreImplicitReferencesWhenAStageIsNamedScratch() {
        String mounts = "RUN --mount=type=cache,target=/c --mount=from=a,target=/x true\n";
        StageTable none = table("FROM alpine AS a\nFROM alpine\n" + mounts);
        assertEquals(List.of(), none.implicitReferences());
        StageTable table = table("FROM alpine AS a\nFROM alpine AS scratch\nFROM alpine\n" + mounts);
        assertEquals("mount ", shown(table.implicitReferences()));
        assertEquals("scratch#1", shown(table.target(table.implicitReferences().get(0))));
        assertEquals("from alpine, mount a", shown(table.referencesOf(table.stage(2))));
    }

    @Test
    void aResolutionNamesOneStageOrNone() {
        StageTable table = table("FROM alpine AS a\nFROM a\n");
        Resolution alpine = table.references().get(0).resolution();
        Resolution a = table.references().get(1).resolution();
        assertEquals(
                List.of(),
                IntStream.range(-1, 3).filter(alpine::isStage).boxed().toList());
        assertEquals(
                List.of(0), IntStream.range(-1, 3).filter(a::isStage).boxed().toList());
    }

    @Test
    void nobodyCanChangeWhatATableSays() {
        StageTable table = table("FROM alpine AS a\nFROM a\n");
        Stage stage = table.stage(0);
        Reference reference = table.references().get(0);
        assertThrows(UnsupportedOperationException.class, () -> table.named("a").add(stage));
        assertThrows(
                UnsupportedOperationException.class,
                () -> table.referencesTo(stage).add(reference));
    }
}
