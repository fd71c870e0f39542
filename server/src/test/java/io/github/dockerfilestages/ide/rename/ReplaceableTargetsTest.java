package io.github.dockerfilestages.ide.rename;

import org.junit.jupiter.api.Test;

/** Targets that have another value when a user, or another file, sets what they are composed of. */
class ReplaceableTargetsTest {

    @Test
    void anotherValueOfADefaultMayMakeTheName() {
        LeftoversTest.check("""
                #- Dockerfile
                FROM alpine AS app-test$0
                FROM alpine AS app-run
                #- Makefile
                KIND ?= run
                image: ; docker build --target app-$(KIND) .
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "app-${KIND:-run}"}}
                  other: {build: {context: ., target: "lib-${KIND:-run}"}}
                """, """
                Makefile:2:32 'app-$(KIND)' is composed with a default
                compose.yaml:2:38 'app-${KIND:-run}' is composed with a default
                """);
    }
}
