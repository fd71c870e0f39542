package io.github.dockerfilestages.protocol.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --format}: diagnostics for other programs. */
class CheckFormatsTest {
    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.in(folder, """
                #- sub/Dockerfile
                FROM alpine
                COPY --from=later /a /b
                            ^^^^^ forward
                FROM alpine AS later
                               ^^^^^ alias
                FROM alpine AS context
                               ^^^^^^^ reserved
                FROM alpine AS Build
                               ^^^^^ casing
                """);
    }

    @Test
    void json() {
        Outcome outcome = project.run("check", "--format", "json", "sub/Dockerfile");
        List<JsonObject> findings = Json.objects(Json.parse(outcome.out()));

        assertEquals(1, outcome.exitCode());
        assertEquals(
                List.of("ForwardStageReference", "ReservedStageName", "StageNameCasing"),
                findings.stream().map(finding -> Json.text(finding, "code")).toList());
        for (JsonObject finding : findings) {
            assertEquals(Set.of("file", "code", "severity", "range", "message", "related"), finding.keySet());
            assertEquals("sub/Dockerfile", Json.text(finding, "file"));
        }
        assertEquals("error", Json.text(findings.get(0), "severity"));
        assertEquals("later", marked(findings.get(0)));
        assertEquals(1, Json.objects(findings.get(0), "related").size());
        assertEquals("warning", Json.text(findings.get(1), "severity"));
        assertEquals("context", marked(findings.get(1)));
        assertEquals("information", Json.text(findings.get(2), "severity"));
        assertEquals("Build", marked(findings.get(2)));
    }

    private String marked(JsonElement finding) {
        Fixture fixture = project.file("sub/Dockerfile");
        return new SourceText(fixture.text())
                .span(Json.require(finding, "range"), PositionEncoding.UTF_16)
                .in(fixture.text());
    }

    @Test
    void sarif() {
        Outcome outcome = project.run("check", "--format", "sarif", "sub/Dockerfile");
        JsonElement log = Json.parse(outcome.out());
        JsonObject run = Json.objects(log, "runs").get(0);

        assertEquals("2.1.0", Json.text(log, "version"));
        assertEquals("dockerfile-stages", Json.text(run, "tool.driver.name"));
        List<JsonObject> results = Json.objects(run, "results");
        assertEquals(
                List.of("ForwardStageReference error", "ReservedStageName warning", "StageNameCasing note"),
                results.stream()
                        .map(result -> Json.text(result, "ruleId") + " " + Json.text(result, "level"))
                        .toList());
        JsonElement place =
                Json.require(Json.objects(results.get(0), "locations").get(0), "physicalLocation");
        assertEquals("sub/Dockerfile", Json.text(place, "artifactLocation.uri"));
        assertEquals(project.start("sub/Dockerfile", "forward").line() + 1, Json.number(place, "region.startLine"));
        assertEquals(
                project.start("sub/Dockerfile", "forward").character() + 1, Json.number(place, "region.startColumn"));
    }

    @Test
    void github() {
        List<String> lines =
                project.run("check", "--format", "github", "sub/Dockerfile").outLines();

        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("::error "), lines::toString);
        assertTrue(lines.get(1).startsWith("::warning "), lines::toString);
        assertTrue(lines.get(2).startsWith("::notice "), lines::toString);
        int line = project.start("sub/Dockerfile", "forward").line() + 1;
        assertTrue(lines.get(0).contains("file=sub/Dockerfile"), lines::toString);
        assertTrue(lines.get(0).contains("line=" + line), lines::toString);
    }

    @ParameterizedTest
    @CsvSource({"json, []", "github, ''", "text, No findings in 1 file."})
    void nothingIsFoundInAFileWithoutAStage(String format, String output) {
        project.write("empty/Dockerfile", "# nothing yet\n");
        Outcome outcome = project.run("check", "--format", format, "empty/Dockerfile");

        assertEquals(0, outcome.exitCode());
        assertEquals(output, outcome.out().strip());
    }

    @Test
    void anUnknownFormatIsRefused() {
        Outcome outcome = project.run("check", "--format", "xml");

        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.out());
        assertNotEquals("", outcome.err().strip());
    }
}
