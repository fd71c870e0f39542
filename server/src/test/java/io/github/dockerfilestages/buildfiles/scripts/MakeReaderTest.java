package io.github.dockerfilestages.buildfiles.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builds in makefiles. An arrow in a fixture is a tab. */
class MakeReaderTest {
    private static final ScriptReader READER = ScriptReader.of(ScriptLanguage.MAKE);

    private static void check(String source) {
        var fixture = Fixture.of(source.replace('→', '\t'));
        BuildDrawing.check(READER, "Makefile", fixture);
        assertEquals(
                fixture.drawing().toString(),
                BuildDrawing.draw(READER, "Makefile", fixture.text().replace("\n", "\r\n"))
                        .toString());
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "Makefile", fixture.text());
    }

    @Test
    void theArgumentsOfATextAreThoseOfItsCalls() {
        check("""
                STAGE = prod
                        ^^^^ target (default)
                run = docker build --target $(1) $(2)
                define image =
                docker build --target $(1) .
                                           ^ context
                endef
                a:
                \t$(call image,dev)
                \t             ^^^ target
                \t$(call image, $(STAGE))
                \t$(call run,test,web)
                \t           ^^^^ target
                \t                ^^^ context
                """);
    }

    @Test
    void aLoopOfMakeRunsItsCommandForEachWord() {
        check("""
                STAGES = c d
                         ^ target (default)
                           ^ target (default)
                FLAGS = $(foreach a,x y,--build-arg $(a)=1)
                a:
                \t$(foreach s,a b,docker build --target $(s) .;)
                \t            ^ target
                \t              ^ target
                \t                                           ^ context
                \t@$(foreach s, $(STAGES), docker build --target=$(s) . &&) true
                \t                                                    ^ context
                """);
    }

    @Test
    void goByTheirNames() {
        for (String path : List.of("Makefile", "a/makefile", "GNUmakefile", "Makefile.docker", "mk/rules.mk")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        for (String path : List.of("Makefiles", "cmake.md", "mk", "XMakefile")) {
            assertFalse(READER.reads(path, SourceText.of("")), path);
        }
    }

    @Test
    void recipesAreLinesAfterATab() {
        check("""
                image: build
                →docker build --target a .
                                       ^ target
                                         ^ context
                →@docker build --target b .
                                        ^ target
                                          ^ context
                →-@ +docker build --target c .
                                           ^ target
                                             ^ context
                    docker build --target no .
                inline: ; @docker build --target=d .
                                                 ^ target
                                                   ^ context
                """);
    }

    @Test
    void aLineContinuesAfterABackslash() {
        check("""
                image:
                →docker build \\
                →→--target a \\
                           ^ target
                        -f b/Docker\\
                           ^>> dockerfile = b/Dockerfile
                →file \\
                    ^<< dockerfile = b/Dockerfile
                →→.
                  ^ context
                →echo --target c
                """);
    }

    @Test
    void eachLineOfARecipeIsATextOfItsOwn() {
        check("""
                image:
                →@echo "it's
                →docker build --target a .
                                       ^ target
                                         ^ context
                """);
    }

    @Test
    void twoDollarsAreOne() {
        check("""
                image:
                →docker run $$(docker build -q --target a .)
                                                        ^ target
                                                          ^ context
                →docker build --target $${STAGE:-b} $$DIR
                                                 ^ target (default)
                                                    ^^^^^ context (unknown)
                """);
    }

    @Test
    void variablesOfMakeAreNotKnown() {
        check("""
                image:
                →docker build --target $(STAGE) -f "x/${FILE}" '$(DIR)'
                                       ^^^^^^^^ target (unknown)
                                                    ^^^^^^^^^ dockerfile (unknown)
                                                                ^^^^^^ context (unknown)
                →docker build --target $(strip $(call f,$X)) $@ -f $<
                                       ^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                             ^^ context (unknown)
                                                                   ^^ dockerfile (unknown)
                """);
    }

    @Test
    void aVariableMeansEachValueThatTheFileGivesIt() {
        check("""
                STAGE ?= a
                         ^ target (default)
                override FILE := b/Dockerfile
                                 ^^^^^^^^^^^^ dockerfile (default)
                export DIR ::= c
                               ^ context (default)
                image:
                →docker build --target $(STAGE) -f "$(FILE)" ${DIR}
                prod: private STAGE = d
                                      ^ target (default)
                prod: image
                dev: ; $(eval STAGE := e)
                                       ^ target (default)
                KIND=f
                     ^ target (default)
                KIND != uname
                kind:
                →${eval KIND=g}
                             ^ target (default)
                →docker build --target=$(KIND) .
                                       ^^^^^^^ target (unknown)
                                               ^ context
                """);
    }

    @Test
    void aVariableMayHoldOptionsWithVariables() {
        check("""
                FLAGS = --target $(STAGE) --tag "x:$(shell git rev-parse HEAD)"
                FLAGS += -f b/Dockerfile
                            ^^^^^^^^^^^^ dockerfile (default)
                smoke: STAGE = a # for a test
                               ^ target (default)
                image:
                →docker build $(FLAGS) .
                                       ^ context
                """);
    }

    @Test
    void theShellOfARecipeHasVariablesToo() {
        check("""
                STAGES := a b
                          ^ target (default)
                            ^ target (default)
                images:
                →for stage in $(STAGES) c; do \\
                                        ^ target
                →→docker build --target $$stage .; \\
                                                ^ context
                →done
                """);
    }

    @Test
    void variablesMayHoldTheProgram() {
        check("""
                BUILD_CMD := $(BUILDX) build
                image:
                →$(SUDO) $(DOCKER) build --target a .
                                                  ^ target
                                                    ^ context
                →${BUILDX} build --target b .
                                          ^ target
                                            ^ context
                →$(BUILD_CMD) --target c --file d/Dockerfile .
                                       ^ target
                                                ^^^^^^^^^^^^ dockerfile
                                                             ^ context
                →$(DOCKER_BUILD) --target e
                 ^^^^^^^^^^^^^^^ context (unknown)
                                          ^ target
                →$(CMAKE_BUILD) --target install
                →docker run $(DOCKER_BUILD_IMAGE) make --target x
                →$(BUILD_CMD) $(ARGS) $(shell_target) --load .
                                      ^^^^^^^^^^^^^^^ target (unknown)
                                                             ^ context
                """);
    }

    @Test
    void variablesMayHoldABuild() {
        check("""
                IMAGE = docker build --target a \\
                                              ^ target
                →-f b/Dockerfile . # --target c
                    ^^^^^^^^^^^^ dockerfile
                                 ^ context
                dev: override IMAGE := docker build --target d .
                                                             ^ target
                                                               ^ context
                ID != docker build -q --target e .
                                               ^ target
                                                 ^ context
                ID := $(shell docker build -q --target f $(DIR))
                                                       ^ target
                                                         ^^^^^^ context (unknown)
                # ID := $(shell docker build --target no .)
                define image
                @docker build --target $(1) -f g/Dockerfile .
                                       ^^^^ target (unknown)
                                               ^^^^^^^^^^^^ dockerfile
                                                            ^ context
                docker build --target h .
                                      ^ target
                                        ^ context
                endef
                docker build --target no .
                IMAGE_$(X)=docker build --target i .
                                                 ^ target
                                                   ^ context
                """);
    }

    @Test
    void recipesMayHaveAnotherPrefix() {
        check("""
                .RECIPEPREFIX = >
                image:
                >docker build \\
                >--target a .
                          ^ target
                            ^ context
                →docker build --target no .
                .RECIPEPREFIX =
                >docker build --target no .
                →docker build --target b .
                                       ^ target
                                         ^ context
                """);
    }

    @Test
    void aFolderThatOneLineChangesIsThatOfThisLineOnly() {
        Selection.check(
                MakeReaderTest::isPathSure,
                List.of("a:\n\tdocker build --target a .\n", "a:\n\tcd ui && make\nb:\n\tdocker build --target a .\n"),
                List.of(
                        "a:\n\tdocker build --target a .\nb:\n\t$(MAKE) -C api\n",
                        "a:\n\tcd $(DIR) && docker build --target a .\n",
                        ".ONESHELL:\na:\n\tcd $(DIR)\n\tdocker build --target a .\n"));
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "Makefile",
                "image:\n\tdocker build --target kept .\n",
                "$(eval A=",
                "a:",
                "A=$(A)$(A)\n",
                "$(",
                "$(shell ",
                "\t$(",
                "a=$(shell ",
                "a=$",
                "\\\n",
                "define x\n",
                ":",
                "\t\"$$(");
    }

    private static boolean isPathSure(String text) {
        List<Build> builds = READER.read("Makefile", SourceText.of(text)).builds();
        assertEquals(1, builds.size());
        return builds.get(0).isPathSure();
    }
}
