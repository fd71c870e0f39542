package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    @Test
    void aBaseThatIsAVariableLeadsToItsArg() {
        check("""
                ARG OTHER=1 BASE=build
                ^^^^^^^^^^^^^^^^^^^^^^ target
                            ^^^^ selection
                FROM golang AS build
                FROM ${BASE}
                     ^^^^^^^ origin
                FROM $BASE
                     ^^^^^ origin
                FROM "$BASE"
                     ^^^^^^^ origin
                FROM ${BASE:-alpine}
                     ^^^^^^^^^^^^^^^ origin
                FROM ${\\
                     ^>> origin
                BASE}
                    ^<< origin
                """);
    }

    @Test
    void theLastDeclarationCounts() {
        check("""
                ARG BASE=build
                ARG BASE
                ^^^^^^^^ target
                    ^^^^ selection
                FROM $BASE
                     ^^^^^ origin
                """);
    }

    @Test
    void ofSeveralVariablesTheOneAtTheCaretCounts() {
        atCaret("""
                ARG REGISTRY=docker.io
                ARG BASE=build
                ^^^^^^^^^^^^^^ target
                    ^^^^ selection
                FROM ${REGISTRY}/x-${BA$0SE}
                     ^^^^^^^^^^^^^^^^^^^^^^^ origin
                """);
        atCaret("""
                ARG REGISTRY=docker.io
                ARG BASE=build
                ^^^^^^^^^^^^^^ target
                    ^^^^ selection
                FROM ${REGISTRY:-$BA$0SE}
                     ^^^^^^^^^^^^^^^^^^^^ origin
                """);
        atCaret("""
                ARG REGISTRY=docker.io
                ^^^^^^^^^^^^^^^^^^^^^^ target
                    ^^^^^^^^ selection
                ARG BASE=build
                FROM ${REGI$0STRY:-$BASE}
                     ^^^^^^^^^^^^^^^^^^^^ origin
                """);
    }

    @Test
    void inASplitBaseNoneOfSeveralVariablesIsTheOneAtTheCaret() {
        FeatureCheck.nowhere(Fixture.of("""
                        ARG REGISTRY=docker.io
                        ARG BASE=build
                        FROM ${REGISTRY\\
                             ^>> nothing
                        }${BASE}
                               ^<< nothing
                        """), DeclarationTest::draw, "nothing");
    }

    @Test
    void elsewhereTheStageIsTheDeclaration() {
        check("""
                ARG BASE=build
                         ^^^^^ origin
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                               ^^^^^ origin
                FROM build
                     ^^^^^ origin
                FROM $BASE
                COPY --from=build /x /y
                            ^^^^^ origin
                """);
    }

    @Test
    void variablesThatNoGlobalArgDeclaresLeadNowhere() {
        Fixture fixture = Fixture.of("""
                FROM base-$TARGETARCH
                     ^^^^^^^^^^^^^^^^ nothing
                ARG LATE=build
                FROM $LATE
                     ^^^^^ nothing
                """);
        FeatureCheck.nowhere(fixture, DeclarationTest::draw, "nothing");
    }

    private static void check(String source) {
        FeatureCheck.each(Fixture.of(source), DeclarationTest::draw, "origin");
    }

    private static void atCaret(String source) {
        FeatureCheck.atCaret(Fixture.of(source), DeclarationTest::draw);
    }

    private static Drawing draw(StageModel model, int offset) {
        return Drawings.of(model, Declaration.find(Alone.position(model, offset), Set.of()).stream());
    }
}
