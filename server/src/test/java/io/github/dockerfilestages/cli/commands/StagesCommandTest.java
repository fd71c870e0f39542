package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
    }

    @Test
    void textShowsEachStageWithWhatItTakes() {
        shell.write("Dockerfile", """
                ARG V=1.22
                FROM golang:${V} AS build
                FROM build AS Test
                ONBUILD COPY --from=build /a /b
                ONBUILD RUN --mount=from=build,target=/x true
                FROM
                FROM alpine
                COPY --from=0 /a /b
                COPY --from=late /a /b
                COPY --from=$V /a /b
                COPY --from= /a /b
                RUN --mount=from=nginx,target=/x true
                FROM scratch AS late
                """);

        assertEquals("""
                Dockerfile
                   0  build    FROM golang:${V} -> golang:1.22
                   1  test     FROM build -> stage 0
                               ONBUILD COPY --from=build -> stage 0
                               ONBUILD RUN --mount=from=build -> stage 0
                   2  stage-2
                   3  stage-3  FROM alpine
                               COPY --from=0 -> stage 0
                               COPY --from=late -> stage 4 (forward)
                               COPY --from=$V -> invalid (expansion)
                               COPY --from= -> build context
                               RUN --mount=from=nginx
                   4  late     FROM scratch
                """, shell.run("stages").out());
    }

    @Test
    void onlyWhatATargetNeedsIsShownInEveryFormat() {
        shell.write("Dockerfile", """
                FROM golang AS build
                FROM alpine AS spare
                COPY --from=tools /x /y
                FROM scratch AS end
                COPY --from=0 /a /b
                """).write("other/Dockerfile", "FROM alpine AS other\n");

        assertEquals("""
                Dockerfile
                   0  build  FROM golang
                   2  end    FROM scratch
                             COPY --from=0 -> stage 0
                """, shell.run("stages", "--target", "End").out());
        assertEquals(
                """
                flowchart LR
                  subgraph f0["Dockerfile"]
                    f0stage0["build"]
                    f0stage2["end"]
                    f0outside0(["golang"])
                    f0outside3(["scratch"])
                    f0outside0 --> f0stage0
                    f0outside3 --> f0stage2
                    f0stage0 -. copy .-> f0stage2
                  end
                """, shell.run("stages", "--target", "2", "--format", "mermaid").out());
        String json =
                shell.run("stages", "--target", "end", "--format", "jsonl").out();
        assertEquals(1, json.lines().count());
        assertTrue(json.endsWith("\"parallel\":{\"width\":1,\"longestChain\":[0,2]}}\n"), json);
        assertFalse(json.contains("spare") || json.contains("tools"), json);
    }

    @Test
    void aTargetThatNoFileHasIsAnError() {
        shell.write("Dockerfile", "FROM alpine AS build\n");

        assertEquals(
                new Outcome(2, "", "dockerfile-stages: No stage named 'biuld'.\n"),
                shell.run("stages", "--target", "biuld"));
    }

    @Test
    void aJsonLineHasAllThatIsKnownOfAFileAndTheOrderOfItsKeys() {
        shell.write("sub/a/Dockerfile", """
                ARG V=1.22
                # build compiles it
                FROM golang:${V} AS Build
                FROM scratch
                COPY --from=build /a /b
                """);

        assertEquals("""
                {"file":"a/Dockerfile",\
                "stages":[{"index":0,"name":"build","declared":"Build","base":"golang:${V}","baseExpanded":"golang:1.22",\
                "description":"compiles it",\
                "range":{"start":{"line":2,"character":0},"end":{"line":2,"character":25}},\
                "nameRange":{"start":{"line":2,"character":20},"end":{"line":2,"character":25}}},\
                {"index":1,"name":null,"declared":null,"base":"scratch","baseExpanded":"scratch","description":null,\
                "range":{"start":{"line":3,"character":0},"end":{"line":4,"character":23}},"nameRange":null}],\
                "references":[{"kind":"from","stage":0,"value":"golang:${V}",\
                "range":{"start":{"line":2,"character":5},"end":{"line":2,"character":16}},\
                "resolution":{"kind":"image","stage":null,"why":null}},\
                {"kind":"from","stage":1,"value":"scratch",\
                "range":{"start":{"line":3,"character":5},"end":{"line":3,"character":12}},\
                "resolution":{"kind":"scratch","stage":null,"why":null}},\
                {"kind":"copy","stage":1,"value":"build",\
                "range":{"start":{"line":4,"character":12},"end":{"line":4,"character":17}},\
                "resolution":{"kind":"stage","stage":0,"why":null}}],\
                "targets":[],"contexts":[],\
                "diagnostics":[{"code":"StageNameCasing","severity":"information",\
                "range":{"start":{"line":2,"character":20},"end":{"line":2,"character":25}},\
                "message":"Stage name 'Build' should be lowercase; 'FROM Build' will not find it."}],"parallel":{"width":1,"longestChain":[0,1]}}
                """, shell.run("stages", "--format", "jsonl", "sub").out());
    }

    @Test
    void theBuildFilesOfTheFolderSayWhichStagesTheyBuildAndWhichContextsTheyGive() {
        shell.write("p/web/Dockerfile", "FROM alpine AS Build\n")
                .write("p/compose.yaml", "services:\n  web:\n    build: {context: web, target: build}\n")
                .write(
                        "p/docker-bake.hcl",
                        "target \"web\" {\n  context = \"web\"\n  target = other\n  contexts = { src = \"lib\" }\n}\n");

        JsonObject report = JsonParser.parseString(
                        shell.run("stages", "--format", "jsonl", "p").out())
                .getAsJsonObject();

        assertEquals("web/Dockerfile", report.get("file").getAsString());
        assertEquals(JsonParser.parseString("""
                [{"file":"compose.yaml","range":{"start":{"line":2,"character":34},"end":{"line":2,"character":39}},
                  "kind":"compose","value":"build","stage":0,"by":"path"},
                 {"file":"docker-bake.hcl","range":{"start":{"line":2,"character":11},"end":{"line":2,"character":16}},
                  "kind":"bake","value":null,"stage":null,"by":"path"}]
                """), report.get("targets"));
        assertEquals(JsonParser.parseString("""
                [{"name":"src","file":"docker-bake.hcl",
                  "range":{"start":{"line":3,"character":15},"end":{"line":3,"character":18}}}]
                """), report.get("contexts"));
    }

    @Test
    void aDockerfileInsideABuildFileIsNamedAfterTheFileAndTheBuild() {
        shell.write("p/compose.yaml", """
                services:
                  web:
                    build:
                      target: build
                      dockerfile_inline: |
                        FROM alpine AS build
                """);

        JsonObject report = JsonParser.parseString(
                        shell.run("stages", "--format", "jsonl", "p").out())
                .getAsJsonObject();

        assertEquals("compose.yaml", report.get("file").getAsString());
        assertEquals(
                JsonParser.parseString("""
                {"start":{"line":5,"character":23},"end":{"line":5,"character":28}}
                """),
                report.getAsJsonArray("stages").get(0).getAsJsonObject().get("nameRange"));
        assertEquals(JsonParser.parseString("""
                [{"file":"compose.yaml","range":{"start":{"line":3,"character":14},"end":{"line":3,"character":19}},
                  "kind":"compose","value":"build","stage":0,"by":"path"}]
                """), report.get("targets"));
        assertEquals(
                "p/compose.yaml: web\n   0  build  FROM alpine\n",
                shell.run("stages", "p").out());
    }

    @Test
    void aPathToAFolderOfTheProjectNamesOtherFilesFromThere() {
        shell.write("p/web/Dockerfile", "FROM alpine AS build\n")
                .write("p/build.sh", "docker build --target build web\n");

        String report = shell.run("stages", "--format", "jsonl", "p/web", "p").out();

        assertTrue(report.contains("\"file\":\"../build.sh\""), report);
    }

    @Test
    void everyFileHasItsJsonLineWhateverItHolds() {
        shell.write("a.dockerfile", "").write("b.dockerfile", "hello\n").write("c.dockerfile", "FROM a\u0000b\n");

        assertEquals(
                """
                {"file":"a.dockerfile","stages":[],"references":[],"targets":[],"contexts":[],"diagnostics":[],"parallel":{"width":0,"longestChain":[]}}
                {"file":"b.dockerfile","stages":[],"references":[],"targets":[],"contexts":[],"diagnostics":[],"parallel":{"width":0,"longestChain":[]}}
                """,
                shell.run("stages", "--format", "jsonl", "a.dockerfile", "b.dockerfile")
                        .out());
        assertEquals(3, shell.run("stages", "--format", "jsonl").out().lines().count());
    }

    @Test
    void jsonIsTheSameAsOneArray() {
        shell.write("a.dockerfile", "FROM a\n").write("b.dockerfile", "FROM b\n");
        String lines = shell.run("stages", "--format", "jsonl").out();

        assertEquals(
                JsonParser.parseString("[" + lines.strip().replace("\n", ",") + "]"),
                JsonParser.parseString(shell.run("stages", "--format", "json").out()));
    }

    @Test
    void theGraphIsThereForMermaidAndGraphviz() {
        shell.write("Dockerfile", "FROM alpine AS a\n");

        assertEquals("""
                flowchart LR
                  subgraph f0["Dockerfile"]
                    f0stage0["a"]
                    f0outside0(["alpine"])
                    f0outside0 --> f0stage0
                  end
                """, shell.run("stages", "--format", "mermaid").out());
        assertEquals("""
                digraph stages {
                  rankdir=LR;
                  subgraph cluster_0 {
                    label="Dockerfile";
                    f0stage0 [label="a", shape=box];
                    f0outside0 [label="alpine", shape=ellipse];
                    f0outside0 -> f0stage0;
                  }
                }
                """, shell.run("stages", "--format", "dot").out());
    }
}
