package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of stages in files that a build file reads to set its variables, whatever their names. */
class SourcedNamesTest {

    @Test
    void aScriptHasAnotherValueBeforeItReadsAFile() {
        FollowedNames.check("""
                #- build.sh
                T=release
                . ./vars
                docker build --target "$T" .
                #- vars
                T=¿smoke
                OTHER=smoke
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source vars",
                ". \"$(pwd)\"/vars",
                ". \"${BASH_SOURCE%/*}/vars\"",
                "if [ -f vars ]; then . ./vars; fi",
                "[ ! -f vars ] || source './vars' # more",
                "export $(grep -v '^#' vars | xargs)",
                "eval \"$(cat vars)\"",
                "while read -r line; do export \"$line\"; done < vars",
            })
    void aScriptReadsAFileInManyWays(String reads) {
        FollowedNames.check("""
                #- build.sh
                T=release
                %s
                docker build --target "$T" .
                #- vars
                T=¿smoke
                """.formatted(reads));
    }

    @Test
    void aFileWithoutAnEndingIsReadWhateverItIs() {
        FollowedNames.check("""
                #- Makefile
                include rules conf/defaults.foo
                T ?= release
                image:
                	docker build --target $(T) .
                #- rules
                ifeq ($(CI),true)
                  T := ¿smoke
                endif
                #- conf/defaults.foo
                T = ¿smoke
                OTHER = smoke
                """);
    }

    @Test
    void aFileThatIsReadReadsAnother() {
        FollowedNames.check("""
                #- ci/build
                #!/usr/bin/env bash
                T=release
                . lib/one
                docker build --target "$T" .
                #- ci/lib/one
                . "$HERE/two"
                #- ci/two
                two() {
                  T=¿smoke
                }
                """);
    }

    @Test
    void aValueIsCopiedBeforeItIsUsed() {
        FollowedNames.check("""
                #- build.sh
                . ./vars
                docker build --target "¿$T" .
                #- vars
                A=¿smoke
                B="${A}"
                T=$B
                OTHER=smoke
                """);
    }

    @Test
    void otherLanguagesReadFilesToo() {
        FollowedNames.check("""
                #- one/justfile
                set dotenv-filename := "vars"
                import 'more'
                t := env("T", "release")
                image:
                    docker build --target {{t}} .
                #- one/vars
                T=¿smoke
                #- one/more
                t := "¿smoke"
                #- two/Taskfile.yml
                dotenv: ['vars', "more"]
                vars: {T: release}
                tasks:
                  image: {cmds: ["docker build --target {{.T}} ."]}
                #- two/vars
                T=¿smoke
                #- two/more
                T=¿smoke
                #- three/build.bat
                set T=release
                call vars.bat
                docker build --target %T% .
                #- three/vars.bat
                set T=¿smoke
                #- four/build.ps1
                $T = "release"
                . ./vars.ps1
                docker build --target $T .
                #- four/vars.ps1
                $T = "¿smoke"
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    env: {T: release}
                    steps:
                      - run: cat five/vars >> "$GITHUB_ENV"
                      - run: docker build --target $T .
                #- five/vars
                T=¿smoke
                """);
    }

    @Test
    void composeReadsTheFileThatACommandGivesIt() {
        FollowedNames.check("""
                #- compose.yaml
                services:
                  app: {build: {context: ., target: "${T:-release}"}}
                #- Makefile
                up:
                	docker compose --env-file conf/prod up
                #- conf/prod
                T=¿smoke
                """);
    }

    @Test
    void aFileThatIsReadMayBuildItself() {
        FollowedNames.check("""
                #- build.sh
                T=release
                . ./vars.sh
                docker build --target "$T" .
                #- vars.sh
                T=¿smoke
                docker build --target release .
                """);
    }

    @Test
    void whatIsNotReadMeansNothing() {
        FollowedNames.check("""
                #- build.sh
                T=release
                docker build --target "$T" .
                #- vars
                T=smoke
                #- other/build.sh
                T=release
                . ./less
                docker build --target "$T" .
                #- other/less
                OTHER=smoke
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source ¿\"$HOME/$FILE\"", ". ¿$1", "source ¿$(ls conf | head -1)", "source ¿conf.d/*"})
    void aFileWithAnUnknownNameIsTold(String reads) {
        FollowedNames.check("""
                #- build.sh
                T=@smoke
                %s
                docker build --target "$T" .
                """.formatted(reads));
    }

    @Test
    void makefilesWithAnUnusualEndingAreTold() {
        FollowedNames.check("""
                #- Makefile
                T ?= release
                include $(wildcard rules/*.mk) ¿$(wildcard conf/*.foo)
                image:
                	docker build --target $(T) .
                #- rules/one.mk
                T = ¿smoke
                """);
    }

    @Test
    void anUnknownFileCannotReplaceALaterValue() {
        FollowedNames.check("""
                #- build.sh
                source "$HOME/$FILE"
                while read -r line; do echo "$line"; done < "$1"
                T=release
                docker build --target "$T" .
                docker build --target release .
                """);
    }

    @Test
    void aFunctionMayReadAnUnknownFileLater() {
        FollowedNames.check("""
                #- build.sh
                load() {
                  . ¿"$1"
                }
                more() { source ¿"$2"; }
                T=release
                load "$FILE"
                docker build --target "$T" .
                """);
    }

    @Test
    void aFileThatIsReadMayReadAnUnknownOne() {
        FollowedNames.check("""
                #- build.sh
                T=release
                . ./lib/one
                docker build --target "$T" .
                #- lib/one
                . lib/two
                #- lib/two
                source ¿"$FILE"
                . lib/one
                """);
    }
}
