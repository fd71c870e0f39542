package io.github.dockerfilestages.buildfiles.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BakeReaderTest {
    private static final BakeReader READER = new BakeReader();

    @Test
    void each_target_block_is_a_build() {
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
    void what_is_written_in_json_is_read_alike() {
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
    void a_variable_counts_as_its_default() {
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
    void a_variable_that_leads_to_itself_is_not_known() {
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
    void a_value_may_be_composed_of_several_pieces() {
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
    void what_is_computed_is_not_known() {
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
    void contexts_that_cannot_be_read_have_one_unknown_name() {
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
    void both_sides_of_a_condition_may_be_meant() {
        check("""
                target "a" {
                        ^ name
                  target = DEBUG != "" ? "debug" : FAST ? "fast" : "full"
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                          ^^^^^ stage (default)
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
    void each_combination_of_a_matrix_is_a_build() {
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
    void the_values_of_a_matrix_form_names() {
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
    void a_target_block_may_use_the_attributes_of_another_one() {
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
    void an_attribute_that_a_matrix_forms_means_nothing_elsewhere() {
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
    void a_matrix_that_is_not_known_is_one_build() {
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
    void the_names_of_arguments_are_kept() {
        List<Build> builds = builds("target \"a\" {\n args = {\n GO = \"1\", \"B\" = null\n }\n}\n");

        assertEquals(Set.of("GO", "B"), builds.get(0).argumentNames());
    }

    @Test
    void the_files_are_known_by_name_or_by_a_target_block() {
        assertTrue(reads("docker-bake.hcl", ""));
        assertTrue(reads("a/docker-bake.override.json", ""));
        assertTrue(reads("a/ci.hcl", "# bake\n  target \"web\" {\n"));
        assertTrue(reads("ci.hcl", "target web{}"));
        assertFalse(reads("ci.hcl", "job \"web\" {}\n# target \"web\" {"));
        assertFalse(reads("package.json", "{\"target\": {}}"));
        assertFalse(reads("docker-bake.yaml", ""));
    }

    private static boolean reads(String path, String text) {
        return READER.reads(path, SourceText.of(text));
    }

    private static void check(String source) {
        BuildDrawing.check(READER, "docker-bake.hcl", Fixture.of(source));
    }

    private static List<Build> builds(String text) {
        return READER.read("docker-bake.hcl", SourceText.of(text)).builds();
    }
}
