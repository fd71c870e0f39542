package io.github.dockerfilestages.ide.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SemanticTokensTest {
    private static final BuildParameters WITH_CONTEXT = new BuildParameters("linux/amd64", Map.of(), Set.of("sources"));

    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.with(List.of()))
            .with(new ProjectKnowledge(true, true, Set.of(), false, false, Set.of()));

    @Test
    void aliasesAreDeclarationsAndReferencesAreWhatTheyResolveTo() {
        check("""
                # build
                ARG BASE=build
                         ^^^^^ STAGE
                FROM golang:1 AS build
                     ^^^^^^^^ IMAGE
                                 ^^^^^ STAGE DECLARATION
                FROM ${BASE} AS 1nvalid
                     ^^^^^^^ STAGE
                                ^^^^^^^ STAGE DECLARATION
                COPY --from=0 /a /b
                            ^ STAGE
                COPY --from="BUILD" /a /b
                             ^^^^^ STAGE
                COPY --from=nginx /a /b
                            ^^^^^ IMAGE
                COPY --from=sources /a /b
                            ^^^^^^^ CONTEXT
                COPY --from= /a /b
                COPY --from=later /a /b
                            ^^^^^ STAGE
                COPY --from=9 /a /b
                            ^ UNRESOLVED
                COPY --from=$NAME /a /b
                            ^^^^^ UNRESOLVED
                RUN --mount=type=bind,from=build,target=/x --mount=from=0 echo build
                                           ^^^^^ STAGE
                                                                        ^ IMAGE
                ONBUILD COPY --from=build /a /b
                                    ^^^^^ STAGE
                FROM scratch AS later
                     ^^^^^^^ IMAGE
                                ^^^^^ STAGE DECLARATION
                FROM Build
                     ^^^^^ UNRESOLVED
                """);
    }

    @Test
    void aTokenLiesWithinALine() {
        check("""
                FROM golang AS build
                     ^^^^^^ IMAGE
                               ^^^^^ STAGE DECLARATION
                FROM bu\\
                     ^^ STAGE
                # comment

                ild AS test
                ^^^ STAGE
                       ^^^^ STAGE DECLARATION
                """);
    }

    @Test
    void aWordThatMeansTwoStagesIsOneToken() {
        check("""
                ARG BASE=build
                         ^^^^^ STAGE
                FROM golang AS build
                     ^^^^^^ IMAGE
                               ^^^^^ STAGE DECLARATION
                FROM ${BASE} AS build
                     ^^^^^^^ STAGE
                                ^^^^^ STAGE DECLARATION
                FROM ${BASE}
                     ^^^^^^^ STAGE
                """);
    }

    @Test
    void aRangeHasTheTokensOfItsInstructions() {
        var fixture = Fixture.of("""
                FROM golang AS build
                FROM build AS test
                     ^^^^^ STAGE
                              ^^^^ STAGE DECLARATION
                COPY --from=build /a /b
                            ^^^^^ STAGE
                FROM test
                """);
        List<TextRange> marked =
                fixture.marks().stream().map(mark -> mark.range()).toList();
        var range = new TextRange(
                marked.get(1).start(), marked.get(marked.size() - 1).start());

        assertEquals(
                fixture.drawing().toString(),
                draw(fixture.model(), SemanticTokens.find(diagnosis(fixture.model()), range))
                        .toString());
    }

    @Test
    void whatIsProbablyMisspeltIsNoImage() {
        check("""
                FROM golang AS build
                     ^^^^^^ IMAGE
                               ^^^^^ STAGE DECLARATION
                FROM biuld
                     ^^^^^ UNRESOLVED
                COPY --from=biuld /a /b
                            ^^^^^ UNRESOLVED
                COPY --from=tools /a /b
                            ^^^^^ IMAGE
                RUN --mount=from=Biuld,target=/x make
                                 ^^^^^ UNRESOLVED
                """);
    }

    @Test
    void whatATemplateFillsInHasNoToken() {
        check("""
                FROM golang AS build
                     ^^^^^^ IMAGE
                               ^^^^^ STAGE DECLARATION
                FROM {{base}}
                COPY --from={{stage}} /a /b
                """);
    }

    private static Diagnosis diagnosis(StageModel model) {
        return Diagnosis.of(model, SETTINGS);
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        StageModel model = fixture.model(WITH_CONTEXT);
        List<SemanticToken> tokens = SemanticTokens.find(diagnosis(model));

        assertEquals(fixture.drawing().toString(), draw(model, tokens).toString());
        assertInOrder(tokens);
        FeatureCheck.assertSurvivesPrefixes(fixture.text(), (typed, offset) -> {
            assertInOrder(SemanticTokens.find(diagnosis(typed), TextRange.at(offset)));
            return Drawing.of(typed.text().content());
        });
    }

    private static void assertInOrder(List<SemanticToken> tokens) {
        for (int at = 1; at < tokens.size(); at++) {
            TextRange before = tokens.get(at - 1).range();
            assertTrue(before.end() <= tokens.get(at).range().start(), tokens::toString);
        }
    }

    private static Drawing draw(StageModel model, List<SemanticToken> tokens) {
        var drawing = Drawing.of(model.text().content());
        for (SemanticToken token : tokens) {
            String modifiers = token.modifiers().isEmpty() ? "" : " DECLARATION";
            drawing = drawing.mark(token.range(), token.type() + modifiers);
        }
        return drawing;
    }
}
