package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.ide.rename.Rename.RefusedRename;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All files after the rename of the named context at the cursor, or the reason for the refusal. */
class ContextRenameTest {

    @Test
    void allKeysOfTheDockerfileAndAllItsReferencesAreEdited() {
        check("sources", """
                #- app/Dockerfile
                ARG FIRST=code
                FROM $FIRST AS build
                FROM c$0ode:latest
                COPY --from=code /x /x
                RUN --mount=from=code,target=/code make code
                #- compose.yaml
                services:
                  app:
                    build:
                      context: app
                      additional_contexts: {code: ../code}
                #- docker-bake.hcl
                target "app" {
                  context = "app"
                  contexts = { code = "../code" }
                }
                target "other" {
                  contexts = { code = "../code" }
                }
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: app
                          build-contexts: code=../code
                      - run: docker build --build-context code=../code app
                """, """
                #- app/Dockerfile
                ARG FIRST=sources
                FROM $FIRST AS build
                FROM sources:latest
                COPY --from=sources /x /x
                RUN --mount=from=sources,target=/code make code
                #- compose.yaml
                services:
                  app:
                    build:
                      context: app
                      additional_contexts: {sources: ../code}
                #- docker-bake.hcl
                target "app" {
                  context = "app"
                  contexts = { sources = "../code" }
                }
                target "other" {
                  contexts = { code = "../code" }
                }
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: app
                          build-contexts: sources=../code
                      - run: docker build --build-context sources=../code app
                """);
    }

    @Test
    void aKeyThatDockerfilesShareIsEditedForAllOfThem() {
        check("new.sources", """
                #- web/Dockerfile
                FROM code
                #- job/Dockerfile
                FROM alpine
                COPY --from=code /x /x
                #- compose.yaml
                services:
                  job:
                    build: {context: job, additional_contexts: ["code=../code"]}
                #- docker-bake.hcl
                target "common" {
                  contexts = { $0code = "../code" }
                }
                """ + ProjectRenaming.INHERITING, """
                #- web/Dockerfile
                FROM new.sources
                #- job/Dockerfile
                FROM alpine
                COPY --from=new.sources /x /x
                #- compose.yaml
                services:
                  job:
                    build: {context: job, additional_contexts: ["new.sources=../code"]}
                #- docker-bake.hcl
                target "common" {
                  contexts = { "new.sources" = "../code" }
                }
                """ + ProjectRenaming.INHERITING);
    }

    @Test
    void theNameOfAStageOrOfAnotherContextIsTaken() {
        String files = """
                #- Dockerfile
                FROM co$0de AS build
                #- build.sh
                docker build --build-context code=../code --build-context conf=../conf .
                """;
        check("build", files, "Stage name 'build' is already used on line 1 of Dockerfile; choose another name.");
        check("conf", files, "Another build context of Dockerfile is named 'conf'; choose another name.");
    }

    @Test
    void aNameThatNoContextCanHaveIsRefused() {
        String files = """
                #- Dockerfile
                FROM co$0de
                #- build.sh
                docker build --build-context code=../code .
                """;
        check("Code", files, "The name 'Code' is not lowercase, which BuildKit requires of a build context.");
        check("scratch", files, "The name 'scratch' is reserved.");
        check("a b", files, "The name 'a b' contains a character other than letters, digits, '-', '_' and '.'.");
    }

    @Test
    void aKeyThatReplacesAStageOfAnotherDockerfileKeepsItsName() {
        check(
                "sources",
                """
                #- web/Dockerfile
                FROM co$0de
                #- job/Dockerfile
                FROM alpine AS code
                #- docker-bake.hcl
                target "common" {
                  contexts = { code = "../code" }
                }
                """ + ProjectRenaming.INHERITING,
                "The build context 'code' on line 2 of docker-bake.hcl also names a stage of job/Dockerfile, which would"
                        + " lose it.");
    }

    @Test
    void aReferenceThatIsComposedKeepsItsName() {
        check("sources", """
                #- Dockerfile
                ARG KIND=de
                FROM co${KIND}
                COPY --from=co$0de /x /x
                #- build.sh
                docker build --build-context code=../code .
                """, "'FROM co${KIND}' on line 2 names the build context by a variable.");
    }

    @Test
    void theNameOfAWordThatIsAnImageMustNotBeTaken() {
        check(
                "alpine",
                """
                #- Dockerfile
                FROM alpine
                COPY --from=co$0de /x /x
                #- build.sh
                docker build --build-context code=../code .
                """,
                "Cannot rename to 'alpine': 'FROM alpine' on line 1 would no longer mean the image 'alpine'.");
    }

    @Test
    void aFileThatIsNotValidUtf8IsNeverEdited() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM c$0ode
                #- build.sh
                docker build --build-context code=../code .
                """);
        Project project = fixture.project()
                .with(List.of(fixture.project().buildFiles().get(0).readOnly()));
        FilePosition cursor = fixture.position();

        var refused = (RefusedRename)
                Rename.find(new FilePosition(project, cursor.file(), cursor.offset(), cursor.dockerfile()), "sources");

        assertEquals(
                "The build context is named in build.sh, which is not valid UTF-8 and is never edited.",
                refused.refusal().sentence());
    }

    private static void check(String newName, String source, String expected) {
        var fixture = ProjectFixture.of(source);
        assertEquals(expected, ProjectRenaming.applied(fixture, newName));
    }
}
