package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.graph.StageGraph.Edge;
import io.github.dockerfilestages.ide.graph.StageGraph.Node;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StageGraphTest {
    private static final BuildParameters WITH_CONTEXT = new BuildParameters("linux/amd64", Map.of(), Set.of("sources"));

    @Test
    void everyReferenceIsAnEdgeFromWhatIsUsedToItsStage() {
        var fixture = Fixture.of("""
                ARG BASE=build
                FROM golang AS Build
                ^>> build
                     ^^^^^^ base: golang > build
                COPY --from=sources /a /b
                            ^^^^^^^ copy: sources > build
                                        ^<< build
                FROM ${BASE}
                ^>> stage-1
                     ^^^^^^^ base: build > stage-1
                COPY --from=0 /a /b
                            ^ copy: build > stage-1
                RUN --mount=type=bind,from="golang",target=/x make
                                            ^^^^^^ mount: golang > stage-1
                ONBUILD COPY --from=last /a /b
                                    ^^^^ copy: last > stage-1
                                             ^<< stage-1
                FROM scratch AS last
                ^>> last
                     ^^^^^^^ base: scratch > last
                COPY --from= /a /b
                            <> copy: build context > last
                                 ^<< last
                """);

        assertEquals(
                fixture.drawing().toString(), draw(fixture.model(WITH_CONTEXT)).toString());
    }

    @Test
    void anEdgeNamesThePathsThatItCarries() {
        StageModel model = Fixture.of("""
                FROM golang AS build
                FROM alpine AS other
                FROM build
                COPY --from=build /out/app lib/ /x/
                RUN --mount=from=build,source=/src,target=/s --mount=from=other,src=/o,target=/o make
                """).model();

        assertEquals(
                List.of("base []", "base []", "base []", "copy [/out/app, /lib]", "mount [/src]", "mount [/o]"),
                StageGraph.of("Dockerfile", Project.EMPTY, Alone.of(model)).edges().stream()
                        .map(edge -> edge.kind() + " " + edge.paths())
                        .toList());
    }

    @Test
    void theStagesComeFirstAndEverythingElseIsListedOnce() {
        var fixture = Fixture.of("""
                FROM golang AS build
                FROM golang
                COPY --from=golang /a /b
                COPY --from=sources /a /b
                COPY --from=9 /a /b
                FROM scratch
                """);

        assertEquals(
                List.of(
                        "stage build",
                        "stage stage-1",
                        "stage stage-2",
                        "image golang",
                        "namedContext sources",
                        "invalid 9",
                        "scratch scratch"),
                StageGraph.of("Dockerfile", Project.EMPTY, Alone.of(fixture.model(WITH_CONTEXT))).nodes().stream()
                        .map(node -> node.kind() + " " + node.label())
                        .toList());
    }

    @Test
    void buildsThatBuildAStageAreAtTheEnd() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                FROM build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                #- build.sh
                docker build --target build .
                """);
        assertEquals(
                List.of(
                        "golang > build: base in Dockerfile",
                        "build > stage-1: base in Dockerfile",
                        "build > build.sh, line 1: target in build.sh",
                        "build > compose.yaml: web: target in compose.yaml"),
                edges(fixture));
    }

    private static List<String> edges(ProjectFixture fixture) {
        var dockerfile = ContextSymbol.in(fixture.project(), fixture.dockerfile("Dockerfile"));
        StageGraph graph = StageGraph.of("Dockerfile", fixture.project(), dockerfile);
        Map<String, Node> nodes = graph.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        return graph.edges().stream()
                .map(edge -> nodes.get(edge.source()).label() + " > "
                        + nodes.get(edge.target()).label() + ": " + edge.kind() + " in "
                        + edge.location().file().name())
                .toList();
    }

    @Test
    void theBuildBehindANamedContextLeadsToIt() {
        assertEquals(
                List.of(
                        "alpine > base: base in Dockerfile",
                        "one > app: base in Dockerfile",
                        "other > app: copy in Dockerfile",
                        "base > docker-bake.hcl: base: target in docker-bake.hcl",
                        "docker-bake.hcl: base > one: context in docker-bake.hcl",
                        "docker-bake.hcl: tools > other: context in docker-bake.hcl"),
                edges(ProjectFixture.of("""
                        #- Dockerfile
                        FROM alpine AS base
                        FROM one AS app
                        COPY --from=other / /
                        #- tools/Dockerfile
                        FROM alpine AS tools
                        #- docker-bake.hcl
                        target "base" { target = "base" }
                        target "tools" { context = "tools" }
                        target "app" {
                          contexts = {
                            one = "target:base"
                            other = "target:tools"
                          }
                        }
                        """)));
    }

    @Test
    void halfTypedTextHasAGraph() {
        FeatureCheck.assertSurvivesPrefixes(
                "ARG A=b\nFROM a AS b\nFROM ${A}\nCOPY --from=b /a /b\nRUN --mount=from=c make\n",
                (model, offset) -> draw(model));
    }

    private static Drawing draw(StageModel model) {
        StageGraph graph = StageGraph.of("Dockerfile", Project.EMPTY, Alone.of(model));
        Map<String, Node> nodes = graph.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
        var drawing = Drawing.of(model.text().content());
        for (Node node : graph.nodes()) {
            for (FileLocation location : node.location().stream().toList()) {
                drawing = drawing.mark(location.range(), node.label());
            }
        }
        for (Edge edge : graph.edges()) {
            String ends = nodes.get(edge.source()).label() + " > "
                    + nodes.get(edge.target()).label();
            drawing = drawing.mark(edge.location().range(), edge.kind() + ": " + ends);
        }
        return drawing;
    }
}
