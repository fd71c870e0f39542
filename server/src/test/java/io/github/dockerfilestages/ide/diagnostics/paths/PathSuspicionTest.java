package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class PathSuspicionTest {
    @Test
    void aPathThatIsInTheTextOfItsStageNeedsNoSearch() {
        check(false, "FROM a AS b\nRUN go build -o /out/app\nFROM c\nCOPY --from=b /out/app /\n");
        check(false, "FROM a AS b\nFROM c\nCOPY --from=b /etc/passwd /\n");
        check(false, "FROM a AS b\nRUN touch /out/app\nFROM b AS d\nFROM c\nCOPY --from=d /out/app/ /\n");
        check(false, "FROM a AS b\nRUN touch /x\nFROM c\nCOPY app /\nCOPY --from=nginx app /\n");
        check(false, "FROM a AS b\nENV P=/opt/bin\nFROM c\nCOPY --from=b /out/app /\n");
        check(false, "FROM a AS b\nRUN touch /out/app1\nFROM c\nCOPY --from=b /out/app2 /\n");
    }

    @Test
    void aSimilarWordOrARelativePathNeedsOne() {
        check(true, "FROM a AS b\nRUN go build -o /out/app\nFROM c\nCOPY --from=b /out/apps /\n");
        check(true, "FROM a AS b\nRUN go build -o /output/app\nFROM c\nCOPY --from=b /ouput/app /\n");
        check(true, "FROM a AS b\nRUN go build -o app\nFROM c\nCOPY --from=b app /\n");
        check(true, "FROM scratch AS b\nCOPY a.txt /\nFROM c\nCOPY --from=b /other /\n");
    }

    @Test
    void aSimilarStartMustBeFollowedByTheSame() {
        check(true, "FROM a AS b\nRUN touch /opt/server/x\nFROM c\nCOPY --from=b /out/server/x /\n");
        check(true, "FROM a AS b\nRUN mkdir /opt/server/\nFROM c\nCOPY --from=b /out/server /\n");
        check(true, "FROM a AS b\nWORKDIR /opt\nRUN touch server\nFROM c\nCOPY --from=b /out/server /\n");
        check(false, "FROM a AS b\nENV PATH=/opt/server/bin:$PATH\nFROM c\nCOPY --from=b /out/server /\n");
    }

    /** Two of three letters are no typing mistake; three-letter names are in the text of nearly every stage. */
    @Test
    void wordsThatAreNotSimilarNeedNone() {
        check(false, "FROM a AS b\nRUN apt-get install make\nFROM c\nCOPY --from=b /out/server /\n");
    }

    private static void check(boolean expected, String text) {
        StageModel model = Fixture.of(text).model();
        PathSuspicion suspicion = PathSuspicion.in(model);
        assertEquals(expected, model.table().stages().stream().anyMatch(suspicion::isIn), text);
    }
}
