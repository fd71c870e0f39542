package io.github.dockerfilestages.cli.output.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFormatTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder)
                .write("a b/Dockerfile", "FROM alpine AS a\nCOPY --from=b /\uD83D\uDC0B /y\nFROM alpine AS b\n")
                .write("a b/build.sh", "docker build --target a .\n")
                .write("clean/Dockerfile", "FROM scratch\n");
    }

    @Test
    void jsonIsAnArrayOfFindings() {
        assertEquals(tree("""
                [{"file":"a b/Dockerfile",
                  "code":"ForwardStageReference",
                  "severity":"error",
                  "range":{"start":{"line":1,"character":12},"end":{"line":1,"character":13}},
                  "message":"Stage 'b' is defined later, on line 3; COPY can only read from earlier stages.",
                  "related":[{"file":"a b/Dockerfile",
                              "range":{"start":{"line":2,"character":15},"end":{"line":2,"character":16}},
                              "message":"declared here"}]}]
                """), tree(shell.run("check", "--format", "json").out()));
    }

    @Test
    void withoutFindingsJsonIsAnEmptyArray() {
        assertEquals("[]\n", shell.run("check", "--format", "json", "clean").out());
    }

    @Test
    void sarifHasARunWithOneResultPerFinding() {
        JsonObject log = tree(shell.run("check", "--format", "sarif").out()).getAsJsonObject();
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();

        assertEquals("2.1.0", log.get("version").getAsString());
        assertEquals("utf16CodeUnits", run.get("columnKind").getAsString());
        assertEquals(tree("""
                [{"executionSuccessful":true}]
                """), run.get("invocations"));
        assertEquals(tree("""
                [{"ruleId":"ForwardStageReference",
                  "level":"error",
                  "message":{"text":"Stage 'b' is defined later, on line 3; COPY can only read from earlier stages."},
                  "locations":[{"physicalLocation":{
                    "artifactLocation":{"uri":"a%20b/Dockerfile"},
                    "region":{"startLine":2,"startColumn":13,"endLine":2,"endColumn":14}}}],
                  "relatedLocations":[{
                    "message":{"text":"declared here"},
                    "physicalLocation":{
                      "artifactLocation":{"uri":"a%20b/Dockerfile"},
                      "region":{"startLine":3,"startColumn":16,"endLine":3,"endColumn":17}}}]}]
                """), run.get("results"));
    }

    @Test
    void sarifHasARuleWithItsPageForEveryCode() {
        JsonObject driver = tree(shell.run("check", "--format", "sarif", "clean")
                        .out())
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("tool")
                .getAsJsonObject("driver");

        List<DiagnosticCode> codes = List.of(DiagnosticCode.values());
        assertEquals(codes.size(), driver.getAsJsonArray("rules").size());
        for (int index = 0; index < codes.size(); index++) {
            JsonObject rule = driver.getAsJsonArray("rules").get(index).getAsJsonObject();
            assertEquals(codes.get(index).id(), rule.get("id").getAsString());
            assertEquals(codes.get(index).href(), rule.get("helpUri").getAsString());
        }
    }

    @Test
    void sarifTellsWhenFilesAreMissing() {
        JsonObject run = tree(shell.run("check", "--format", "sarif", "nowhere").out())
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();

        assertEquals(tree("[{\"executionSuccessful\":false}]"), run.get("invocations"));
    }

    @Test
    void githubGetsOneCommandPerFinding() {
        assertEquals("""
                ::error file=a b/Dockerfile,line=2,col=13,endColumn=14,title=ForwardStageReference::Stage 'b' is defined\
                 later, on line 3; COPY can only read from earlier stages.
                """, shell.run("check", "--format", "github").out());
    }

    @Test
    void whatHasAMeaningForGithubIsEscaped() {
        shell.write("x,y:100%/Dockerfile", "FROM alpine AS a%b\n").write("split", "FROM alpine AS 1\\\nb\n");

        assertEquals(
                "file=x%2Cy%3A100%25/Dockerfile,line=1,col=16,endColumn=19,title=InvalidStageName",
                properties(shell.run("check", "--format", "github", "x,y:100%").out()));
        assertEquals(
                "file=split,line=1,endLine=2,title=InvalidStageName",
                properties(shell.run("check", "--format", "github", "split").out()));
    }

    private static JsonElement tree(String json) {
        return JsonParser.parseString(json);
    }

    private static String properties(String command) {
        return command.substring("::error ".length(), command.indexOf("::", 2));
    }
}
