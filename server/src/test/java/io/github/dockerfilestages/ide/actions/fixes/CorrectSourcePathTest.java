package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectSourcePathTest {
    private static final String BUILD = "FROM golang AS build\nRUN go build -o /out/app\nFROM scratch\n";
    private static final String FILES = "FROM scratch AS files\nCOPY app.json /config/\nFROM alpine\n";
    private static final String IN_FOLDER = "FROM golang AS build\nWORKDIR /src\nRUN go build -o app\nFROM scratch\n";

    @Test
    void aMistypedPathBecomesTheSimilarOne() {
        offers(
                BUILD + "COPY --from=build /out/a$0ap /x\n",
                "Change to '/out/app'",
                BUILD + "COPY --from=build /out/app /x\n");
        offers(
                BUILD + "COPY --from=build /uot/ap$0p /x\n",
                "Change to '/out/app'",
                BUILD + "COPY --from=build /out/app /x\n");
    }

    @Test
    void aProvedErrorToo() {
        offers(
                FILES + "COPY --from=files /config/ap.js$0on /etc/\n",
                "Change to '/config/app.json'",
                FILES + "COPY --from=files /config/app.json /etc/\n");
    }

    @Test
    void onlyThePathChangesInEveryForm() {
        offers(
                BUILD + "COPY --from=build [\"/out/a$0ap\", \"/x\"]\n",
                "Change to '/out/app'",
                BUILD + "COPY --from=build [\"/out/app\", \"/x\"]\n");
        offers(
                BUILD + "COPY --from=build /etc/x /out/aap$0/ /x/\n",
                "Change to '/out/app/'",
                BUILD + "COPY --from=build /etc/x /out/app/ /x/\n");
        offers(
                BUILD + "COPY --from=build --chown=1 \\\n  /out/a$0ap /x\n",
                "Change to '/out/app'",
                BUILD + "COPY --from=build --chown=1 \\\n  /out/app /x\n");
    }

    @Test
    void aRelativePathBecomesThatBelowTheWorkdir() {
        offers(
                IN_FOLDER + "COPY --from=build ap$0p /x\n",
                "Change to '/src/app'",
                IN_FOLDER + "COPY --from=build /src/app /x\n");
        assertEquals(
                List.of("Change to '/src/app'", "Make the source path absolute"),
                ActionCheck.titles(IN_FOLDER + "COPY --from=build ap$0p /x\n", CodeActionCategory.QUICK_FIX));
    }

    @Test
    void notWhereTheMeaningIsOpen() {
        offersNo(FILES + "COPY --from=files /ot$0her /etc/\n", "Change");
        offersNo(BUILD + "COPY --from=build /out/ap$0p /x\n", "Change");
        offersNo("# check=skip=MissingSourcePath\n" + BUILD + "COPY --from=build /out/a$0ap /x\n", "Change");
    }
}
