package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the command line in README are the actual output. */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");

    @TempDir
    private Path folder;

    @Test
    void theRenameIsThatOfTheseFiles() throws IOException {
        Shell shell = new Shell(folder)
                .write("Dockerfile", """
                        FROM golang:1.22 AS build
                        RUN go build -o /shop ./cmd/shop

                        FROM alpine:3.20
                        COPY --from=build /shop /usr/local/bin/
                        """)
                .write("compose.yaml", """
                        services:
                          tests:
                            build:
                              context: .
                              target: build
                        """)
                .write("docker-bake.hcl", """
                        target "binary" {
                          target          = "build"
                          no-cache-filter = ["build"]
                        }
                        """)
                .write(".github/workflows/ci.yml", """
                        jobs:
                          test:
                            steps:
                              - uses: docker/build-push-action@v6
                                with:
                                  target: build
                              - run: docker build --target build .
                        """)
                .write("deploy.py", "docker.images.build(path=\".\", target=\"build\")\n");

        var outcome = shell.run("rename", "Dockerfile", "build", "compile");

        assertEquals(session("rename Dockerfile build compile"), outcome.out() + outcome.err());
    }

    @Test
    void countsTheRules() throws IOException {
        String rules = "| diagnostics | " + DiagnosticCode.values().length + " rules, each with a page";

        assertTrue(Files.readString(README).contains(rules), rules);
    }

    /** A figure that is on two pages is right on only one of them. */
    @Test
    void leavesTimesToThePageThatHasThemAll() throws IOException {
        var pages = new ArrayList<>(List.of(
                README,
                Path.of("ARCHITECTURE.md"),
                Path.of("DIAGNOSTICS.md"),
                Path.of("FEATURES.md"),
                Path.of("STYLE.md")));
        try (Stream<Path> features = Files.list(Path.of("features"))) {
            features.forEach(pages::add);
        }
        for (Path page : pages) {
            assertFalse(
                    Pattern.compile("\\d (?:ms|µs)\\b")
                            .matcher(Files.readString(page))
                            .find(),
                    page + " has a time, which belongs to PERFORMANCE.md");
        }
    }

    /** What README shows below a command. */
    private static String session(String command) throws IOException {
        String readme = Files.readString(README);
        String start = "$ dockerfile-stages " + command + "\n";
        int from = readme.indexOf(start) + start.length();
        return readme.substring(from, readme.indexOf("```", from));
    }
}
