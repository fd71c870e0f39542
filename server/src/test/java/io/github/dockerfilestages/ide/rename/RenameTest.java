package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The files after a rename. This test is about edits of other things than the name; {@code ProjectReferencesTest}
 * checks that all locations are edited, and {@link RenameRefusalTest} checks the refusals.
 */
class RenameTest {
    @Test
    void theDescriptionFollowsAndQuotesStay() {
        check("compile", """
                #- Dockerfile
                # build makes the program
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: "BUILD" # the build
                """, """
                #- Dockerfile
                # compile makes the program
                FROM golang AS compile
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: "compile" # the build
                """);
    }

    @Test
    void ofSeveralStagesOfOneNameBuildTargetsFollowTheLast() {
        check("compile", """
                #- Dockerfile
                FROM golang AS $0build
                FROM rust AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """, """
                #- Dockerfile
                FROM golang AS compile
                FROM rust AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """);
    }

    @Test
    void aFileThatIsReadOnlyBecauseAnotherExtendsItIsEditedToo() {
        check("compile", """
                #- Dockerfile
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    extends: {file: common.yaml, service: app}
                #- common.yaml
                services:
                  app:
                    build: {context: ., target: build}
                """, """
                #- Dockerfile
                FROM golang AS compile
                #- compose.yaml
                services:
                  web:
                    extends: {file: common.yaml, service: app}
                #- common.yaml
                services:
                  app:
                    build: {context: ., target: compile}
                """);
    }

    @Test
    void aTargetSharedWithADockerfileWithoutTheStageIsEdited() {
        check("compile", """
                #- web/Dockerfile
                FROM golang AS $0build
                #- job/Dockerfile
                FROM golang AS run
                #- docker-bake.hcl
                target "common" { no-cache-filter = ["build"] }
                """ + ProjectRenaming.INHERITING, """
                #- web/Dockerfile
                FROM golang AS compile
                #- job/Dockerfile
                FROM golang AS run
                #- docker-bake.hcl
                target "common" { no-cache-filter = ["compile"] }
                """ + ProjectRenaming.INHERITING);
    }

    @Test
    void aStageOfADockerfileInsideABuildFileIsRenamedThere() {
        check("compile", """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: $0build
                      dockerfile_inline: |
                        FROM golang AS build
                        FROM alpine
                        COPY --from=bu\\
                        ild /x /y
                #- docker-bake.hcl
                target "web" {
                  dockerfile-inline = "FROM golang AS build"
                  target = "build"
                }
                """, """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: compile
                      dockerfile_inline: |
                        FROM golang AS compile
                        FROM alpine
                        COPY --from=compile /x /y
                #- docker-bake.hcl
                target "web" {
                  dockerfile-inline = "FROM golang AS build"
                  target = "build"
                }
                """);
    }

    @Test
    void aNameThatAFormatWouldTakeForSomethingElseGetsQuotes() {
        check("on", """
                #- Dockerfile
                FROM golang AS $0build
                #- compose.yaml
                services:
                  a:
                    build: {context: ., target: build, no_cache_filter: [x, build]}
                  b:
                    build:
                      context: .
                      target: ${STAGE:-build}
                  c:
                    build:
                      context: .
                      target: 'build'
                      additional_contexts:
                        - build=./vendor
                #- .github/workflows/ci.yml
                jobs:
                  ci:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          target: build
                          no-cache-filters: |
                            build
                            other
                      - run: docker build --target build .
                """, """
                #- Dockerfile
                FROM golang AS on
                #- compose.yaml
                services:
                  a:
                    build: {context: ., target: "on", no_cache_filter: [x, "on"]}
                  b:
                    build:
                      context: .
                      target: ${STAGE:-on}
                  c:
                    build:
                      context: .
                      target: 'on'
                      additional_contexts:
                        - on=./vendor
                #- .github/workflows/ci.yml
                jobs:
                  ci:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          target: "on"
                          no-cache-filters: |
                            on
                            other
                      - run: docker build --target on .
                """);
        check("v1.2", """
                #- Dockerfile
                FROM golang AS $0build
                #- docker-bake.hcl
                target "a" {
                  target = "build"
                  contexts = { build = "./vendor" }
                }
                """, """
                #- Dockerfile
                FROM golang AS v1.2
                #- docker-bake.hcl
                target "a" {
                  target = "v1.2"
                  contexts = { "v1.2" = "./vendor" }
                }
                """);
    }

    @Test
    void aBuildContextIsWrittenInLowerCase() {
        check("Compile", """
                #- Dockerfile
                FROM golang AS $0build
                FROM build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build, additional_contexts: {build: ./vendor}}
                """, """
                #- Dockerfile
                FROM golang AS Compile
                FROM compile
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: Compile, additional_contexts: {compile: ./vendor}}
                """);
    }

    @Test
    void whatIsInOtherFilesIsToBeConfirmedAndGuessesAlways() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                #- compose.other.yaml
                services:
                  web2:
                    build: {context: ., target: "${STAGE:-build}"}
                #- build.sh
                docker build --target build -f "$FILE" .
                """);

        var confirmations = new TreeMap<String, List<EditConfirmation>>();
        FileEdit.byFile(ProjectRenaming.edits(fixture, "compile"))
                .keySet()
                .forEach(file -> confirmations.put(
                        file.relativeTo(ProjectFixture.ROOT),
                        confirmations(ProjectRenaming.edits(fixture, "compile"), file)));

        assertEquals(
                Map.of(
                        "Dockerfile", List.of(EditConfirmation.NONE),
                        "compose.yaml", List.of(EditConfirmation.OTHER_FILE),
                        "compose.other.yaml", List.of(EditConfirmation.GUESS),
                        "build.sh", List.of(EditConfirmation.GUESS)),
                confirmations);
    }

    private static List<EditConfirmation> confirmations(List<FileEdit> edits, FilePath file) {
        return edits.stream()
                .filter(edit -> edit.file().equals(file))
                .map(FileEdit::confirmation)
                .toList();
    }

    private static void check(String newName, String source, String expected) {
        ProjectFixture fixture = ProjectFixture.of(source);
        assertEquals(expected, ProjectRenaming.applied(fixture, newName));
    }
}
