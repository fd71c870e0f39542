package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
        shell.write("Dockerfile", """
                FROM golang AS build
                RUN go build -o /out/app
                FROM scratch
                COPY --from=build /out/app /usr/bin/
                COPY --from=build /etc/ssl/certs /etc/ssl/
                """);
    }

    @Test
    void textShowsEachTakenPathWithWhatMakesIt() {
        assertEquals("""
                Dockerfile
                    4  /out/app  from stage 'build'
                           2  /out/app  (certain)
                    5  /etc/ssl/certs  from stage 'build'
                             nothing in the file makes it
                """, shell.run("paths").out());
    }

    @Test
    void aJsonLineHasTheRangesAndPlaces() {
        assertEquals(
                """
                {"file":"Dockerfile","source":"/out/app",\
                "range":{"start":{"line":3,"character":18},"end":{"line":3,"character":26}},\
                "stage":0,"stageName":"build","path":"/out/app",\
                "places":[{"range":{"start":{"line":1,"character":16},"end":{"line":1,"character":24}},\
                "certainty":"certain","text":"/out/app"}]}""",
                shell.run("paths", "--format", "jsonl")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void jsonIsOneArray() {
        String out = shell.run("paths", "--format", "json", "Dockerfile").out();

        assertEquals(2, JsonParser.parseString(out).getAsJsonArray().size());
    }

    @Test
    void oneStageCanBeAskedFor() {
        shell.write("other/Dockerfile", "FROM alpine AS other\n");

        assertEquals(new Outcome(0, "", ""), shell.run("paths", "--stage", "other"));
        assertEquals(
                shell.run("paths").out(), shell.run("paths", "--stage", "Build").out());
    }

    @Test
    void aStageThatNoFileHasIsAnError() {
        assertEquals(
                new Outcome(2, "", "dockerfile-stages: No stage named 'biuld'.\n"),
                shell.run("paths", "--stage", "biuld"));
    }
}
