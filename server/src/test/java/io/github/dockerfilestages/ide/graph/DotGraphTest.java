package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.project.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotGraphTest {

    @Test
    void stagesAreBoxesAndTheRestIsRound() {
        assertEquals("""
                digraph stages {
                  rankdir=LR;
                  subgraph cluster_0 {
                    label="app/Dockerfile";
                    f0stage0 [label="build", shape=box];
                    f0stage1 [label="stage-1", shape=box];
                    f0outside0 [label="golang:1", shape=ellipse];
                    f0outside1 [label="scratch", shape=ellipse];
                    f0outside0 -> f0stage0;
                    f0outside1 -> f0stage1;
                    f0stage0 -> f0stage1 [style=dashed, label="copy"];
                  }
                }
                """, DotGraph.of(List.of(graph("app/Dockerfile", """
                        FROM golang:1 AS build
                        FROM scratch
                        COPY --from=build /a /b
                        COPY --from=0 /c /d
                        """))));
    }

    @Test
    void nothingInAFileEndsItsLabel() {
        assertEquals("""
                digraph stages {
                  rankdir=LR;
                  subgraph cluster_0 {
                    label="a\\\\b";
                    f0stage0 [label="\\"];x", shape=box];
                    f0outside0 [label="y", shape=ellipse];
                    f0outside0 -> f0stage0;
                  }
                }
                """, DotGraph.of(List.of(graph("a\\b", "FROM y AS \"];x"))));
    }

    private static StageGraph graph(String file, String source) {
        return StageGraph.of(file, Project.EMPTY, Alone.of(Fixture.of(source).model()));
    }
}
