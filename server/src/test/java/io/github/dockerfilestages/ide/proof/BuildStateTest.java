package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildStateTest {
    private static final String IN_FORCE = "in force";
    private static final String COVERED = "covered";
    private static final String FLEETING = "in force, not repeatable";
    private static final String LOST = "covered, not repeatable";

    @Test
    void anArgumentIsCoveredByAFromAndRestoredByTheSameArgument() {
        BuildState declared = after(BuildState.of(1), "ARG V=1");
        BuildState covered = declared.continued();

        assertEquals(List.of(IN_FORCE), reaches(declared));
        assertEquals(List.of(COVERED), reaches(covered));
        assertEquals(declared, after(covered, "ARG V=1"));
    }

    @Test
    void theSameArgumentTwiceIsOne() {
        BuildState declared = after(BuildState.of(1), "ARG V=1");

        assertEquals(declared, after(declared, "ARG V=1"));
    }

    @Test
    void anEnvironmentVariableReplacesAnArgument() {
        assertEquals(List.of(), reaches(after(BuildState.of(1), "ARG V=1", "ENV V=2")));
        assertEquals(List.of(FLEETING), reaches(after(BuildState.of(1), "ARG V=1 W=1", "ENV V=2")));
    }

    @Test
    void anArgumentIsFleetingWhenItsDefaultIsNotStable() {
        assertEquals(List.of(FLEETING), reaches(after(BuildState.of(1), "ARG V=$V/x")));
        assertEquals(List.of(FLEETING), reaches(after(BuildState.of(1), "ARG V=$W", "ENV W=2")));
        assertEquals(List.of(FLEETING), reaches(after(BuildState.of(1), "ARG V=1", "ENV $W=2")));
        assertEquals(
                List.of(LOST), reaches(after(BuildState.of(1), "ARG V=$V/x").continued()));
    }

    @Test
    void anArgumentAboutScanningIsOneLikeOthers() {
        assertEquals(List.of(IN_FORCE), reaches(after(BuildState.of(1), "ARG BUILDKIT_SBOM_SCAN_CONTEXT=true")));
    }

    @Test
    void whatACommandSawIsPartOfTheBuild() {
        BuildState covered = after(BuildState.of(1), "ARG V=1").continued();

        assertEquals(List.of(), reaches(after(covered, "RUN make")));
        assertEquals(List.of(COVERED), reaches(after(covered, "COPY x /y")));
    }

    @Test
    void aCommandAndTriggersEndWithTheStage() {
        BuildState state = after(BuildState.of(1), "CMD a", "ONBUILD RUN b");

        assertEquals(new BuildState(state.number(), List.of(), true, List.of(0)), state);
        assertEquals(new BuildState(state.number(), List.of(), false, List.of()), state.continued());
    }

    private static final SharedBuilds BUILDS = new SharedBuilds();

    private static BuildState after(BuildState state, String... instructions) {
        BuildState next = state;
        for (String instruction : instructions) {
            InstructionContent content =
                    InstructionContent.of(Fixture.of(instruction + "\n").model().dockerfile(), 0);
            next = next.after(0, content, List.of(), BUILDS);
        }
        return next;
    }

    private static List<String> reaches(BuildState state) {
        return state.arguments().stream()
                .map(argument -> (argument.isCovered() ? "covered" : "in force")
                        + (argument.isRepeatable() ? "" : ", not repeatable"))
                .toList();
    }
}
