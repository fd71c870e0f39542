package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The proposals; {@link CompletionPositionFinderTest} tests where there are any. A mark has the range that is replaced
 * and the proposals as its label.
 */
class CompletionTest {

    @Test
    void aFromSeesTheNamedStagesAboveInLowerCase() {
        Offered.check("""
                FROM golang AS Build
                FROM alpine
                FROM alpine AS test
                FROM $0
                     <> test build
                FROM alpine AS later
                """);
    }

    @Test
    void aCopySeesTheStagesAboveAsDeclaredAndUnnamedOnesByIndex() {
        Offered.check("""
                FROM golang AS Build
                FROM alpine
                FROM alpine AS test
                FROM scratch AS here
                COPY --from=$0 /a /b
                            <> test 1 Build
                FROM alpine AS later
                """);
    }

    @Test
    void aMountAcceptsNoIndex() {
        Offered.check("""
                FROM golang AS Build
                FROM alpine
                FROM scratch
                RUN --mount=from=$0,target=/x make
                                 <> Build
                """);
    }

    @Test
    void aStageThatNeedsThisOneWouldCloseACycle() {
        Offered.check("""
                FROM golang AS first
                COPY --from=second /a /b
                FROM golang AS second
                RUN --mount=from=third,target=/x make
                FROM golang AS free
                FROM golang AS third
                COPY --from=$0 /a /b
                            <> free
                """);
    }

    @Test
    void aDuplicateIsOfferedOnceAsTheSiteResolvesIt() {
        Offered.check("""
                FROM golang AS build
                FROM alpine AS test
                FROM golang AS BUILD
                FROM scratch
                COPY --from=$0 /a /b
                            <> BUILD test
                """);
        Offered.check("""
                FROM golang AS build
                FROM $0
                     <> build
                FROM golang AS build
                """);
        Offered.check("""
                FROM golang AS build
                FROM alpine AS test
                COPY --from=$0 /a /b
                FROM golang AS build
                """);
    }

    @Test
    void aNameThatBuildKitRejectsIsNoChoice() {
        Offered.check("""
                FROM golang AS 1st
                FROM golang AS $NAME
                FROM golang AS {{name}}
                FROM golang AS a..b
                FROM golang AS good
                FROM scratch
                COPY --from=$0 /a /b
                            <> good
                """);
    }

    @Test
    void aTriggerSeesWhatTheFirstChildSees() {
        Offered.check("""
                FROM golang AS early
                FROM golang
                FROM golang AS parent
                ONBUILD COPY --from=$0 /a /b
                                    <> early parent between child
                FROM golang AS between
                FROM parent AS child
                FROM golang AS tooLate
                FROM parent AS secondChild
                """);
        Offered.check("""
                FROM golang AS parent
                ONBUILD RUN --mount=from=$0,target=/x make
                                         <> parent nobodysChild
                FROM golang AS nobodysChild
                """);
    }

    @Test
    void missingNamesAreOfferedAfterAs() {
        Offered.check("""
                FROM tooEarly AS $0
                                 <> files tools deps
                COPY --from=ownStage /a /b
                FROM alpine AS known
                COPY --from=Files /a /b
                COPY --from=files /c /d
                COPY --from=known /e /f
                COPY --from=nginx /e /f
                COPY --from=nginx:stable /e /f
                COPY --from=example.org/image /e /f
                COPY --from=9 /e /f
                RUN --mount=from=tools,target=/x make
                FROM deps
                FROM Capitals
                FROM deps:latest
                FROM context
                """);
    }

    @Test
    void aTriggerMayMissANameThatComesLater() {
        Offered.check("""
                FROM golang AS parent
                ONBUILD COPY --from=files /a /b
                FROM alpine AS $0
                               <> files
                """);
    }

    @Test
    void namedContextsFollowTheStages() {
        var fixture = Fixture.of("""
                FROM golang AS build
                FROM scratch
                COPY --from=$0 /a /b
                """);
        var parameters = new BuildParameters("linux/amd64", Map.of(), Set.of("sources", "assets", "build"));

        List<CompletionProposal> offered = Completion.find(
                Alone.position(fixture.model(parameters), fixture.caret()),
                CompletionTrigger.WORD,
                Offered.OFFICIAL_IMAGES);

        assertEquals(
                List.of("STAGE build", "CONTEXT assets", "CONTEXT sources"),
                offered.stream()
                        .map(proposal -> proposal.kind() + " " + proposal.label())
                        .toList());
    }

    @Test
    void everyOfferSaysWhatItIs() {
        var fixture = Fixture.of("""
                ARG VERSION=stable
                FROM golang:${VERSION} AS build
                FROM alpine
                FROM build AS test
                FROM scratch
                COPY --from=$0 /a /b
                """);

        assertEquals(
                List.of("test: stage 2 · build", "1: stage 1 · alpine", "build: stage 0 · golang:stable"),
                Offered.at(fixture).stream()
                        .map(proposal -> proposal.label() + ": " + proposal.detail())
                        .toList());
        assertEquals(
                List.of("test", "stage 1", "build"),
                Offered.at(fixture).stream()
                        .flatMap(proposal -> proposal.stage().stream())
                        .map(named -> fixture.model().table().stage(named.index()))
                        .map(StageWording::title)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM $0",
                "FROM test\nCOPY --from=$0 /a /b",
                "FROM test\nRUN --mount=type=bind,from=\"$0\" make",
                "FROM test\nCOPY --from=te\\\n$0st /a /b",
            })
    void whatIsChosenResolvesToItsStage(String lines) {
        var fixture = Fixture.of("""
                FROM golang AS build
                FROM golang AS Test
                FROM golang
                FROM golang AS test
                COPY --from=last /a /b
                FROM golang AS BUILD
                %s
                FROM golang AS last
                """.formatted(lines));
        List<CompletionProposal> offered = Offered.at(fixture);

        assertNotEquals(List.of(), offered);
        for (CompletionProposal proposal : offered) {
            var edited = StageModel.of(SourceText.of(taken(fixture, proposal)), BuildParameters.NONE);
            var chosen = edited.referenceAt(offsetAfter(proposal)).orElseThrow();
            assertEquals(
                    proposal.stage().map(StageId::index),
                    edited.table().target(chosen).map(Stage::index),
                    proposal::label);
            assertEquals(Resolution.ReferenceProblem.NONE, chosen.resolution().problem(), proposal::label);
        }
    }

    @Test
    void aValueInOnePieceIsFilteredByItsLabel() {
        var fixture = Fixture.of("""
                FROM golang AS build
                FROM scratch
                COPY --from="bu$0x" /a /b
                """);

        assertEquals(Optional.empty(), Offered.at(fixture).get(0).filterText());
    }

    @Test
    void aValueThatIsSplitIsWrittenOnTheLineOfTheCaret() {
        assertTaken("""
                FROM golang AS build
                FROM scratch
                COPY --from=bu\\
                # in two
                il$0x /a /b
                """, "ild", """
                FROM golang AS build
                FROM scratch
                COPY --from=\\
                # in two
                build /a /b
                """);
        assertTaken("""
                FROM golang AS build
                FROM bu$0\\
                x AS test
                """, "build", """
                FROM golang AS build
                FROM build\\
                 AS test
                """);
        assertTaken("""
                FROM golang AS build
                FROM scratch
                COPY --from=bu"i$0x" /a /b
                """, "bu\"ild", """
                FROM golang AS build
                FROM scratch
                COPY --from=build /a /b
                """);
    }

    /** The filter text of the first proposal, and the text after it is accepted. */
    private static void assertTaken(String source, String compared, String expected) {
        var fixture = Fixture.of(source);
        CompletionProposal first = Offered.at(fixture).get(0);

        assertEquals(compared, first.filterText().orElse(first.label()));
        assertEquals(expected, taken(fixture, first));
    }

    /** The offset of the inserted name in the final text. */
    private static int offsetAfter(CompletionProposal proposal) {
        int start = proposal.edit().range().start();
        return proposal.removals().stream()
                .filter(removal -> removal.range().start() < start)
                .mapToInt(TextEdit::growth)
                .reduce(start, Integer::sum);
    }

    private static String taken(Fixture fixture, CompletionProposal proposal) {
        var edits = new ArrayList<TextEdit>(proposal.removals());
        edits.add(proposal.edit());
        return TextEdit.applyAll(fixture.text(), edits);
    }

    @Test
    void aBlankOpensNothingUnlessItFollowsFromOrAs() {
        assertBehindBlank(List.of("build"), "FROM $0");
        assertBehindBlank(List.of("build"), "from $0");
        assertBehindBlank(List.of("build"), "FROM $0 AS test");
        assertBehindBlank(List.of("files"), "FROM alpine AS $0\nFROM alpine\nCOPY --from=files /a /b");
        assertBehindBlank(List.of(), "FROM --platform=linux/arm64 $0");
        assertBehindBlank(List.of(), "FROM alpine $0");
        assertBehindBlank(List.of(), "FROM alpine\nCOPY --from= $0");
        assertBehindBlank(List.of(), "FROM alpine\nRUN cp from $0");
        assertBehindBlank(List.of(), "$0");
    }

    private static void assertBehindBlank(List<String> expected, String source) {
        var fixture = Fixture.of("FROM golang AS build\n" + source);
        List<CompletionProposal> offered = Completion.find(
                Alone.position(fixture.model(), fixture.caret()), CompletionTrigger.BLANK, Offered.OFFICIAL_IMAGES);

        assertEquals(expected, offered.stream().map(CompletionProposal::label).toList(), source);
    }
}
