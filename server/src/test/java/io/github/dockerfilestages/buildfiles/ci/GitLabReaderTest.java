package io.github.dockerfilestages.buildfiles.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitLabReaderTest {
    private static final GitLabReader READER = new GitLabReader();

    @Test
    void readsFilesByTheirPaths() {
        for (String path : List.of(
                ".gitlab-ci.yml",
                "a/.gitlab-ci.yaml",
                "build.gitlab-ci.yml",
                "ci/.gitlab-ci-build.yml",
                ".gitlab/build.yml",
                ".gitlab/ci/build.yaml",
                "a/.gitlab-ci/build.yml",
                ".gitlab-ci.d/build.yml")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        for (String path : List.of("ci.yml", "gitlab.yml", ".gitlab/ci.md", "my.gitlab/ci.yml", "ci/build.yml")) {
            assertFalse(READER.reads(path, SourceText.of("")), path);
        }
    }

    @Test
    void theScriptsOfJobsHoldCommands() {
        check("""
                default:
                  before_script: docker build --target login .
                                                       ^^^^^ target
                                                             ^ context
                image:
                  stage: build
                  before_script:
                    - docker build --target deps .
                                            ^^^^ target
                                                 ^ context
                  script:
                    - echo "building"
                    - |
                      docker build \\
                        --target "runtime" .
                                  ^^^^^^^ target
                                           ^ context
                    - [docker build --target debug ., ['docker build --target ''test'' .']]
                                             ^^^^^ target
                                                   ^ context
                                                                                ^^^^ target
                                                                                       ^ context
                    - !reference [docker build --target other ., script]
                  after_script:
                    - docker build --target report .
                                            ^^^^^^ target
                                                   ^ context
                  variables:
                    script: docker build --target none .
                """);
    }

    @Test
    void aScriptThatJobsShareIsReadOnce() {
        String text = """
                .base: &base
                  script: &script
                    - docker build --target build .
                                            ^^^^^ target
                                                  ^ context
                one:
                  <<: *base
                two:
                  before_script: *script
                  script: [*script, docker build --target two .]
                                                          ^^^ target
                                                              ^ context
                """;
        check(text);
        assertEquals(
                2,
                READER.read(".gitlab-ci.yml", SourceText.of(Fixture.of(text).text()))
                        .builds()
                        .size());
    }

    @Test
    void variablesOfThePipelineAndOfAJobReachItsScript() {
        check("""
                variables:
                  STAGE: a
                         ^ target (default)
                  KIND:
                    value: b
                           ^ target (default)
                    options: [b, "c"]
                                  ^ target (default)
                              ^ target (default)
                  FILE: $ROOT/Dockerfile
                        ^^^^^^^^^^^^^^^^ dockerfile (unknown)
                one:
                  script:
                    - docker build --target "$STAGE" -f "$FILE" .
                                                                ^ context
                    - docker build --target ${KIND} .
                                                    ^ context
                two:
                  variables: {STAGE: d, DIR: e}
                                     ^ target (default)
                  rules:
                    - if: $CI
                      variables: {STAGE: f}
                                         ^ target (default)
                  script: docker build --target $STAGE -f $DIR/Dockerfile .
                                                          ^^^^^^^^^^^^^^^ dockerfile (default) = e/Dockerfile
                                                                          ^ context
                three:
                  script:
                    - docker build --target $OTHER .
                                            ^^^^^^ target (unknown)
                                                   ^ context
                """);
    }

    @Test
    void aScriptIsReadWithTheVariablesOfTheJobsThatExtendIt() {
        check("""
                .build:
                  variables:
                    STAGE: none
                           ^^^^ target (default)
                  script: docker build --target $STAGE -f "$FILE" .
                                                           ^^^^^ dockerfile (unknown)
                                                                  ^ context
                one:
                  extends: [.build]
                  variables: {STAGE: a, FILE: b/Dockerfile}
                                     ^ target (default)
                                              ^^^^^^^^^^^^ dockerfile (default)
                two:
                  extends: one
                  variables:
                    STAGE: c
                           ^ target (default)
                .unused:
                  script: docker build --target d .
                                                ^ target
                                                  ^ context
                three:
                  extends: .unused
                  script: docker build --target e .
                                                ^ target
                                                  ^ context
                """);
    }

    @Test
    void theValuesOfOneEntryOfAMatrixBelongTogether() {
        List<Build> builds = READER.read(".gitlab-ci.yml", SourceText.of("""
                                build:
                                  parallel:
                                    matrix:
                                      - DIR: api
                                        STAGE: [test, prod]
                                      - {DIR: web, STAGE: serve}
                                  script: docker build --target $STAGE $DIR
                                """)).builds();
        assertEquals(
                List.of("test api", "prod api", "serve web"),
                builds.stream()
                        .map(build -> build.target().orElseThrow().text() + " "
                                + build.context().orElseThrow().text())
                        .toList());
    }

    @Test
    void jobsThatExtendEachOtherAreVisitedOnce() {
        check("""
                one:
                  extends: two
                  script: docker build --target a .
                                                ^ target
                                                  ^ context
                two:
                  extends: one
                """);
    }

    @Test
    void whereAJobChangesItsFolderNoPathOfItIsSure() {
        List<Build> builds = READER.read(".gitlab-ci.yml", SourceText.of("""
                                one:
                                  before_script: [cd app]
                                  script: [docker build .]
                                two:
                                  script: [docker build .]
                                  after_script: [cd app]
                                """)).builds();
        assertEquals(
                List.of(false, true), builds.stream().map(Build::isPathSure).toList());
    }

    @Test
    void aJobWithoutAScriptBeforeItsOwnHasThatOfThePipeline() {
        for (String defaults : List.of("default: {before_script: [cd sub]}", "before_script: [cd sub]")) {
            String jobs =
                    "\none:\n  script: [docker build .]\ntwo:\n  before_script: []\n  script: [docker build -q .]\n";
            List<Build> builds = READER.read(".gitlab-ci.yml", SourceText.of(defaults + jobs))
                    .builds();
            assertEquals(
                    List.of(false, true), builds.stream().map(Build::isPathSure).toList(), defaults);
        }
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, ".gitlab-ci.yml", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, ".gitlab-ci.yml", fixture.text());
    }
}
