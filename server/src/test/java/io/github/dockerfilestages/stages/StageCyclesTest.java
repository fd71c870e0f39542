package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The stages that depend on themselves. Each line of an expectation is a cycle: the values of its references in the
 * order of the text.
 */
class StageCyclesTest {

    private static StageTable table(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE).table();
    }

    private static List<Reference> references(StageTable table) {
        return Stream.concat(table.references().stream(), table.implicitReferences().stream())
                .toList();
    }

    private static void check(String text, String cycles) {
        StageTable table = table(text);
        Set<String> drawn = references(table).stream()
                .filter(table.cycles()::holds)
                .map(reference -> drawn(table, table.cycles().edgesWith(reference)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertEquals(cycles, String.join("", drawn));
    }

    private static String drawn(StageTable table, List<Reference> edges) {
        return edges.stream()
                .map(edge -> table.stage(edge.stage()).label() + " from "
                        + table.target(edge).orElseThrow().label())
                .collect(Collectors.joining(", ", "", "\n"));
    }

    @Test
    void aStageThatTakesFromItselfIsOne() {
        check("""
                FROM alpine AS a
                COPY --from=a /x /y
                FROM alpine AS b
                RUN --mount=from=b,target=/x true
                FROM alpine AS c
                COPY --from=2 /x /y
                FROM alpine
                COPY --from=a /x /y
                COPY --from=3 /x /y
                """, """
                a from a
                b from b
                c from c
                stage-3 from stage-3
                """);
    }

    @Test
    void stagesThatTakeFromEachOtherAreOneOverCopiesAndMounts() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                FROM alpine AS b
                RUN --mount=from=c,target=/x true
                FROM alpine AS c
                COPY --from=a /x /y
                COPY --from=a /z /z
                COPY --from=alpine /z /z
                FROM alpine AS d
                COPY --from=a /x /y
                """, """
                a from b, b from c, c from a, c from a
                """);
    }

    @Test
    void cyclesThatShareAStageAreOneComponentAndOthersAreSeparate() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                COPY --from=c /x /y
                FROM alpine AS b
                COPY --from=a /x /y
                FROM alpine AS c
                COPY --from=a /x /y
                COPY --from=d /x /y
                FROM alpine AS d
                COPY --from=e /x /y
                FROM alpine AS e
                COPY --from=d /x /y
                """, """
                a from b, a from c, b from a, c from a
                d from e, e from d
                """);
    }

    @Test
    void basesTriggersAndLaterStagesAloneMakeNone() {
        check("""
                COPY --from=a /x /y
                FROM alpine AS a
                COPY --from=b /x /y
                ONBUILD COPY --from=a /x /y
                FROM a AS b
                """, "");
    }

    @Test
    void mountsWithoutASourceTakeFromAStageNamedScratch() {
        check("""
                FROM alpine AS scratch
                RUN --mount=type=cache,target=/c true
                FROM alpine
                RUN --mount=type=cache,target=/c true
                """, "scratch from scratch\n");
    }

    @Test
    void aReferenceThatIsPartOfNoneHasNoOthersWithIt() {
        StageTable table = table("FROM alpine AS a\nFROM alpine\nCOPY --from=a /x /y\n");
        for (Reference reference : table.references()) {
            assertEquals(List.of(), table.cycles().edgesWith(reference));
        }
    }

    @Test
    void aChainOfAnyLengthIsFollowed() {
        var text = new StringBuilder();
        for (int stage = 0; stage < 20_000; stage++) {
            text.append("FROM alpine\nCOPY --from=%d /x /y\n".formatted((stage + 1) % 20_000));
        }
        StageTable table = table(text.toString());
        Reference last = table.references().get(table.references().size() - 1);
        assertEquals(20_000, table.cycles().edgesWith(last).size());
    }

    @Test
    void aReferenceIsPartOfOneExactlyWhenItsStageCanBeReachedFromItsTarget() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int stages = 1 + random.nextInt(7);
            var text = new StringBuilder();
            for (int stage = 0; stage < stages; stage++) {
                text.append("FROM alpine\n");
                for (int count = random.nextInt(3); count > 0; count--) {
                    text.append("COPY --from=%d /x /y\n".formatted(random.nextInt(stages)));
                }
            }
            checkReachable(table(text.toString()), text.toString());
        }
    }

    private static void checkReachable(StageTable table, String text) {
        List<Reference> copies = table.references().stream()
                .filter(reference -> reference.kind().isCopy())
                .toList();
        for (Reference copy : copies) {
            int from = copy.stage();
            boolean isCircular =
                    reachable(copies, copy.resolution().stage().orElseThrow()).contains(from);
            assertEquals(isCircular, table.cycles().holds(copy), text);
            if (isCircular) {
                assertTrue(table.cycles().edgesWith(copy).contains(copy), text);
                for (Reference other : table.cycles().edgesWith(copy)) {
                    assertTrue(reachable(copies, other.stage()).contains(from), text);
                    assertTrue(reachable(copies, from).contains(other.stage()), text);
                }
            }
        }
    }

    private static Set<Integer> reachable(List<Reference> copies, int from) {
        var reached = new LinkedHashSet<>(Set.of(from));
        var left = new ArrayDeque<>(reached);
        while (!left.isEmpty()) {
            int stage = left.removeLast();
            for (Reference copy : copies) {
                if (copy.stage() == stage
                        && reached.add(copy.resolution().stage().orElseThrow())) {
                    left.add(copy.resolution().stage().orElseThrow());
                }
            }
        }
        return reached;
    }
}
