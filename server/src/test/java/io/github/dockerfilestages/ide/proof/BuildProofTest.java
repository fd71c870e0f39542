package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.proof.AllowedChange.RejectedReferences;
import io.github.dockerfilestages.ide.proof.BuildDifference.OtherBuild;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildProofTest {
    private static final String FILE = """
            # syntax=docker/dockerfile:1
            ARG VERSION=1
            FROM golang:$VERSION AS build
            RUN make a
            RUN make b
            FROM scratch AS final
            COPY --from=build /x /y
            """;

    @Test
    void namesCommentsAndLayoutDoNotCount() {
        keeps(FILE, FILE.replace("build", "other"));
        keeps(FILE, FILE.replace("--from=build", "--from=0"));
        keeps(FILE, FILE.replace("RUN make b", "\n# the second\nrun  make b"));
        keeps("FROM a\nCOPY x \\\n# why\n  /y\n", "FROM a\nCOPY x   /y\n");
    }

    @Test
    void instructionsAndTheirOrderDo() {
        changes("build", FILE, FILE.replace("make a", "make c"));
        changes("build", FILE, FILE.replace("RUN make a\nRUN make b", "RUN make b\nRUN make a"));
        changes("build", FILE, FILE.replace("golang:$VERSION", "golang:1"));
        changes("build", FILE, FILE.replace("FROM golang", "FROM --platform=linux/arm64 golang"));
    }

    @Test
    void whatIsCopiedCountsByWhatItBuilds() {
        String two = "FROM a AS one\nRUN x\nFROM a AS two\nRUN x\nFROM b AS final\nCOPY --from=one /x /y\n";

        keeps(two, two.replace("--from=one", "--from=two"));
        changes("final", two, two.replace("--from=one", "--from=a"));
        changes("two", two, two.replace("two\nRUN x", "two\nRUN y"));
        keeps(
                "FROM a\nCOPY --from=b:1 /x /y\n",
                "FROM b:1 AS b\n\nFROM a\nCOPY --from=b /x /y\n",
                StageOrder.withNew(0));
    }

    @Test
    void mountsAreFollowedToo() {
        String file = "FROM a AS one\nFROM b AS two\nFROM c\nRUN --mount=type=bind,from=one,target=/x make\n";

        keeps(file, file.replace("from=one,target=/x", "from=ONE,target=/x"));
        changes("stage-2", file, file.replace("from=one", "from=two"));
    }

    @Test
    void aStageMayBeDividedAnywhere() {
        divided("FROM a AS x\nRUN one\n", "RUN two\n");
        divided("FROM a AS x\nENV E=1\nSHELL [\"bash\"]\nWORKDIR /x\nUSER u\n", "RUN <<EOF\ntwo\nEOF\n");
        divided("FROM a AS x\nENTRYPOINT [\"e\"]\n", "CMD [\"c\"]\n");
    }

    @Test
    void aTriggerWouldRunInTheRest() {
        dividedDifferently("FROM a AS x\nONBUILD RUN one\n", "RUN two\n");
        divided("FROM a AS x\nRUN one\n", "ONBUILD RUN two\n");
    }

    @Test
    void anEntrypointRemovesTheCommandOfTheBase() {
        dividedDifferently("FROM a AS x\nCMD [\"c\"]\n", "ENTRYPOINT [\"e\"]\n");
        divided("FROM a AS x\nCMD [\"c\"]\n", "CMD [\"d\"]\nENTRYPOINT [\"e\"]\n");
    }

    @Test
    void aVariableOfTheImageMayHideAnArgument() {
        dividedDifferently("FROM a AS x\nARG V=1\n", "RUN two\n");
        dividedDifferently("FROM a AS x\nARG V=1\n", "LABEL v=$V\n");
        divided("FROM a AS x\nARG V=1\n", "COPY $W /y\nCMD echo $V\n");
        divided("FROM a AS x\nARG V=1\nENV V=2\n", "RUN two\n");
        dividedDifferently("FROM a AS x\nENV V=2\nARG V=1\n", "RUN two\n");
    }

    @Test
    void declaringItAgainRestoresItsValue() {
        String below = "ARG V=1\nRUN two\n";
        keeps(
                "FROM a AS x\nARG V=1\nRUN two\n",
                "FROM a AS x-base\nARG V=1\nFROM x-base AS x\n" + below,
                StageOrder.extracted(Set.of(0), 1));
        changes(
                "x",
                "FROM a AS x\nARG V=1\nRUN two\n",
                "FROM a AS x-base\nARG V=1\nFROM x-base AS x\nARG V=2\nRUN two\n",
                StageOrder.extracted(Set.of(0), 1));
    }

    @Test
    void aDefaultMayHaveAnotherValueTheSecondTime() {
        String arguments = "ARG V=1\nARG W=$V\n";
        String above = "FROM a AS x\n" + arguments;
        keeps(above + "RUN a\n", again(above, arguments + "RUN a\n"), StageOrder.extracted(Set.of(0), 2));
        String changed = above + "ENV V=2\n";
        changes("x", changed + "RUN a\n", again(changed, "ARG W=$V\nRUN a\n"), StageOrder.extracted(Set.of(0), 1));
        String self = "FROM a AS x\nARG V=$V-1\n";
        changes("x", self + "RUN a\n", again(self, "ARG V=$V-1\nRUN a\n"), StageOrder.extracted(Set.of(0), 1));
    }

    @Test
    void directivesAndGlobalArgumentsConcernAllStages() {
        changes("all", FILE, FILE.replace("dockerfile:1", "dockerfile:2"));
        changes("all", FILE, FILE.replace("VERSION=1", "VERSION=2"));
    }

    @Test
    void onlyStagesThatAreMeantToMayChange() {
        String changed = FILE.replace("--from=build", "--from=nginx");

        assertEquals(Optional.empty(), difference(FILE, changed, StageOrder.SAME, Set.of(1)));
        changes("final", FILE, changed);
    }

    @Test
    void aStageThatIsRemovedIsNotCompared() {
        keeps(FILE.replace("--from=build", "--from=nginx"), """
                # syntax=docker/dockerfile:1
                ARG VERSION=1
                FROM scratch AS final
                COPY --from=nginx /x /y
                """, StageOrder.without(Set.of(0)));
    }

    private static void divided(String above, String below) {
        keeps(above + below, again(above, below), StageOrder.extracted(Set.of(0), 0));
        assertEquals(1, simulated(above, below).size());
    }

    private static void dividedDifferently(String above, String below) {
        changes("x", above + below, again(above, below), StageOrder.extracted(Set.of(0), 0));
        assertEquals(2, simulated(above, below).size());
    }

    /** What the simulated build of a stage gives for the file as it is, and divided. */
    private static List<String> simulated(String above, String below) {
        return Stream.of(above + below, again(above, below))
                .map(text -> Fixture.of(text).model())
                .map(model -> SimulatedBuilds.of(model, SimulatedBuilds.hidingAll(model)))
                .map(results -> results.get(results.size() - 1))
                .distinct()
                .toList();
    }

    private static String again(String above, String below) {
        return above.replace("AS x\n", "AS x-base\n") + "FROM x-base AS x\n" + below;
    }

    private static void keeps(String before, String after) {
        keeps(before, after, StageOrder.SAME);
    }

    private static void keeps(String before, String after, StageOrder order) {
        assertEquals(Optional.empty(), difference(before, after, order, Set.of()));
    }

    private static void changes(String stage, String before, String after) {
        changes(stage, before, after, StageOrder.SAME);
    }

    private static void changes(String stage, String before, String after, StageOrder order) {
        assertEquals(Optional.of(stage), difference(before, after, order, Set.of()));
    }

    private static Optional<String> difference(String before, String after, StageOrder order, Set<Integer> changed) {
        var allowed = new AllowedChange(order, Set.of(), Set.of(), 0, Optional.empty(), RejectedReferences.MAY_CHANGE);
        return BuildProof.difference(
                        FlattenedBuilds.of(Fixture.of(before).model()),
                        Fixture.of(after).model(),
                        allowed,
                        changed)
                .map(difference ->
                        difference instanceof OtherBuild other ? other.stage().label() : "all");
    }
}
