package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Checks the properties for texts that nobody would write. For more of them: {@code -DdockerfileStages.nasty=200000}.
 */
class NastyDockerfilesTest {
    private static final int COUNT = Integer.getInteger("dockerfileStages.nasty", 2_000);
    /** In one of so many texts, what is offered is also made, which takes longer than the rest. */
    private static final int EDITED = 4;

    private static final long SEED = Long.getLong("dockerfileStages.seed", 14);

    @Test
    void elementsCoverThemEditsEqualANewParseFeaturesHaveAnAnswerAndRenamesAWayBack() {
        var dockerfiles = new NastyDockerfiles(SEED);
        var random = new Random(SEED);
        for (int count = 0; count < COUNT; count++) {
            String text = dockerfiles.next();
            assertDoesNotThrow(() -> check(text, random), () -> "of the text:\n" + text);
        }
    }

    private static void check(String text, Random random) {
        DockerfileProperties.parse(text);
        DockerfileProperties.resolve(text);
        DockerfileProperties.features(text);
        if (random.nextInt(EDITED) == 0) {
            RefactoringProperties.check(text);
        }
        DockerfileProperties.askEverywhere(text);
        DockerfileProperties.removed(text, random.nextInt(text.length() + 1), random.nextInt(4));
    }
}
