package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.ActionCheck.SETTINGS;
import static io.github.dockerfilestages.ide.actions.ActionCheck.at;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.CodeAction.Kind;
import io.github.dockerfilestages.ide.diagnostics.Surroundings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenameStageTest {
    @Test
    void anInvalidNameBecomesAValidOneWithItsReferences() {
        offers(
                "FROM golang AS 1$0build\nFROM scratch\nCOPY --from=1build /x /y\n",
                "Rename the stage to 'build'",
                "FROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n");
        offers(
                "FROM golang AS Bu$0ild-\nFROM scratch\nCOPY --from=build- /x /y\n",
                "Rename the stage to 'build'",
                "FROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n");
    }

    @Test
    void theSecondOfANameGetsOneOfItsOwnWithItsOwnReferences() {
        offers("""
                FROM alpine AS build
                FROM build AS test
                FROM golang AS bu$0ild
                FROM build
                """, "Rename the stage to 'build-2'", """
                FROM alpine AS build
                FROM build AS test
                FROM golang AS build-2
                FROM build-2
                """);
    }

    @Test
    void aReservedNameBecomesAFreeOne() {
        offers(
                "FROM golang AS con$0text\nFROM scratch\nCOPY --from=context /x /y\n",
                "Rename the stage to 'context-stage'",
                "FROM golang AS context-stage\nFROM scratch\nCOPY --from=context-stage /x /y\n");
    }

    @Test
    void notWhereANewNameMayMeanAnotherStage() {
        offersNo("FROM golang AS 1$0build\nFROM $A$B\n", "Rename");
    }

    @Test
    void notAStageThatABuildFileNamesAndThatWouldBeLeftBehind() {
        var named = new Surroundings(true, true, Set.of("1build"), false, Set.of());
        Fixture fixture = Fixture.of("FROM golang AS 1$0build\n");

        assertEquals(1, at(fixture, EnumSet.of(Kind.QUICK_FIX), SETTINGS).size());
        assertEquals(List.of(), at(fixture, EnumSet.of(Kind.QUICK_FIX), SETTINGS.with(named)));
    }

    @Test
    void notANameThatIsRight() {
        offersNo("FROM golang AS bu$0ild\n", "Rename");
    }
}
