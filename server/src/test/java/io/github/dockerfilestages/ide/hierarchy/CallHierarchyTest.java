package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.hierarchy.CallHierarchy.Call;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CallHierarchyTest {

    @Test
    void aStageCallsWhatItCopiesAndMountsFrom() {
        check("""
                FROM golang AS base
                FROM alpine AS files
                               ^^^^^ files
                FROM alpine
                     ^^^^^^ stage 2
                FROM base AS la$0st
                COPY --from=files /a /b
                            ^^^^^ by files
                COPY --from=nginx /a /b
                RUN --mount=from=FILES,target=/x make
                                 ^^^^^ by files
                ONBUILD COPY --from=2 /a /b
                                    ^ by stage 2
                """, CallHierarchy::outgoing);
    }

    @Test
    void aStageIsCalledByThoseThatCopyFromIt() {
        check("""
                ARG BASE=build
                FROM golang AS build
                FROM ${BASE} AS derived
                                ^^^^^^^ derived
                COPY --from=bu$0ild /a /b
                            ^^^^^^^ by derived
                RUN --mount=from=build,target=/x make
                                 ^^^^^ by derived
                FROM build
                     ^^^^^ stage 2
                COPY --from=0 /a /b
                            ^ by stage 2
                """, CallHierarchyTest::incoming);
    }

    @Test
    void aStageCanCallItself() {
        String source = """
                FROM golang AS bui$0ld
                               ^^^^^^^ build
                COPY --from=build /a /b
                            ^^^^^ by build
                """;
        check(source, CallHierarchyTest::incoming);
        check(source, CallHierarchy::outgoing);
    }

    @Test
    void aHierarchyStartsAtEveryNameOfAStage() {
        FeatureCheck.everywhere(Fixture.of("""
                        FROM golang AS build
                        ^>> build: stage 0 · golang
                                       ^^^^^ name
                        RUN make
                               ^<< build: stage 0 · golang
                        """), CallHierarchyTest::drawItem, "name");
    }

    @Test
    void noHierarchyStartsAtAnImage() {
        FeatureCheck.atCaret(Fixture.of("FROM gol$0ang AS build\n"), CallHierarchyTest::drawItem);
    }

    private static Drawing drawItem(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        for (HierarchyItem item : CallHierarchy.prepare(Alone.position(model, offset))) {
            drawing = drawing.mark(item.body().range(), item.name() + ": " + item.detail())
                    .mark(item.selection().range(), "name");
        }
        return drawing;
    }

    /** The marks are the other stages by name, and the references that make the calls. */
    private static void check(String source, Function<StageSymbol, List<Call>> calls) {
        FeatureCheck.atCaret(Fixture.of(source), (model, offset) -> {
            var drawing = Drawing.of(model.text().content());
            List<Call> found = Occurrences.at(Alone.position(model, offset)).stream()
                    .flatMap(named -> named.stage().stream())
                    .flatMap(stage -> calls.apply(stage).stream())
                    .toList();
            for (Call call : found) {
                drawing = drawing.mark(
                        call.other().selection().range(), call.other().name());
                for (var reference : call.references()) {
                    drawing =
                            drawing.mark(reference.range(), "by " + call.other().name());
                }
            }
            return drawing;
        });
    }

    private static List<Call> incoming(StageSymbol stage) {
        return CallHierarchy.incoming(Project.EMPTY, stage);
    }
}
