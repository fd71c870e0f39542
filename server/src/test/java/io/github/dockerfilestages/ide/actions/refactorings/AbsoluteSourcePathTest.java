package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class AbsoluteSourcePathTest {
    private static final String TITLE = "Make the source path absolute";

    @Test
    void aRelativePathIsWrittenAsWhatItMeans() {
        offers(
                "FROM golang AS build\nFROM scratch\nCOPY --from=build out/./a$0pp/ /\n",
                TITLE,
                "FROM golang AS build\nFROM scratch\nCOPY --from=build /out/app/ /\n");
        offers(
                "FROM golang AS build\nFROM scratch\nRUN --mount=from=build,source=$0app,target=/x y\n",
                TITLE,
                "FROM golang AS build\nFROM scratch\nRUN --mount=from=build,source=/app,target=/x y\n");
    }

    @Test
    void otherPathsHaveNoSuchAction() {
        offersNo("FROM golang AS build\nFROM scratch\nCOPY --from=build /a$0pp /\n", TITLE);
        offersNo("FROM golang AS build\nFROM scratch\nCOPY --from=build app$0$X /\n", TITLE);
        offersNo("FROM golang AS build\nFROM scratch\nCOPY a$0pp /\n", TITLE);
    }
}
