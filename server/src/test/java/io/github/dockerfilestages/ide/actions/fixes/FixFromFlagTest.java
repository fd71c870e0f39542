package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class FixFromFlagTest {
    private static final String STAGES = "FROM golang AS build\nFROM scratch\n";

    @Test
    void aMistypedFlagIsSpelledRight() {
        offers(STAGES + "COPY --fo$0rm=build /x /y\n", "Change to '--from'", STAGES + "COPY --from=build /x /y\n");
        offers(STAGES + "COPY --Fr$0om=build /x /y\n", "Change to '--from'", STAGES + "COPY --from=build /x /y\n");
    }

    @Test
    void theSecondFlagIsRemoved() {
        offers(
                STAGES + "COPY --from=build --fr$0om=build /x /y\n",
                "Remove the second '--from'",
                STAGES + "COPY --from=build /x /y\n");
    }

    @Test
    void addWithoutStagesBecomesCopy() {
        offers(STAGES + "ADD --fr$0om=build /x /y\n", "Change to 'COPY'", STAGES + "COPY --from=build /x /y\n");
        offers(STAGES + "add --fr$0om=build /x /y\n", "Change to 'copy'", STAGES + "copy --from=build /x /y\n");
    }

    @Test
    void notForRunWhichAcceptsOnlyMounts() {
        offersNo(STAGES + "RUN --fr$0om=build make\n", "Change");
        offersNo(STAGES + "RUN --fr$0om=build make\n", "Remove the second");
    }

    @Test
    void notForAFlagThatIsRight() {
        offersNo(STAGES + "COPY --fr$0om=build /x /y\n", "Change");
    }
}
