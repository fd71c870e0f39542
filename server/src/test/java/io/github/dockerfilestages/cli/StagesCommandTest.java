package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
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
                "message":"The stage name 'Build' should be lower case: BuildKit stores it as 'build', and a FROM finds it only so."}]}
                """, shell.run("stages", "--format", "jsonl", "sub").out());
    }

    @Test
    void everyFileHasItsJsonLineWhateverItHolds() {
        shell.write("a.dockerfile", "").write("b.dockerfile", "hello\n").write("c.dockerfile", "FROM a\u0000b\n");

        assertEquals(
                """
                {"file":"a.dockerfile","stages":[],"references":[],"targets":[],"contexts":[],"diagnostics":[]}
                {"file":"b.dockerfile","stages":[],"references":[],"targets":[],"contexts":[],"diagnostics":[]}
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
