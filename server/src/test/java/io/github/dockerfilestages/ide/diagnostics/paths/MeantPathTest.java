package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.PathModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeantPathTest {
    @Test
    void aRelativePathMeansThatBelowTheWorkdir() {
        assertEquals(Optional.of("/w/out/f"), meant("WORKDIR /w\nRUN touch out/f\n", "./out/f"));
    }

    @Test
    void aMistypedPathMeansTheOnlySimilarOne() {
        assertEquals(Optional.of("/out/app"), meant("RUN touch /out/app\n", "/out/aap"));
        assertEquals(Optional.of("/out/app"), meant("RUN touch /out/app\n", "/ouut/app"));
        assertEquals(Optional.of("/out/app"), meant("RUN touch /out/app\n", "out/aap"));
    }

    @Test
    void ofSeveralNoneIsMeant() {
        assertEquals(Optional.empty(), meant("RUN touch /out/appa /out/appb\n", "/out/app"));
        assertEquals(Optional.empty(), meant("RUN touch /other\n", "/out/app"));
    }

    private static Optional<String> meant(String commands, String path) {
        PathModel paths =
                PathModel.of(Fixture.of("FROM x AS a\n" + commands + "FROM y\nCOPY --from=a " + path + " /z\n")
                        .model());
        return MeantPath.of(paths.sources().findFirst().orElseThrow(), paths);
    }
}
