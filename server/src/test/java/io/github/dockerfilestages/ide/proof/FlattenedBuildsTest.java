package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlattenedBuildsTest {
    @Test
    void equalBuildsHaveEqualNumbers() {
        FlattenedBuilds builds = builds("""
                FROM a AS one
                RUN x
                FROM a AS two
                # the same
                RUN x
                FROM one AS three
                FROM a AS four
                RUN y
                """);

        assertEquals(builds.build(0), builds.build(1));
        assertEquals(builds.build(0), builds.build(2));
        assertNotEquals(builds.build(0), builds.build(3));
    }

    @Test
    void aBuildIsKnownAfterEachOfItsInstructions() {
        String text = "FROM a\nRUN x\nRUN y\nFROM a\nRUN x\nRUN z\n";
        FlattenedBuilds builds = builds(text);
        var stages = Fixture.of(text).model().table().stages();
        List<Integer> one = builds.elementsOf(stages.get(0));
        List<Integer> two = builds.elementsOf(stages.get(1));

        assertEquals(3, one.size());
        assertEquals(builds.buildAt(one.get(1)), builds.buildAt(two.get(1)));
        assertNotEquals(builds.buildAt(one.get(2)), builds.buildAt(two.get(2)));
    }

    @Test
    void aTriggerReadsFromTheStagesBeforeTheOneThatRunsIt() {
        String file = "FROM a AS base\nONBUILD COPY --from=src /x /y\nFROM b AS src\nRUN one\nFROM base AS end\n";

        assertNotEquals(
                inOneFile(file, file.replace("one", "two")).get(0),
                inOneFile(file, file.replace("one", "two")).get(1));
        assertEquals(
                inOneFile(file, file.replace("src", "other")).get(0),
                inOneFile(file, file.replace("src", "other")).get(1));
    }

    @Test
    void anArgumentThatAFromMayHideIsFoundWhereItIsRead() {
        String text =
                "FROM a AS base\nARG V=1\nFROM base AS one\nCOPY x /y\nFROM base AS two\nRUN $V\nFROM base\nARG V=1\nRUN $V\n";
        FlattenedBuilds builds = builds(text);
        var stages = Fixture.of(text).model().table().stages();

        assertEquals(Optional.empty(), builds.hiddenIn(stages.get(1)));
        assertEquals(Optional.of(Set.of("V")), builds.hiddenIn(stages.get(2)).map(LooseArgument::names));
        assertEquals(Optional.empty(), builds.hiddenIn(stages.get(3)));
    }

    @Test
    void aChainOfManyStagesCostsAsMuchAsItsText() throws Exception {
        int short_ = steps(chain(1_000));
        int long_ = steps(chain(10_000));

        assertTrue(long_ <= 11 * short_, () -> short_ + " steps become " + long_);
    }

    /** Each stage also copies from the one before, so that a text with everything written out would double each time. */
    private static String chain(int length) {
        var text = new StringBuilder("FROM a AS s0\n");
        for (int at = 1; at < length; at++) {
            text.append("FROM s%d AS s%d\nARG V=%d\nRUN x\nCOPY --from=s%d /x /y\n".formatted(at - 1, at, at, at - 1));
        }
        return text.toString();
    }

    private static int steps(String text) throws Exception {
        var model = Fixture.of(text).model();
        var steps = new AtomicInteger();
        return Cancellation.call(() -> steps.incrementAndGet() < 0, () -> {
            FlattenedBuilds.of(model);
            return steps.get();
        });
    }

    /** The numbers of the last stages of two files. */
    private static List<Integer> inOneFile(String... files) {
        var shared = new SharedBuilds();
        return List.of(files).stream()
                .map(file -> Fixture.of(file).model())
                .map(model -> FlattenedBuilds.of(model, shared)
                        .build(model.table().stages().size() - 1))
                .toList();
    }

    private static FlattenedBuilds builds(String text) {
        return FlattenedBuilds.of(Fixture.of(text).model());
    }
}
