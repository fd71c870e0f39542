package io.github.dockerfilestages.buildfiles.commands;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.checkRead;

import org.junit.jupiter.api.Test;

/** The meaning of the options of {@code buildctl build}. */
class BuildctlLineTest {
    @Test
    void itHasTheOptionsOfTheFrontend() {
        check("""
                buildctl build --frontend dockerfile.v0 \\
                  --opt target=a --opt=filename=b.Dockerfile --opt no-cache=c,d \\
                               ^ target
                                                ^^^^^^^^^^^^ dockerfile
                                                                            ^ stage
                                                                              ^ stage
                  --local context=. --local dockerfile=. \\
                                                       ^ context
                  --opt context:deps=docker-image://alpine --opt build-arg:V=1
                                ^^^^ key
                                     ^^^^^^^^^^^^^^^^^^^^^ source
                """);
        check("""
                buildctl build --opt target=a --local context=src
                                            ^ target
                                                              ^^^ context
                buildctl build --opt target=b --local dockerfile=src --opt context=https://example.com/x.git
                                            ^ target
                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ context
                """);
    }

    @Test
    void theFileIsInTheFolderNamedDockerfile() {
        checkRead("""
                buildctl build --local dockerfile=docker --opt filename=app.Dockerfile
                                                  ^^^^^^ context
                                                                        ^^^^^^^^^^^^^^ dockerfile = docker/app.Dockerfile
                """);
    }
}
