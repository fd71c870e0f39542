package io.github.dockerfilestages.ide.rename.properties;

import static io.github.dockerfilestages.fixture.Renaming.assertRefused;
import static io.github.dockerfilestages.fixture.Renaming.assertRenamed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.fixture.Renaming;
import io.github.dockerfilestages.stages.BuildParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of rename, one test each; the tests of the classes that implement them cover all details. */
class SevenRulesOfRenameTest {

    @Test
    void oneTheNewNameIsValidForBuildkitAndAsTheNameOfAnImage() {
        assertRefused("1st", "FROM golang AS bu$0ild\n", "The name '1st' does not start with a letter.");
        assertRefused(
                "a..b",
                "FROM golang AS bu$0ild\n",
                "The name 'a..b' must also be a valid image name: letters and digits, with '-', '_' or '.' only between them.");
    }

    @Test
    void twoNothingChangesItsMeaning() {
        assertRefused(
                "test",
                "FROM golang AS bu$0ild\nFROM alpine AS test\nFROM scratch\nCOPY --from=build /x /y\n",
                "Cannot rename to 'test': 'COPY --from=build' on line 4 would no longer mean the stage 'build' of line 1.");
        assertRefused(
                "nginx",
                "FROM golang AS bu$0ild\nFROM scratch\nCOPY --from=nginx /x /y\n",
                "Cannot rename to 'nginx': 'COPY --from=nginx' on line 3 would no longer mean the image 'nginx'.");
        assertRefused(
                "Test",
                "FROM golang AS bu$0ild\nFROM alpine AS test\n",
                "Stage name 'Test' is already used on line 2; choose another name.");
    }

    @Test
    void threeOfDuplicateNamesEachDeclarationHasItsOwnReferences() {
        assertRenamed("compile", """
                FROM golang AS bu$0ild
                FROM build AS one
                FROM rust AS build
                FROM build AS two
                COPY --from=build /x /y
                """, """
                FROM golang AS compile
                FROM compile AS one
                FROM rust AS build
                FROM build AS two
                COPY --from=build /x /y
                """);
    }

    @Test
    void fourTheFormOfEverythingIsKept() {
        assertRenamed("Compile", """
                FROM golang AS bu$0ild
                FROM build
                COPY --from="build" /x /y
                COPY --from=bu\\
                ild /x /y
                COPY --from=0 /x /y
                """, """
                FROM golang AS Compile
                FROM compile
                COPY --from="Compile" /x /y
                COPY --from=Compile /x /y
                COPY --from=0 /x /y
                """);
    }

    @Test
    void fiveTheDefaultOfAnArgIsEditedUnlessItMeansSeveralStages() {
        assertRenamed(
                "compile",
                "ARG BASE=build\nFROM golang AS bu$0ild\nFROM ${BASE}\nFROM ${X:-build}\n",
                "ARG BASE=compile\nFROM golang AS compile\nFROM ${BASE}\nFROM ${X:-compile}\n");
        assertRefused(
                "compile",
                "ARG BASE=build\nFROM golang AS bu$0ild\nFROM ${BASE} AS a\nFROM rust AS build\nFROM ${BASE} AS b\n",
                "'ARG BASE=build' on line 1 names this stage for one FROM; for 'FROM ${BASE}' on line 5 it means the stage 'build'"
                        + " of line 4.");
    }

    @Test
    void fiveBuildArgumentsNeverChangeWhatIsEdited() {
        Fixture fixture = Fixture.of("ARG BASE=build\nFROM golang AS bu$0ild\nFROM alpine AS other\nFROM ${BASE}\n");
        var parameters = new BuildParameters("linux/amd64", Map.of("BASE", "other"), Set.of());

        assertEquals(
                "ARG BASE=compile\nFROM golang AS compile\nFROM alpine AS other\nFROM ${BASE}\n",
                Renaming.applied(fixture, Renaming.at(fixture.model(parameters), fixture.caret(), "compile")));
    }

    @Test
    void fiveAComposedBaseIsAPatternAndItsCandidatesKeepTheirNames() {
        assertRefused(
                "compile",
                "FROM golang AS bas$0e-arm64\nFROM base-$TARGETARCH\n",
                "Cannot rename 'base-arm64': 'FROM base-$TARGETARCH' on line 2 can select any earlier stage named 'base-*'.");
        assertRefused(
                "base-x",
                "FROM golang AS bu$0ild\nFROM base-$TARGETARCH\n",
                "Cannot rename to 'base-x': 'FROM base-$TARGETARCH' on line 2 can select any earlier stage named 'base-*'.");
    }

    @Test
    void sixTheFirstWordOfTheDescriptionFollows() {
        assertRenamed(
                "Compile",
                "# build makes the program\nFROM golang AS bu$0ild\n",
                "# compile makes the program\nFROM golang AS Compile\n");
    }

    @Test
    void sevenBuildTargetsAndNamedContextsOfOtherFilesAreEditedWithIt() {
        assertEquals("""
                #- Dockerfile
                FROM golang AS compile
                #- docker-bake.hcl
                target "a" {
                  target = "compile"
                  contexts = { compile = "./vendor" }
                }
                """, ProjectRenaming.applied(ProjectFixture.of("""
                                #- Dockerfile
                                FROM golang AS bu$0ild
                                #- docker-bake.hcl
                                target "a" {
                                  target = "build"
                                  contexts = { build = "./vendor" }
                                }
                                """), "compile"));
    }
}
