package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeHierarchyTest {

    @Test
    void aStageIsBetweenItsBaseAndItsChildren() {
        check("""
                ARG BASE=middle
                FROM alpine AS base
                               ^^^^ super base
                FROM base AS middle
                FROM mid$0dle AS lower
                                 ^^^^^ sub lower
                FROM ${BASE}
                     ^^^^^^^ sub stage 3
                FROM lower AS lowest
                COPY --from=middle /a /b
                """);
    }

    @Test
    void anImageIsNoSupertype() {
        check("""
                FROM alpine AS ba$0se
                FROM base AS middle
                             ^^^^^^ sub middle
                """);
    }

    @Test
    void theNearestDuplicateIsTheSupertype() {
        check("""
                FROM alpine AS base
                FROM golang AS base
                               ^^^^ super base
                FROM base AS la$0st
                FROM golang AS base
                """);
    }

    private static void check(String source) {
        FeatureCheck.atCaret(Fixture.of(source), TypeHierarchyTest::draw);
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        List<StageSymbol> stages = Occurrences.at(Alone.position(model, offset)).stream()
                .flatMap(named -> named.stage().stream())
                .toList();
        for (StageSymbol stage : stages) {
            for (HierarchyItem above : TypeHierarchy.supertype(stage).stream().toList()) {
                drawing = drawing.mark(above.selection().range(), "super " + above.name());
            }
            for (HierarchyItem below : TypeHierarchy.subtypes(stage)) {
                drawing = drawing.mark(below.selection().range(), "sub " + below.name());
            }
        }
        return drawing;
    }
}
