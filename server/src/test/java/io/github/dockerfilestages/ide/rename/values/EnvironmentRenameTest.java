package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import org.junit.jupiter.api.Test;

/** A rename where the name of a stage is in a file with variables. */
class EnvironmentRenameTest {

    @Test
    void theValueAndTheDefaultAreEdited() {
        check("""
                #- Dockerfile
                FROM alpine AS $0dev
                FROM alpine AS prod
                #- .env
                TARGET='dev'
                MODE=dev
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "${TARGET:-dev}"}}
                  job: {build: {context: ., target: "${MODE:-prod}"}}
                """, """
                #- Dockerfile
                FROM alpine AS work
                FROM alpine AS prod
                #- .env
                TARGET='work'
                MODE=work
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "${TARGET:-work}"}}
                  job: {build: {context: ., target: "${MODE:-prod}"}}
                """);
    }

    @Test
    void aRenameMayStartThere() {
        check("""
                #- Dockerfile
                FROM alpine AS dev
                #- .env
                STAGE=d$0ev
                #- compose.yaml
                services:
                  web: {build: {context: ., target: $STAGE}}
                """, """
                #- Dockerfile
                FROM alpine AS work
                #- .env
                STAGE=work
                #- compose.yaml
                services:
                  web: {build: {context: ., target: $STAGE}}
                """);
    }

    @Test
    void aPartOfTheNameIsEditedAlone() {
        check("""
                #- Dockerfile
                FROM alpine AS $0base-dev
                #- .env
                KIND=dev
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "base-${KIND}"}}
                """, """
                #- Dockerfile
                FROM alpine AS base-work
                #- .env
                KIND=work
                #- compose.yaml
                services:
                  web: {build: {context: ., target: "base-${KIND}"}}
                """, "base-work");
    }

    private static void check(String before, String after) {
        check(before, after, "work");
    }

    private static void check(String before, String after, String newName) {
        assertEquals(after, ProjectRenaming.applied(ProjectFixture.of(before), newName));
    }
}
