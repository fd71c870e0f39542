package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows of the command line is what is printed. */
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
                        """);

        String printed = shell.run("rename", "Dockerfile", "build", "compile").out();

        assertEquals(session("rename Dockerfile build compile"), printed);
    }

    /** What README has below a command. */
    private static String session(String command) throws IOException {
        String readme = Files.readString(README);
        String start = "$ dockerfile-stages " + command + "\n";
        int from = readme.indexOf(start) + start.length();
        return readme.substring(from, readme.indexOf("```", from));
    }
}
