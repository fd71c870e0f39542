package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoverTest {

    @Test
    void everyAliasAndEveryReferenceHasAHover() {
        FeatureCheck.each(Fixture.of("""
                        ARG BASE=build
                                 ^^^^^ name
                        FROM golang AS build
                             ^^^^^^ name
                                       ^^^^^ name
                        FROM ${BASE} AS test
                             ^^^^^^^ name
                                        ^^^^ name
                        COPY --from="build" /a /b
                                     ^^^^^ name
                        RUN --mount=type=bind,from=bu\\
                                                   ^>> name
                        ild,target=/x make
                          ^<< name
                        """), HoverTest::draw, "name");
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        return Hover.find(Alone.position(model, offset))
                .map(hover -> {
                    assertNotEquals(
                            "",
                            HoverRenderer.markdown(hover.content(), file -> Optional.empty())
                                    .strip());
                    return drawing.mark(hover.range(), "name");
                })
                .orElse(drawing);
    }

    @Test
    void theHoverOfAStageShowsItsBaseAndItsUsers() {
        assertCard("""
                FROM golang:1 AS base
                FROM alpine AS files
                # build compiles everything
                FROM base AS bui$0ld
                COPY --from=files /etc/passwd /etc/group /etc/
                RUN --mount=from=files,target=/x make
                FROM build AS test
                FROM scratch
                COPY --from=build /out/app /app
                COPY --from=BUILD <<EOF /out/app /out/lib /
                EOF
                """, """
                FROM base AS build

                build · stage 3 of 5

                compiles everything

                Built from:
                  base → golang:1

                Takes from:
                  files · COPY, line 5 · /etc/passwd, /etc/group
                  files · mount, line 6

                Used by:
                  test · FROM, line 7
                  stage 5 (index 4) · COPY, line 9
                  stage 5 (index 4) · COPY, line 10

                Copied out:
                  /out/app, /out/lib""");
    }

    @Test
    void aStageWithoutANameHasAHoverToo() {
        assertCard("""
                FROM alpine
                ONBUILD COPY --from=0 ["/a", "/b"]
                FROM scratch
                COPY --from=0$0 --link ["/a b", "/c"]
                """, """
                FROM alpine

                stage 1 of 2 (index 0), without a name

                Built from:
                  alpine

                Takes from:
                  stage 1 (index 0) · ONBUILD COPY, line 2 · /a

                Used by:
                  stage 1 (index 0) · ONBUILD COPY, line 2
                  stage 2 (index 1) · COPY, line 4

                Copied out:
                  /a, /a b""");
    }

    @Test
    void theHoverIsTheSameAtEveryReference() {
        var fixture = Fixture.of("""
                FROM golang AS build
                               ^^^^^ name
                FROM build
                     ^^^^^ name
                COPY --from=build /a /b
                            ^^^^^ name
                FROM scratch
                COPY --from=0 /c /d
                            ^ name
                """);
        var cards = fixture.ranges("name").stream()
                .map(range -> hover(fixture.model(), range.start()))
                .distinct();
        assertEquals(1, cards.count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY --from=n$0ginx /a /b | The image nginx: no stage of this file has the name.",
                "COPY --from=nginx:1$0 /a /b | The image nginx:1.",
                "COPY --from=build:late$0st /a /b | The image build:latest: with a tag or digest it is never the stage build.",
                "COPY --from=9$0 /a /b | No stage has the index 9: those of this file are 0 to 2.",
                "COPY --from=-1$0 /a /b | No stage has the index -1: those of this file are 0 to 2.",
                "COPY --from=$NA$0ME /a /b | Variables are not expanded here: name a stage that is built FROM $NAME and refer to that.",
                "COPY --from=../$0x /a /b | Neither a stage of this file nor a name that an image can have.",
                "COPY --from=$0 /a /b | Without a name this is the build context.",
                "COPY --from=scr$0atch /a /b | scratch is the empty image.",
                "COPY --from=sour$0ces /a /b | The build context called sources.",
                "COPY --from=busybox --from=3$0 /a /b | No stage has the index 3: those of this file are 0 to 2.",
                "RUN --mount=from=0$0 make | The image 0: only a COPY takes the index of a stage.",
                "RUN --mount=from=$NA$0ME,target=/x make | Variables are not expanded here: name a stage that is built FROM $NAME and refer to that.",
                "ONBUILD COPY --from=ngi$0nx /a /b | The image nginx: no stage of this file has the name.",
            })
    void aReferenceThatIsNoStageSaysWhatItIs(String line, String sentence) {
        var fixture = Fixture.of("FROM golang AS build\nFROM alpine\n" + line + "\nFROM alpine AS later\n");
        var parameters = new BuildParameters("linux/amd64", Map.of(), Set.of("sources"));

        assertEquals(sentence, hover(fixture.model(parameters), fixture.caret()));
    }

    /** The diagnostic says that no such stage exists and which one is meant; editors show both together. */
    @Test
    void aLikelyTypoIsNotExplainedTwice() {
        assertCard("FROM golang AS build\nFROM alpine\nCOPY --from=biu$0ld /a /b\n", "The image biuld.");
    }

    @Test
    void theIndexOfAStageIsShownIfAReferenceUsesIt() {
        String hover = hover("FROM golang AS bui$0ld\nFROM build AS test\nCOPY --from=0 /a /b\n");

        assertTrue(hover.contains("\n\nbuild · stage 1 of 2 (index 0)\n\n"), hover);
    }

    @Test
    void theCommentAboveIsShown() {
        String hover = hover("# Makes the program.\nFROM golang AS bui$0ld\n");

        assertTrue(hover.contains("\n\nMakes the program.\n\n"), hover);
    }

    @Test
    void anIndexAfterTheStagesIsAnImageThatWasUsedBefore() {
        assertCard(
                """
                FROM alpine
                COPY --from=busybox /a /b
                COPY --from=1$0 /a /b
                """,
                "No stage has the index 1: it is the index of an image used earlier, which BuildKit counts after the stages.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM Bui$0ld | Neither a stage nor an image: FROM needs lowercase names, so write build.",
                "FROM lat$0er | The image later: a FROM sees only the stages above it, and the stage of this name comes later, on line 3.",
                "FROM own$0 AS own | The image own: a FROM does not see the stage that it opens.",
                "FROM build:1$0 | The image build:1: with a tag or digest it is never the stage build.",
                "FROM 0$0 | The image 0: only a COPY takes the index of a stage.",
                "FROM scra$0tch | scratch is the empty image.",
                "FROM BAD!$0 | Neither a stage of this file nor a name that an image can have.",
                "FROM \"$0\" | The base becomes nothing, and BuildKit stops.",
                "FROM ${V^}$0 | BuildKit cannot read this base: unsupported modifier (^) in substitution.",
            })
    void aBaseThatIsNoStageSaysWhatItIs(String line, String sentence) {
        assertCard("FROM golang AS build\n" + line + "\nFROM alpine AS later\n", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY --from=he$0re /a /b | This is the stage itself: BuildKit reports a circular dependency.",
                "COPY --from=lat$0er /a /b | This stage is declared later, and BuildKit refuses to take files from a later stage.",
                "COPY --from=bui$0ld /a /b | Part of a circular dependency.",
            })
    void aWrongReferenceToAStageSaysFirstWhatIsWrong(String line, String sentence) {
        String hover = hover("FROM golang AS build\nCOPY --from=here /a /b\nFROM alpine AS here\n" + line
                + "\nFROM alpine AS later\n");

        assertTrue(hover.startsWith("FROM "), hover);
        assertTrue(hover.contains("\n\n" + sentence + "\n\n"), hover);
    }

    @Test
    void aBaseWithVariablesShowsItsValueAndTheArguments() {
        assertCard("""
                ARG VERSION=1
                ARG IMAGE
                FROM ${IMAGE:-golang}:${VERSION}-$TARGETARCH-$TYPO$0
                """, """
                ${IMAGE:-golang}:${VERSION}-$TARGETARCH-$TYPO becomes golang:1-amd64-

                The image golang:1-amd64-.

                Arguments:
                  ARG VERSION=1 · line 1
                  TARGETARCH · BuildKit's own, here for linux/amd64
                  ARG IMAGE · line 2, without a default
                  TYPO · no ARG before the first FROM declares it""");
    }

    @Test
    void aBaseThatBecomesAStageShowsBoth() {
        assertCard("""
                ARG BASE=build
                FROM golang AS build
                FROM ${BA$0SE}
                """, """
                FROM golang AS build

                ${BASE} becomes build

                build · stage 1 of 2

                Arguments:
                  ARG BASE=build · line 1

                Built from:
                  golang

                Used by:
                  ARG, line 1
                  stage 2 (index 1) · FROM, line 3""");
    }

    @Test
    void argumentsOfTheBuildAreNamed() {
        var fixture = Fixture.of("""
                ARG BASE=golang
                FROM ${BASE}$0
                """);
        var parameters = new BuildParameters("linux/amd64", Map.of("BASE", "alpine"), Set.of());

        assertEquals("""
                ${BASE} becomes alpine

                The image alpine: no stage of this file has the name.

                Arguments:
                  ARG BASE=golang · line 1 · this build sets it to alpine""", hover(fixture.model(parameters), fixture.caret()));
    }

    @Test
    void longListsAreCut() {
        var file = new StringBuilder("FROM golang AS base\n");
        for (char name = 'a'; name <= 'z'; name++) {
            file.append("FROM base AS ")
                    .append(name)
                    .append("\nCOPY --from=base /")
                    .append(name)
                    .append(" /\n");
        }
        String hover = hover("ARG LAST=base\n" + file + "FROM ${LAST} AS la$0st\nCOPY --from=base /z /");
        String base = hover(file.toString().replaceFirst("AS base", "AS ba\\$0se"));

        assertTrue(hover.contains("base → golang"), hover);
        assertTrue(base.contains("\n  c · FROM, line 6\n"), base);
        assertTrue(base.contains("\n  and 42 more\n"), base);
        assertTrue(base.endsWith("/i, /j and 16 more"), base);
    }

    @Test
    void aLongChainOfBasesIsCutInTheMiddle() {
        var file = new StringBuilder("FROM golang AS a\n");
        for (char name = 'b'; name <= 'z'; name++) {
            file.append("FROM ")
                    .append((char) (name - 1))
                    .append(" AS ")
                    .append(name)
                    .append('\n');
        }
        String hover = hover(file + "FROM z AS las$0t");

        assertTrue(hover.endsWith("z → y → x → w → v → u → t → s → r → q → 16 more → golang"), hover);
    }

    private static void assertCard(String source, String expected) {
        FeatureCheck.assertSurvivesPrefixes(Fixture.of(source).text(), HoverTest::draw);
        assertEquals(expected, hover(source));
    }

    private static String hover(String source) {
        var fixture = Fixture.of(source);
        return hover(fixture.model(), fixture.caret());
    }

    private static String hover(StageModel model, int offset) {
        return HoverRenderer.plainText(
                Hover.find(Alone.position(model, offset)).orElseThrow().content());
    }
}
