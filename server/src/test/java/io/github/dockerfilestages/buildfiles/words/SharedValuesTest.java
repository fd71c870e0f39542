package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A value is marked with an {@code @} before it, and its first other use with a {@code ¿}. */
class SharedValuesTest {

    @Test
    void aVariableOfAShellMayBeAPartOfAPath() {
        check(BuildKind.SHELL, """
                S=@test
                docker build --target $S .
                ./bin/¿$S $S
                """);
        check(BuildKind.SHELL, "S=@test\ndocker build --target $S -t app-¿${S} .\n");
        check(BuildKind.SHELL, "S=@test\nT=$S\ndocker build --target=\"$T\" . && echo ¿$T\n");
        check(BuildKind.SHELL, "export S=@test # $S\n# $S\ndocker build --target $S .\n");
        check(BuildKind.SHELL, "F=\"--target @test\"\ndocker build $F . && echo $F\n");
        check(BuildKind.SHELL, "docker build --target @test -t test .\necho $target\n");
    }

    @Test
    void theNameOfAStageMayBeOnALineOfItsOwn() {
        for (String lineEnd : List.of("\n", "\r\n")) {
            check(BuildKind.SHELL, """
                    S=@test
                    docker build --target $S .
                    docker build \\
                      --target \\
                      "$S" .
                    docker build --tag \\
                      ¿$S .
                    """.replace("\n", lineEnd));
        }
    }

    @Test
    void theVariableOfALoopIsKnownUntilTheNextLoop() {
        check(BuildKind.SHELL, """
                for s in dev @test; do docker build --target $s .; done
                for s in 1 2; do echo $s; done
                """);
        check(BuildKind.SHELL, "for s in dev @test; do docker build --target $s -t ¿$s .; done\n");
        check(BuildKind.MAKE, "all:\n\tfor s in dev @test; do docker build --target $$s -t $¿$s .; done\n");
        check(BuildKind.SHELL, "ALL='dev @test'\nfor s in $ALL; do docker build --target $s -t ¿$s .; done\n");
    }

    @Test
    void anArgumentOfAFunctionHasANumber() {
        check(BuildKind.SHELL, """
                build() {
                  docker build --target "$2" -t ¿$2 -f $1 .
                }
                build Dockerfile @test
                """);
        check(BuildKind.SHELL, """
                function build {
                  local stage=$1
                  docker build --target "$stage" -t $2 .
                }
                build @test app
                """);
    }

    @Test
    void makeAndWindowsHaveSignsOfTheirOwn() {
        check(BuildKind.MAKE, "S := @test\nimage:\n\tdocker build --target $(S) -t ¿$(S) .\n");
        check(BuildKind.MAKE, "S := @test\nimage:\n\tdocker build --target ${S} .\n");
        check(BuildKind.SHELL, "set S=@test\ndocker build --target %S% -t ¿%S% .\n");
        check(BuildKind.SHELL, "$s = '@test'\ndocker build --target $s -t ¿$s .\n");
        check(BuildKind.JUST, "s := '@test'\nimage:\n    docker build --target {{s}} -t ¿{{s}} .\n");
        check(BuildKind.TASKFILE, "vars: {S: @test}\ncmd: docker build --target {{.S}} -t a:¿{{.S}} .\n");
    }

    @Test
    void aMatrixBelongsToItsJob() {
        check(BuildKind.GITHUB, """
                jobs:
                  one:
                    strategy:
                      matrix:
                        s: [dev, @test]
                    steps:
                      - with: {target: "${{ matrix.s }}"}
                  two:
                    name: two ${{ matrix.s }}
                    strategy:
                      matrix: {s: [1, 2]}
                """);
        check(BuildKind.GITHUB, """
                jobs:
                  one:
                    name: one ${{ ¿matrix.s }}
                    strategy:
                      matrix:
                        include:
                          - s: @test
                          - s: dev
                    steps:
                      - with: {target: "${{ matrix.s }}"}
                """);
        check(BuildKind.GITHUB, """
                jobs:
                  one:
                    strategy: {matrix: {s: [dev, @test]}}
                    steps:
                      - with:
                          target: ${{ matrix.s }}
                          tags: app:${{ ¿matrix.s }}
                  two:
                    name: two ${{ matrix.s }}
                """);
    }

    @Test
    void aParameterHasItsNameBesideItsValueOrAboveIt() {
        check(BuildKind.AZURE, """
                parameters:
                  - name: kind
                    default: @test
                steps:
                  - script: docker build --target ${{ parameters.kind }} -t ¿${{ parameters.kind }} .
                """.replace("¿${{ ", "${{ ¿"));
        check(BuildKind.GITHUB, """
                on:
                  workflow_dispatch:
                    inputs:
                      kind:
                        options: [dev, @test]
                jobs:
                  one:
                    steps:
                      - with: {target: "${{ inputs.kind }}", tags: "${{ ¿inputs.kind }}"}
                """);
    }

    @Test
    void aBakeMatrixBelongsToItsTarget() {
        check(BuildKind.BAKE, """
                target "one" {
                  name = "one-$¿{s}"
                  matrix = { s = ["dev", "@test"] }
                  target = s
                }
                """.replace("$¿{s", "¿${s"));
        check(BuildKind.BAKE, """
                target "one" {
                  matrix = {
                    s = [
                      "dev",
                      "@test"
                    ]
                  }
                  target = s
                }
                target "two" {
                  matrix = { s = ["1"] }
                  tags = [s]
                }
                """);
        check(BuildKind.BAKE, """
                target "one" { target = "@test" }
                target "two" {
                  target = target.one.target
                  tags = [¿target.one.target]
                }
                """);
        check(BuildKind.BAKE, """
                target "one" {
                  matrix = { s = ["@test"] }
                  target = s
                  contexts = { base = "target:¿${s}" }
                }
                """);
    }

    @Test
    void theDefaultOfAVariableIsUsedByTheNameOfItsBlock() {
        check(BuildKind.BAKE, """
                variable "S" {
                  default = "@test"
                }
                target "one" {
                  target = S
                  tags = ["app:¿${S}"]
                }
                """);
        check(BuildKind.TERRAFORM, """
                variable "s" {
                  type    = string
                  default = "@test"
                }
                resource "docker_image" "app" {
                  name = "app"
                  build {
                    target = var.s
                    tag = [¿var.s]
                  }
                }
                """);
    }

    @Test
    void anAliasMayStandUnderAnotherKey() {
        check(BuildKind.COMPOSE, """
                x-stage: &s @test
                services:
                  one: {build: {target: *s}}
                  two: {image: ¿*s}
                """);
        check(BuildKind.COMPOSE, """
                services:
                  one: {build: {target: &s @test}}
                  two: {build: {target: *s}}
                """);
        check(BuildKind.COMPOSE, """
                services:
                  one: {build: {target: &s @test}}
                  two: {hostname: ¿*s}
                """);
    }

    @Test
    void receiversTakeTheNameOfAStage() {
        String file = "S=@test\ndocker build --target $S --build-arg BASE=$S .\n";
        check(BuildKind.SHELL, file, List.of("BASE"));
        check(BuildKind.SHELL, file.replace("=$S ", "=¿$S "), List.of());
    }

    @Test
    void allUsesOfAnInputCount() {
        String text = "target: ${{ inputs.kind }}\ntags: ${{ inputs.kind }}\n";

        assertEquals(
                Optional.of(text.lastIndexOf("inputs")),
                SharedValues.otherUseOfInput(BuildKind.GITHUB, SourceText.of(text), "kind"));
        assertEquals(Optional.empty(), SharedValues.otherUseOfInput(BuildKind.GITHUB, SourceText.of(text), "other"));
    }

    private static void check(BuildKind kind, String marked) {
        check(kind, marked, List.of());
    }

    private static void check(BuildKind kind, String marked, List<String> receivers) {
        String unused = marked.replace("¿", "");
        int value = unused.indexOf('@');
        String text = unused.replace("@", "");
        Optional<Integer> use = new SharedValues()
                .otherUse(
                        kind, SourceText.of(text), new TextRange(value, value + "test".length()), receivers, List.of());
        var shown = new StringBuilder(text);
        shown.insert(value, '@');
        use.ifPresent(offset -> shown.insert(offset < value ? offset : offset + 1, '¿'));
        assertEquals(marked, shown.toString());
    }
}
