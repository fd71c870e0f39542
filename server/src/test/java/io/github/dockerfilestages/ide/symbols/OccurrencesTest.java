package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Mark;
import io.github.dockerfilestages.fixture.ProjectDrawing;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * References are requested at each mark in each file. The answer is always all marks, and a rename edits exactly these.
 */
class OccurrencesTest {

    @Test
    void valuesOfBuildArgumentsThatMakeAFromNameTheStageAreReferences() {
        check("""
                #- Dockerfile
                ARG ROOT
                FROM golang AS one
                               ^^^ declaration
                FROM $ROOT
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {ROOT: one}}
                                                     ^^^ reference
                  job:
                    build:
                      context: .
                      args: ["VERSION=one", "ROOT=one"]
                                                  ^^^ reference
                #- docker-bake.hcl
                variable "BASE" { default = "one" }
                                             ^^^ reference
                target "a" { args = { ROOT = BASE, OTHER = "one" } }
                #- .github/workflows/ci.yml
                jobs:
                  ci:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          build-args: |
                            ROOT=one
                                 ^^^ reference
                #- build.sh
                docker build --build-arg ROOT=one .
                                              ^^^ reference
                docker build --build-arg=ROOT="one" --build-arg OTHER=one .
                                               ^^^ reference
                buildctl build --frontend dockerfile.v0 --local dockerfile=. --opt build-arg:ROOT=one
                                                                                                  ^^^ reference
                #- skaffold.yaml
                build:
                  artifacts:
                    - image: web
                      docker: {buildArgs: {ROOT: one}}
                                                 ^^^ reference
                #- .devcontainer.json
                {"build": {"dockerfile": "Dockerfile", "args": {"ROOT": "one"}}}
                                                                         ^^^ reference
                #- Tiltfile
                docker_build('web', '.', build_args={'A': f(x), 'ROOT': 'one'})
                                                                         ^^^ reference
                """);
    }

    @Test
    void valuesOfOtherArgumentsAreNoReferences() {
        check("""
                #- Dockerfile
                ARG VERSION
                FROM golang AS one
                               ^^^ declaration
                ARG LATE
                FROM golang:$VERSION
                FROM $LATE
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {VERSION: one, LATE: one, UNDECLARED: one}}
                """);
    }

    @Test
    void buildTargetsOfEveryKindAreReferencesFromEachToAll() {
        check("""
                #- Dockerfile
                FROM golang AS build
                               ^^^^^ declaration
                FROM build
                     ^^^^^ reference
                COPY --from=build /x /y
                            ^^^^^ reference
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: build
                              ^^^^^ reference
                  job:
                    build:
                      context: .
                      target: "BUILD"
                               ^^^^^ reference
                      additional_contexts:
                        build: ./vendor
                        ^^^^^ reference
                #- docker-bake.hcl
                variable "STAGE" { default = "build" }
                                              ^^^^^ reference
                target "a" {
                  target = "build"
                            ^^^^^ reference
                  no-cache-filter = ["other", "build"]
                                               ^^^^^ reference
                  contexts = { build = "./vendor" }
                               ^^^^^ reference
                }
                target "b" { target = STAGE }
                #- hack/docker-bake.json
                {"target": {"a": {"context": "..", "target": "build", "contexts": {"build": "x"}}}}
                                                              ^^^^^ reference
                                                                                    ^^^^^ reference
                #- .github/workflows/ci.yml
                jobs:
                  ci:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          target: build
                                  ^^^^^ reference
                          no-cache-filters: build,other
                                            ^^^^^ reference
                      - run: docker build --target build .
                                                   ^^^^^ reference
                #- Makefile
                image:
                	docker build --target=build .
                	                      ^^^^^ reference
                #- README.md
                Run `docker build --target build .` to build.
                #- package.json
                {"scripts": {"build": "docker build --target 'build' ."}}
                                                              ^^^^^ reference
                """);
    }

    @Test
    void theStagesOfOtherDockerfilesAreOthers() {
        check("""
                #- web/Dockerfile
                FROM golang AS build
                               ^^^^^ declaration
                #- job/Dockerfile
                FROM golang AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: web, target: build}
                                                  ^^^^^ reference
                  job:
                    build: {context: job, target: build}
                """);
    }

    @Test
    void ofSeveralStagesOfOneNameBuildTargetsMeanTheLast() {
        check("""
                #- Dockerfile
                FROM golang AS build
                FROM rust AS build
                             ^^^^^ declaration
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                                                ^^^^^ reference
                """);
    }

    @Test
    void aTargetSharedBySeveralBuildsIsListedOnce() {
        check("""
                #- Dockerfile
                FROM golang AS build
                               ^^^^^ declaration
                #- compose.yaml
                x-build: &build
                  context: .
                  target: build
                          ^^^^^ reference
                services:
                  web:
                    build: *build
                  job:
                    build:
                      <<: *build
                      network: host
                """);
    }

    @Test
    void aTargetSharedByBuildsOfTwoDockerfilesNamesBothStages() {
        check("""
                #- web/Dockerfile
                FROM golang AS build
                               ^^^^^ declaration
                #- job/Dockerfile
                FROM golang AS build
                               ^^^^^ declaration
                #- docker-bake.hcl
                target "common" { target = "build" }
                                            ^^^^^ reference
                """ + ProjectRenaming.INHERITING, "reference");
    }

    @Test
    void theStagesOfADockerfileInsideABuildFileAreNamedThere() {
        check("""
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      dockerfile_inline: |
                        FROM golang AS build
                                       ^^^^^ declaration
                        FROM alpine
                        COPY --from=build /x /y
                                    ^^^^^ reference
                      target: build
                              ^^^^^ reference
                #- Dockerfile
                FROM golang AS build
                """);
    }

    private static void check(String source) {
        check(source, "declaration", "reference");
        ProjectFixture fixture = ProjectFixture.of(source);
        assertEquals(replaced(fixture, "compile"), renamed(fixture, "compile"));
    }

    /** All files with another name at each mark. */
    private static String replaced(ProjectFixture fixture, String newName) {
        var edits = new HashMap<FilePath, List<TextEdit>>();
        fixture.files()
                .files()
                .forEach((path, file) -> edits.put(
                        ProjectFixture.ROOT.resolve(path),
                        file.marks().stream()
                                .map(mark -> new TextEdit(mark.range(), newName))
                                .toList()));
        return fixture.edited(edits);
    }

    private static String renamed(ProjectFixture fixture, String newName) {
        for (var file : fixture.files().files().entrySet()) {
            for (Mark mark : file.getValue().marks()) {
                if (mark.label().equals("declaration")) {
                    FilePath path = ProjectFixture.ROOT.resolve(file.getKey());
                    Symbol symbol = at(fixture.project(), path, mark.range().start())
                            .get(0)
                            .symbol();
                    var outcome = Rename.of(fixture.project(), symbol, newName);
                    return fixture.edited(FileEdit.byFile(((Rename.AcceptedRename) outcome).edits()));
                }
            }
        }
        throw new IllegalArgumentException("nothing is declared");
    }

    private static void check(String source, String... from) {
        ProjectFixture fixture = ProjectFixture.of(source);
        String expected = ProjectDrawing.expected(fixture).toString();
        fixture.files()
                .files()
                .forEach((path, file) -> file.marks().stream()
                        .filter(mark -> List.of(from).contains(mark.label()))
                        .forEach(mark -> {
                            assertEquals(
                                    expected,
                                    drawn(
                                            fixture,
                                            path,
                                            mark.range(),
                                            mark.range().start()));
                            assertEquals(
                                    expected,
                                    drawn(
                                            fixture,
                                            path,
                                            mark.range(),
                                            mark.range().end()));
                        }));
    }

    private static String drawn(ProjectFixture fixture, String path, TextRange asked, int offset) {
        FilePath file = ProjectFixture.ROOT.resolve(path);
        var declarations = new TreeSet<FileLocation>();
        var references = new TreeSet<FileLocation>();
        for (Occurrence named : at(fixture.project(), file, offset)) {
            assertEquals(asked, named.location().range());
            Occurrences.of(fixture.project(), named.symbol())
                    .forEach(found -> (found.isDeclaration() ? declarations : references).add(found.location()));
        }
        return ProjectDrawing.blank(fixture)
                .mark(declarations, "declaration")
                .mark(references, "reference")
                .toString();
    }

    private static List<Occurrence> at(Project project, FilePath file, int offset) {
        return Occurrences.at(FilePosition.at(project, file, offset));
    }
}
