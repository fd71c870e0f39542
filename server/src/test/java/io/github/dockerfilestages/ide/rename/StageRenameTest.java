package io.github.dockerfilestages.ide.rename;

import static io.github.dockerfilestages.fixture.Renaming.applied;
import static io.github.dockerfilestages.fixture.Renaming.assertRenamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Renaming;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageRenameTest {
    @Test
    void theAliasAndAllThatNamesItAreRenamedFromEachOfThem() {
        check("compile", """
                ARG BASE=build
                         ^^^^^ name
                ARG BUILDKIT_SBOM_SCAN_STAGE=build,other,build
                                             ^^^^^ name
                                                         ^^^^^ name
                FROM golang AS build
                               ^^^^^ name
                FROM build AS test
                     ^^^^^ name
                FROM ${BASE}
                COPY --from=build /x /y
                            ^^^^^ name
                RUN --mount=type=bind,from=build,target=/x make
                                           ^^^^^ name
                ONBUILD COPY --from=build /x /y
                                    ^^^^^ name
                ONBUILD RUN --mount=from=build make
                                         ^^^^^ name
                COPY --from=test /x /build
                RUN --mount=from=golang echo build
                # build is not described here
                LABEL stage=build
                """);
    }

    @Test
    void itIsRenamedFromAnIndexToo() {
        assertRenamed("compile", """
                FROM golang AS build
                FROM alpine
                COPY --from=$00 /x /y
                COPY --from=build /x /y
                """, """
                FROM golang AS compile
                FROM alpine
                COPY --from=0 /x /y
                COPY --from=compile /x /y
                """);
    }

    @Test
    void quotesStayAndSplitReferencesAreJoined() {
        assertRenamed("compile", """
                FROM golang AS bu\\
                $0ild
                FROM "build"
                FROM 'build' AS a
                FROM bu\\ild AS b
                COPY --from="build" /x /y
                COPY --from=bu"il"d /x /y
                COPY --from=bu\\
                # why
                ild /x /y
                RUN --mount="type=bind,from=build" make
                RUN --mount=type=bind,from='build' \\
                  --mount=from=build,target=/z make
                """, """
                FROM golang AS compile
                FROM "compile"
                FROM 'compile' AS a
                FROM compile AS b
                COPY --from="compile" /x /y
                COPY --from=compile /x /y
                COPY --from=compile /x /y
                RUN --mount="type=bind,from=compile" make
                RUN --mount=type=bind,from='compile' \\
                  --mount=from=compile,target=/z make
                """);
    }

    @Test
    void severalNamesInOneSplitWordAreReplacedTogether() {
        assertRenamed("compile", """
                ARG BUILDKIT_SBOM_SCAN_STAGE=build,bu\\
                ild,other
                FROM golang AS $0build
                """, """
                ARG BUILDKIT_SBOM_SCAN_STAGE=compile,compile,other
                FROM golang AS compile
                """);
    }

    @Test
    void aFromAndWhatItReadsAreWrittenInLowerCase() {
        assertRenamed("Compile", """
                ARG BASE=build
                FROM golang AS $0build
                FROM build AS a
                FROM ${BASE} AS b
                FROM ${X:-build} AS c
                COPY --from=build /x /y
                RUN --mount=from=build make
                """, """
                ARG BASE=compile
                FROM golang AS Compile
                FROM compile AS a
                FROM ${BASE} AS b
                FROM ${X:-compile} AS c
                COPY --from=Compile /x /y
                RUN --mount=from=Compile make
                """);
    }

    @Test
    void theCaseAloneCanChange() {
        assertRenamed("Build", """
                # build compiles
                FROM golang AS $0build
                FROM build
                COPY --from=BUILD /x /y
                FROM rust AS build
                """, """
                # build compiles
                FROM golang AS Build
                FROM build
                COPY --from=BUILD /x /y
                FROM rust AS build
                """);
        assertRenamed(
                "build", "FROM a AS $0Build\nCOPY --from=Build x y\n", "FROM a AS build\nCOPY --from=build x y\n");
    }

    @Test
    void whatIsWrittenAlreadyIsNoEdit() {
        Fixture fixture = Fixture.of("""
                # build compiles
                FROM golang AS $0build
                               ^^^^^^^ edited
                FROM build
                COPY --from=Build /x /y
                COPY --from=BUILD /x /y
                            ^^^^^ edited
                """);
        var drawing = Drawing.of(fixture.text());
        if (Renaming.at(fixture.model(), fixture.caret(), "Build") instanceof Rename.AcceptedRename renamed) {
            for (TextEdit edit : renamed.inside()) {
                drawing = drawing.mark(edit.range(), "edited");
            }
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    /** BuildKit rejects the COPY, but Buildah expands it. */
    @Test
    void theDefaultOfAnArgumentThatIsASourceFollows() {
        check("compile", """
                ARG GLOBAL=build
                           ^^^^^ name
                FROM golang AS build
                               ^^^^^ name
                FROM alpine
                ARG SOURCE="build"
                            ^^^^^ name
                COPY --from=${SOURCE} /x /y
                FROM alpine
                ARG GLOBAL
                ARG OTHER=build
                COPY --from=$GLOBAL /x /y
                """);
    }

    @Test
    void ofTheArgumentsOfOneInstructionOnlyTheOneThatNamesTheStageIsEdited() {
        assertRenamed("compile", """
                ARG A=build B=other
                FROM golang AS $0build
                FROM golang AS other
                FROM $A
                FROM $B
                """, """
                ARG A=compile B=other
                FROM golang AS compile
                FROM golang AS other
                FROM $A
                FROM $B
                """);
    }

    @Test
    void theSameNameChangesNothing() {
        Fixture fixture = Fixture.of("FROM golang AS $0build\nFROM a\nCOPY --from=BUILD x y\n");
        var outcome = Renaming.at(fixture.model(), fixture.caret(), "build");

        assertEquals(List.of(), ((Rename.AcceptedRename) outcome).edits());
    }

    @Test
    void eachOfTheDuplicatesHasItsOwnReferences() {
        assertRenamed("compile", """
                FROM golang AS $0build
                FROM build AS a
                FROM rust AS build
                FROM build AS b
                FROM alpine
                COPY --from=build /x /y
                """, """
                FROM golang AS compile
                FROM compile AS a
                FROM rust AS build
                FROM build AS b
                FROM alpine
                COPY --from=build /x /y
                """);
        assertRenamed("compile", """
                FROM golang AS build
                FROM build AS a
                FROM rust AS build
                FROM build AS b
                FROM alpine
                COPY --from=$0build /x /y
                """, """
                FROM golang AS build
                FROM build AS a
                FROM rust AS compile
                FROM compile AS b
                FROM alpine
                COPY --from=compile /x /y
                """);
    }

    @Test
    void theDescriptionFollows() {
        assertRenamed("Compile", """
                # build is a word
                #
                # about it
                # build compiles; build is old

                # build again
                FROM golang AS $0build
                # build tests
                FROM build AS test
                """, """
                # build is a word
                #
                # about it
                # compile compiles; build is old

                # build again
                FROM golang AS Compile
                # build tests
                FROM compile AS test
                """);
    }

    @Test
    void basesThatDoNotFindTheStageAreLeftAlone() {
        assertRenamed("compile", """
                FROM build AS early
                FROM golang AS $0build
                FROM Build
                FROM build:latest
                """, """
                FROM build AS early
                FROM golang AS compile
                FROM Build
                FROM build:latest
                """);
    }

    @Test
    void wrongReferencesStayWrongInTheSameWay() {
        assertRenamed("compile", """
                FROM alpine
                COPY --from=build /x /y
                FROM golang AS $0build
                COPY --from=build /x /y
                """, """
                FROM alpine
                COPY --from=compile /x /y
                FROM golang AS compile
                COPY --from=compile /x /y
                """);
    }

    @Test
    void anInvalidNameCanBeReplaced() {
        assertRenamed(
                "first",
                "FROM golang AS $01st\nFROM 1st\nCOPY --from=1ST x y\n",
                "FROM golang AS first\nFROM first\nCOPY --from=first x y\n");
    }

    @Test
    void anImageIsNotCapturedByAStageBelowOrByAnotherName() {
        assertRenamed("nginx", """
                FROM nginx
                FROM nginx:1
                FROM golang AS $0build
                """, """
                FROM nginx
                FROM nginx:1
                FROM golang AS nginx
                """);
    }

    @Test
    void buildArgumentsDoNotChangeWhatIsEdited() {
        Fixture fixture = Fixture.of("""
                ARG BASE=build
                FROM golang AS build
                FROM alpine AS other
                FROM $0${BASE}
                """);
        var parameters = new BuildParameters("linux/amd64", Map.of("BASE", "other"), Set.of());

        assertEquals("""
                ARG BASE=compile
                FROM golang AS compile
                FROM alpine AS other
                FROM ${BASE}
                """, applied(fixture, Renaming.at(fixture.model(parameters), fixture.caret(), "compile")));
    }

    @Test
    void aStageThatIsKnownIsRenamedWithoutACaret() {
        Fixture fixture = Fixture.of("FROM golang AS build\nFROM build\n");
        StageModel model = fixture.model();

        assertEquals(
                "FROM golang AS compile\nFROM compile\n",
                applied(fixture, Renaming.of(model, model.table().stage(0), "compile")));
        assertInstanceOf(
                Rename.RefusedRename.class, Renaming.of(model, model.table().stage(1), "compile"));
    }

    @Test
    void nothingThrowsOnHalfTypedText() {
        FeatureCheck.assertSurvivesPrefixes("""
                ARG BASE=build
                # build it
                FROM a AS build
                FROM ${BASE} AS t
                FROM x-$B
                COPY --from="build" x y
                RUN --mount=from=build x
                """, (model, offset) -> {
            Renaming.at(model, offset, "Compile");
            return Drawing.of(model.text().content());
        });
    }

    /** Every range with the label {@code name} is replaced, and the rename may start at any of them. */
    private static void check(String newName, String source) {
        Fixture fixture = Fixture.of(source);
        List<TextEdit> wanted = fixture.ranges("name").stream()
                .map(range -> new TextEdit(range, newName))
                .toList();
        String expected = TextEdit.applyAll(fixture.text(), wanted);
        StageModel model = fixture.model();
        fixture.inside("name")
                .forEach(caret -> assertEquals(expected, applied(fixture, Renaming.at(model, caret, newName))));
    }
}
