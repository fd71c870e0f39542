package io.github.dockerfilestages.buildfiles.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BakeReaderTest {
    private static final BakeReader READER = new BakeReader();

    @Test
    void eachTargetBlockIsABuild() {
        check("""
                group "default" {
                  targets = ["web"]
                }
                target "base" {
                        ^^^^ name
                  context    = "images"
                                ^^^^^^ context
                  dockerfile = "web/Dockerfile"
                                ^^^^^^^^^^^^^^ dockerfile
                }
                target "web" {
                        ^^^ name
                  inherits = ["base", "args"] # both
                               ^^^^ parent
                                       ^^^^ parent
                  target = "runtime"
                            ^^^^^^^ target
                  no-cache-filter = ["deps",
                                      ^^^^ stage
                    "build", // the other
                     ^^^^^ stage
                  ]
                  contexts = {
                    deps    = "target:deps"
                    ^^^^ key
                               ^^^^^^^^^^^ source
                    "a.b/c" : "docker-image://alpine", x = ".."
                     ^^^^^ key
                               ^^^^^^^^^^^^^^^^^^^^^ source
                                                       ^ key
                                                            ^^ source
                  }
                  tags = ["${REGISTRY}/web:latest"]
                  platforms = MULTI ? ["linux/amd64", "linux/arm64"] : []
                }
                target bare { target = "one-line" }
                       ^^^^ name
                                        ^^^^^^^^ target
                """);
    }

    @Test
    void aConditionSelectsOneOfSeveralDockerfiles() {
        check("""
                target "web" {
                        ^^^ name
                  dockerfile = OS == "alpine" ? "alpine.Dockerfile" : "Dockerfile"
                                                 ^^^^^^^^^^^^^^^^^ dockerfile (default)
                                                                       ^^^^^^^^^^ dockerfile (default)
                  target = "runtime"
                            ^^^^^^^ target
                }
                """);
    }

    @Test
    void whatIsWrittenInJsonIsReadAlike() {
        BuildDrawing.check(READER, "docker-bake.json", Fixture.of("""
                        {
                          "variable": { "STAGE": { "default": "runtime" } },
                                                               ^^^^^^^ target (default)
                          "target": {
                            "web": {
                             ^^^ name
                              "inherits": ["base"],
                                            ^^^^ parent
                              "target": "${STAGE}",
                              "no-cache-filter": ["b\\u0075ild"],
                                                   ^^^^^^^^^^ stage = build
                              "contexts": { "deps": "target:deps" },
                                             ^^^^ key
                                                     ^^^^^^^^^^^ source
                              "dockerfile": "${DIR}/Dockerfile",
                                             ^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                              "context": null
                            },
                            "next": { "target": "a" }
                             ^^^^ name
                                                 ^ target
                          }
                        }
                        """));
    }

    @Test
    void aVariableCountsAsItsDefault() {
        check("""
                variable "STAGE" { default = "runtime" }
                                              ^^^^^^^ target (default)
                variable "ALIAS" { default = STAGE }
                variable "DEPS" { default = ["deps"] }
                                              ^^^^ stage (default)
                variable "NOTHING" {}
                variable "NULL" { default = null }
                target "a" { target = STAGE }
                        ^ name
                target "b" { target = "${STAGE}" }
                        ^ name
                target "c" { target = ALIAS }
                        ^ name
                target "d" { target = NOTHING }
                        ^ name
                                      ^^^^^^^ target (unknown)
                target "e" { target = NULL }
                        ^ name
                                      ^^^^ target (unknown)
                target "f" { target = "${ELSEWHERE}" }
                        ^ name
                                       ^^^^^^^^^^^^ target (unknown)
                target "g" { no-cache-filter = DEPS }
                        ^ name
                target "h" { target = null }
                        ^ name
                """);
    }

    @Test
    void aVariableThatLeadsToItselfIsNotKnown() {
        check("""
                variable "A" { default = B }
                variable "B" { default = "${A}${A}" }
                variable "C" { default = X ? C : C.x["y"].z }
                target "a" { dockerfile = A }
                        ^ name
                                          ^ dockerfile (unknown)
                target "c" { target = C.x.y.z }
                        ^ name
                                      ^^^^^^^ target (unknown)
                """);
    }

    @Test
    void aValueMayBeComposedOfSeveralPieces() {
        check("""
                variable "DIR" { default = "images" }
                target "a" {
                        ^ name
                  context = "${DIR}/web"
                             ^^^^^^^^^^ context (default) = images/web
                  contexts = { src = "${DIR}/$${src}" }
                               ^^^ key
                                      ^^^^^^^^^^^^^^ source (default) = images/${src}
                  target = "${DIR}-web"
                            ^^^^^^^^^^ target (default) = images-web
                  inherits = ["${DIR}-${upper("x")}"]
                               ^^^^^^^^^^^^^^^^^^^^ parent (unknown)
                }
                """);
    }

    @Test
    void whatIsComputedIsNotKnown() {
        check("""
                target "a" {
                        ^ name
                  target     = upper("build")
                               ^^^^^^^^^^^^^^ target (unknown)
                  context    = "${upper("x")}"
                                ^^^^^^^^^^^^^ context (unknown)
                  dockerfile = "a" == "b"
                               ^^^^^^^^^^ dockerfile (unknown)
                  no-cache-filter = [for s in ["a", "b"] : "x-${s}" if s != "]"]
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stage (unknown)
                  inherits = ["%{ if X }a%{ else }b}%{ endif }", "${~ X }"]
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ parent (unknown)
                                                                  ^^^^^^^ parent (unknown)
                }
                target "b" { target = "last" }
                        ^ name
                                       ^^^^ target
                """);
    }

    @Test
    void contextsThatCannotBeReadHaveOneUnknownName() {
        check("""
                target "a" {
                        ^ name
                  contexts = needs("a")
                             ^^^^^^^^^^ key (unknown)
                             ^^^^^^^^^^ source (unknown)
                }
                target "b" {
                        ^ name
                  contexts = X == "" ? null : OTHERS
                                              ^^^^^^ key (unknown)
                                              ^^^^^^ source (unknown)
                }
                """);
    }

    @Test
    void bothSidesOfAConditionMayBeMeant() {
        check("""
                target "a" {
                        ^ name
                  target = DEBUG != "" ? "debug" : FAST ? "fast" : "full"
                                          ^^^^^ target (default)
                                                           ^^^^ stage (default)
                                                                    ^^^^ stage (default)
                  contexts = A != B ? {
                    "deps" = "target:deps"
                     ^^^^ key (default)
                              ^^^^^^^^^^^ source
                  } : null
                }
                """);
    }

    @Test
    void aSideOfAConditionMayBeUnknown() {
        check("""
                target "a" {
                        ^ name
                  target = DEBUG != "" ? "debug" : lower(STAGE)
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                          ^^^^^ stage (default)
                }
                """);
    }

    @Test
    void eachCombinationOfAMatrixIsABuild() {
        String text = """
                target "lint" {
                  name = "lint-${item.name}"
                          ^^^^^^^^^^^^^^^^^ name = lint-go
                          ^^^^^^^^^^^^^^^^^ name = lint-yaml
                  matrix = {
                    item = [
                      { name = "go", stage = "golangci" },
                                              ^^^^^^^^ target
                      { name = "yaml", stage = "yamllint" },
                                                ^^^^^^^^ target
                    ]
                    arch = ["amd64", "arm64"]
                  }
                  target = item["stage"]
                  dockerfile = "${item.name}.Dockerfile"
                                ^^^^^^^^^^^^^^^^^^^^^^^ dockerfile = go.Dockerfile
                                ^^^^^^^^^^^^^^^^^^^^^^^ dockerfile = yaml.Dockerfile
                }
                """;
        check(text);
        assertEquals(2, builds(Fixture.of(text).text()).size());
    }

    @Test
    void theValuesOfAMatrixFormNames() {
        check("""
                target "test" {
                  name = "${distro}-test"
                          ^^^^^^^^^^^^^^ name = alpine-test
                          ^^^^^^^^^^^^^^ name = debian-test
                  matrix = { distro = ["alpine", "debian"] }
                  inherits = ["${distro}-base"]
                               ^^^^^^^^^^^^^^ parent = alpine-base
                               ^^^^^^^^^^^^^^ parent = debian-base
                  target = "${distro}-run"
                            ^^^^^^^^^^^^^ target = alpine-run
                            ^^^^^^^^^^^^^ target = debian-run
                }
                """);
    }

    @Test
    void aTargetBlockMayUseTheAttributesOfAnotherOne() {
        check("""
                variable "STAGE" { default = "run" }
                                              ^^^ target (default)
                target "one" {
                        ^^^ name
                  dockerfile = "one.Dockerfile"
                                ^^^^^^^^^^^^^^ dockerfile
                  target = "build"
                            ^^^^^ target
                }
                target "two" {
                        ^^^ name
                  dockerfile = target.one.dockerfile
                  target = target.one.target
                }
                target "three" {
                        ^^^^^ name
                  dockerfile = "${target.none.dockerfile}"
                                ^^^^^^^^^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                  target = STAGE
                }
                target "four" {
                        ^^^^ name
                  target = target["three"].target
                }
                """);
    }

    @Test
    void anAttributeThatAMatrixFormsMeansNothingElsewhere() {
        check("""
                target "one" {
                  name = arch
                  matrix = { arch = ["arm"] }
                                      ^^^ name
                                      ^^^ target
                  target = arch
                }
                target "two" {
                        ^^^ name
                  target = target.one.target
                           ^^^^^^^^^^^^^^^^^ target (unknown)
                }
                """);
    }

    @Test
    void aMatrixThatIsNotKnownIsOneBuild() {
        check("""
                target "lint" {
                  matrix = { stage = STAGES, arch = ["amd64"] }
                                                      ^^^^^ stage
                  target = stage
                           ^^^^^ target (unknown)
                  no-cache-filter = [arch]
                }
                """);
    }

    @Test
    void theNamesOfArgumentsAreKept() {
        List<Build> builds = builds("target \"a\" {\n args = {\n GO = \"1\", \"B\" = null\n }\n}\n");

        assertEquals(Set.of("GO", "B"), builds.get(0).argumentNames());
    }

    @Test
    void theFilesAreKnownByNameOrByATargetBlock() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("docker-bake.hcl", "a/docker-bake.override.json"),
                List.of("docker-bake.yaml", "ci.hcl"));
        Selection.check(
                text -> READER.reads("a/ci.hcl", SourceText.of(text)),
                List.of("# bake\n  target \"web\" {\n", "target web{}"),
                List.of("job \"web\" {}\n# target \"web\" {", "{\"target\": {}}"));
        assertFalse(READER.reads("package.json", SourceText.of("{\"target\": {}}")), "package.json");
    }

    private static void check(String source) {
        BuildDrawing.check(READER, "docker-bake.hcl", Fixture.of(source));
    }

    private static List<Build> builds(String text) {
        return READER.read("docker-bake.hcl", SourceText.of(text)).builds();
    }
}
