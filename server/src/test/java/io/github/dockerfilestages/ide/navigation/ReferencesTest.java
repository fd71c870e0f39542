package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void allFormsAreFoundFromEachOfThem() {
        check("""
                ARG BASE=build
                         ^^^^^ reference
                ARG BUILDKIT_SBOM_SCAN_STAGE=other,build
                                                   ^^^^^ reference
                FROM golang AS build
                               ^^^^^ declaration
                FROM build AS test
                     ^^^^^ reference
                FROM ${BASE}
                     ^^^^^^^ reference
                COPY --from=BUILD /x /y
                            ^^^^^ reference
                COPY --from=0 /x /y
                            ^ reference
                RUN --mount=from=build make
                                 ^^^^^ reference
                ONBUILD COPY --from=build /x /y
                                    ^^^^^ reference
                COPY --from=test /x /y
                COPY --from=golang /x /y
                """);
    }

    @Test
    void duplicatesHaveTheirOwnReferences() {
        check("""
                FROM golang AS build
                               ^^^^^ declaration
                FROM build AS test
                     ^^^^^ reference
                COPY --from=build /x /y
                FROM rust AS build
                FROM build
                """);
        check("""
                FROM golang AS build
                FROM build AS test
                COPY --from=build /x /y
                            ^^^^^ reference
                FROM rust AS build
                             ^^^^^ declaration
                FROM build
                     ^^^^^ reference
                """);
    }

    @Test
    void aBaseInTheWrongCaseIsNoReference() {
        check("""
                FROM build AS early
                FROM golang AS build
                               ^^^^^ declaration
                FROM Build
                """);
    }

    @Test
    void aNameThatIsNotAllowedHasReferencesAllTheSame() {
        check("""
                FROM golang AS 1build
                               ^^^^^^ declaration
                FROM 1build
                     ^^^^^^ reference
                COPY --from=1build /x /y
                            ^^^^^^ reference
                """);
    }

    @Test
    void anIndexFindsTheOthersOfAnUnnamedStage() {
        FeatureCheck.everywhere(Fixture.of("""
                        FROM golang
                             ^^^^^^ declaration
                        FROM alpine
                        COPY --from=0 /x /y
                                    ^ reference
                        COPY --from=00 /x /y
                                    ^^ reference
                        """), ReferencesTest::draw, "reference");
    }

    private static void check(String source) {
        FeatureCheck.everywhere(Fixture.of(source), ReferencesTest::draw, "reference", "declaration");
    }

    /** Those of paths are in {@link PathReferencesTest}. */
    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        List<Occurrence> ofNames = References.find(Alone.position(model, offset)).stream()
                .filter(found -> !(found.symbol() instanceof PathSymbol))
                .toList();
        for (Occurrence found : ofNames) {
            drawing = drawing.mark(found.location().range(), found.isDeclaration() ? "declaration" : "reference");
        }
        return drawing;
    }
}
