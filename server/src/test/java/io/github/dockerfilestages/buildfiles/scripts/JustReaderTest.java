package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class JustReaderTest {
    private static final ScriptReader READER = ScriptReader.of(ScriptLanguage.JUST);

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "justfile", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "justfile", fixture.text());
    }

    @Test
    void justfilesGoByTheirNames() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("justfile", "a/Justfile", ".justfile", "ci.just"),
                List.of("just"));
    }

    @Test
    void recipesAreIndentedLines() {
        check("""
                image stage="dev": build
                  docker build --target a .
                                        ^ target
                                          ^ context

                  @docker build --target b \\
                                         ^ target
                    --file c/Dockerfile .
                           ^^^^^^^^^^^^ dockerfile
                                        ^ context
                  # isn't this one
                  -echo it's
                  docker build --target d .
                                        ^ target
                                          ^ context
                \tdocker build --target e .
                                       ^ target
                                         ^ context
                docker build --target no .
                """);
    }

    @Test
    void interpolationsAreNotKnownWhateverQuotesAreAroundThem() {
        check("""
                image stage:
                  docker build --target {{stage}} -f '{{ file }}' "x{{ env("A") }}"
                                        ^^^^^^^^^ target (unknown)
                                                      ^^^^^^^^^^ dockerfile (unknown)
                                                                   ^^^^^^^^^^^^^^^ context (unknown)
                  {{docker}} build --target a {{{{b}}
                                            ^ target
                                              ^^^^^^^ context (unknown)
                  docker build --target={{a}}{{b}}c --file={{d}} {{e}}{{f
                                        ^^^^^^^^^^^ target (unknown)
                                                           ^^^^^ dockerfile (unknown)
                                                                 ^^^^^^^^ context (unknown)
                """);
    }

    @Test
    void aVariableHasTheValueThatTheFileGivesIt() {
        check("""
                stage := "a"
                          ^ target (default)
                export FLAGS := '--file ' + folder / "Dockerfile" # options
                folder := 'b'
                other := env_var_or_default("OTHER", 'c')
                                                      ^ target (default)
                image:
                    docker build --target {{ stage }} {{FLAGS}} .
                                                      ^^^^^^^^^ dockerfile (default) = b/Dockerfile
                                                                ^ context
                    docker build --target "{{other}}" .
                                                      ^ context
                kind := uppercase("x")
                kinds:
                    docker build --target {{kind}} .
                                          ^^^^^^^^ target (unknown)
                                                   ^ context
                """);
    }

    @Test
    void aParameterHasItsDefaultInItsRecipeAlone() {
        check("""
                stage := "a"
                          ^ target (default)
                one stage="b" $file='c/Dockerfile' +args="": build
                           ^ target (default)
                                     ^^^^^^^^^^^^ dockerfile (default)
                    docker build --target {{stage}} -f $file {{args}} .
                                                                      ^ context
                two:
                    docker build --target {{stage}} .
                                                    ^ context
                three stage:
                    docker build --target {{stage}} .
                                          ^^^^^^^^^ target (unknown)
                                                    ^ context
                """);
    }

    @Test
    void aParameterHasTheArgumentsOfRecipesThatDependOnItsRecipe() {
        check("""
                all: (image "b" "x") (image 'c') other
                             ^ target (default)
                                             ^ target (default)
                image stage="a" tag="":
                             ^ target (default)
                    docker build --target {{stage}} .
                                                    ^ context
                """);
    }

    @Test
    void aParameterWithoutADefaultMayHaveOtherValues() {
        check("""
                image stage:
                    docker build --target {{stage}} .
                                          ^^^^^^^^^ target (unknown)
                                                    ^ context
                all: (image "b")
                             ^ target (default)
                """);
    }

    @Test
    void aRecipeMayBeAScript() {
        check("""
                image:
                    #!/usr/bin/env bash
                    if true; then
                        docker build \\
                          --target a .
                                   ^ target
                                     ^ context
                    fi

                    docker build \\
                      --target b .
                               ^ target
                                 ^ context
                other:
                    #!/usr/bin/env python3
                    docker build --target no .
                """);
    }

    @Test
    void aContinuedLineThatTheFileEndsInIsRead() {
        check("""
                image:
                  docker build --target a \\
                                        ^ target
                """);
        check("""
                image:
                  docker build --target a \\
                                        ^ target

                other:
                  docker build --target b .
                                        ^ target
                                          ^ context
                """);
    }

    @Test
    void variablesMayHoldABuild() {
        check("""
                image := "docker build --target a ."
                                                ^ target
                                                  ^ context
                id := `docker build -q --target b .`
                                                ^ target
                                                  ^ context
                """);
    }

    @Test
    void anotherWorkingDirectoryMakesItsPathsUnsure() {
        Selection.check(
                JustReaderTest::isPathSure,
                List.of("a:\n  docker build --target a .\n", "a:\n  docker build --target a .\nb:\n  cd x\n"),
                List.of(
                        "a:\n  cd {{dir}} && docker build --target a .\n",
                        "a:\n  #!/bin/sh\n  cd $DIR\n  docker build --target a .\n",
                        "[working-directory: 'x']\na:\n  docker build --target a .\n"));
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "justfile",
                "image:\n  docker build --target kept .\n",
                "a:=\"",
                "\na x='y' ",
                "a:=b+",
                "{{",
                " {{",
                " a\n",
                "}}",
                "a:=",
                " #!/bin/sh\n");
    }

    private static boolean isPathSure(String text) {
        return READER.read("justfile", SourceText.of(text)).builds().get(0).isPathSure();
    }
}
