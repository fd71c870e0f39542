package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.project.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidGraphTest {

    @Test
    void stagesAreBoxesAndTheRestIsRounded() {
        assertEquals("""
                flowchart LR
                  subgraph f0["app/Dockerfile"]
                    f0stage0["build"]
                    f0stage1["stage-1"]
                    f0outside0(["golang:1"])
                    f0outside1(["scratch"])
                    f0outside0 --> f0stage0
                    f0outside1 --> f0stage1
                    f0stage0 -. copy .-> f0stage1
                    f0stage0 -. mount .-> f0stage1
                  end
                """, MermaidGraph.of(List.of(graph("app/Dockerfile", """
                        FROM golang:1 AS build
                        FROM scratch
                        COPY --from=build /a /b
                        COPY --from=0 /c /d
                        RUN --mount=from=build,target=/x make
                        """))));
    }

    @Test
    void severalFilesAreSeveralFrames() {
        assertEquals("""
                flowchart LR
                  subgraph f0["a"]
                    f0stage0["x"]
                    f0outside0(["y"])
                    f0outside0 --> f0stage0
                  end
                  subgraph f1["b"]
                  end
                """, MermaidGraph.of(List.of(graph("a", "FROM y AS x"), graph("b", ""))));
    }

    @Test
    void nothingInAFileIsMarkup() {
        assertEquals("""
                flowchart LR
                  subgraph f0["#34;#93;"]
                    f0stage0["#34;#93;#59;click"]
                    f0outside0(["#60;b#62;#96;x#96;#35;1#37;#37;"])
                    f0outside0 --> f0stage0
                  end
                """, MermaidGraph.of(List.of(graph("\"]", "FROM <b>`x`#1%% AS \"];click"))));
    }

    @Test
    void whatIsNoMarkupStaysReadable() {
        assertEquals("""
                flowchart LR
                  subgraph f0["build (2), ${new}"]
                    f0stage0["stage-0"]
                    f0outside0(["alpine"])
                    f0outside0 --> f0stage0
                  end
                """, MermaidGraph.of(List.of(graph("build (2), ${new}", "FROM alpine\n"))));
        String formula = MermaidGraph.of(List.of(graph("$$x$$", "")));
        assertTrue(formula.contains("[\"#36;#36;x#36;#36;\"]"), formula);
    }

    private static StageGraph graph(String file, String source) {
        return StageGraph.of(file, Project.EMPTY, Alone.of(Fixture.of(source).model()));
    }
}
