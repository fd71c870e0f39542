package io.github.dockerfilestages.buildfiles.commands;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reaches a build through the variables of a script has its range where it is assigned. */
class CommandVariablesTest {

    @Test
    void theValueOfAVariableIsWhereItIsAssigned() {
        check("""
                WANT=a
                     ^ target
                docker build --target "$WANT" .
                                              ^ context
                export OTHER='b' FILE=c/Dockerfile
                              ^ target
                                      ^^^^^^^^^^^^ dockerfile
                docker build --target=${OTHER} -f $FILE .
                                                        ^ context
                build() {
                    local -r stage=d
                                   ^ target
                    docker build --target "${stage:?no stage}" .
                                                               ^ context
                }
                """);
    }

    @Test
    void aVariableThatIsAssignedSeveralTimesMeansEachOfItsValues() {
        check("""
                WANT=a
                     ^ target
                [ -n "$DEBUG" ] && WANT="b"
                                         ^ target
                docker build --target $WANT .
                                            ^ context
                case $1 in
                    c) STAGE=c ;;
                             ^ target
                    *) STAGE=d ;;
                             ^ target
                esac
                docker build --target $STAGE .
                                             ^ context
                """);
    }

    @Test
    void aValueThatCannotBeReadLeavesTheTargetUnknown() {
        check("""
                WANT=a
                     ^ target
                if [ -n "$1" ]; then WANT=$1; fi
                docker build --target $WANT .
                                      ^^^^^ target (unknown)
                                            ^ context
                STAGE=b
                      ^ target
                read -r STAGE
                docker build --target "$STAGE" .
                                       ^^^^^^ target (unknown)
                                               ^ context
                KIND=$(uname)
                docker build --target $KIND .
                                      ^^^^^ target (unknown)
                                            ^ context
                """);
    }

    @Test
    void aDefaultIsWhereItIsWritten() {
        check("""
                WANT="${1:-a}"
                           ^ target (default)
                docker build --target "$WANT" .
                                              ^ context
                STAGE=${STAGE:-b}
                               ^ target (default)
                docker build --target $STAGE .
                                             ^ context
                : "${KIND:=c}"
                           ^ target (default)
                docker build --target $KIND .
                                            ^ context
                FIRST=d
                      ^ target (default)
                docker build --target ${SECOND:-$FIRST} .
                                                        ^ context
                """);
    }

    @Test
    void anEmptyValueGivesNoTarget() {
        check("""
                WANT=
                WANT=a
                     ^ target
                docker build --target "$WANT" .
                                              ^ context
                """);
    }

    @Test
    void aVariableMayContainOptions() {
        check("""
                FLAGS="--pull --target a"
                                       ^ target
                docker build $FLAGS -t x .
                                         ^ context
                ARGS="--progress plain"
                ARGS="$ARGS --target b -f c/Dockerfile"
                                     ^ target
                                          ^^^^^^^^^^^^ dockerfile
                docker build $ARGS .
                                   ^ context
                OPTS="${OPTS:-}"
                OPTS+=" --target=d"
                                 ^ target
                docker build ${OPTS} .
                                     ^ context
                """);
    }

    @Test
    void ofValuesThatGrowEachStepCounts() {
        assertEquals(List.of("", "a", "b"), targets("""
                        F=
                        if true; then F="$F --target a"; else F="$F --target b"; fi
                        docker build $F .
                        """));
    }

    @Test
    void anArrayContainsWords() {
        check("""
                ARGS=(--pull -t "x y")
                ARGS+=(--target a)
                                ^ target
                ARGS+=("--file=b/Dockerfile")
                               ^^^^^^^^^^^^ dockerfile
                docker build "${ARGS[@]}" .
                                          ^ context
                STAGES=(c d)
                        ^ target
                          ^ target
                for stage in "${STAGES[@]}"; do
                    docker build --target "$stage" .
                                                   ^ context
                done
                """);
    }

    @Test
    void aLoopTakesEachWord() {
        check("""
                for stage in a "b"; do
                             ^ target
                                ^ target
                    docker build --target $stage .
                                                 ^ context
                done
                ALL="c d"
                     ^ target
                       ^ target
                for stage in $ALL; do
                    docker build --target "$stage" .
                                                   ^ context
                done
                for f; do docker build --target $f .; done
                                                ^^ target (unknown)
                                                   ^ context
                """);
    }

    @Test
    void theWordsOfOneCommandHaveTheSameValueOfAVariable() {
        List<Build> builds = builds("""
                for name in a b; do
                    file=$name/Dockerfile
                    docker build --target "$name" -f "$file" "$name"
                done
                """);
        assertEquals(
                List.of("a a/Dockerfile a", "b b/Dockerfile b"),
                builds.stream()
                        .map(build ->
                                text(build.target()) + " " + text(build.dockerfile()) + " " + text(build.context()))
                        .toList());
    }

    @Test
    void theArgumentsOfAFunctionAreThoseOfItsCalls() {
        check("""
                build() { docker build --target "$1" .; }
                                                     ^ context
                build prod
                      ^^^^ target
                for stage in dev; do
                             ^^^ target
                  build "$stage" --quiet
                done
                """);
        check("""
                function image {
                  local name="$1" stage="${2:-last}"
                                              ^^^^ target (default)
                  docker build --target "$stage" "$name"
                }
                image web
                      ^^^ context
                """);
    }

    @Test
    void aFunctionPassesItsArgumentsOn() {
        check("""
                image()
                {
                    docker build --target "x-$2" "$1"
                                           ^^^^ target = x-dev
                }
                web() {
                    image web "$1"
                          ^^^ context
                }
                web dev
                """);
    }

    @Test
    void theArgumentsOfAScriptAreNotKnown() {
        check("""
                build() { docker build --target "$1" .; }
                                                 ^^ target (unknown)
                                                     ^ context
                build "$1"
                docker build --target "$1" .
                                       ^^ target (unknown)
                                           ^ context
                """);
        check("""
                build() { shift; docker build --target "$1" .; }
                                                        ^^ target (unknown)
                                                            ^ context
                build a b
                """);
    }

    @Test
    void aTargetOfSeveralPartsIsComposedOfThem() {
        check("""
                KIND=web
                docker build --target "$KIND-dev" .
                                       ^^^^^^^^^ target = web-dev
                                                  ^ context
                EMPTY=
                NAME=a
                     ^ target
                docker build --target "$EMPTY$NAME" .
                                                    ^ context
                docker build --target "$KIND-$NAME" .
                                       ^^^^^^^^^^^ target (default) = web-a
                                                    ^ context
                docker build --target "$KIND-$OTHER" .
                                       ^^^^^^^^^^^^ target (unknown)
                                                     ^ context
                """);
    }

    @Test
    void aPathOfSeveralPartsIsKnown() {
        check("""
                DIR=a
                docker build -f "$DIR/Dockerfile" "${ROOT:-.}/$DIR"
                                 ^^^^^^^^^^^^^^^ dockerfile (default) = a/Dockerfile
                                                   ^^^^^^^^^^^^^^^ context (default) = ./a
                """);
    }

    @Test
    void aPathWithAnUnknownBeginningIsAsItIsAssigned() {
        check("""
                FILE="$ROOT/a/Dockerfile"
                      ^^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                docker build -f "$FILE" "$(pwd)"
                                         ^^^^^^ context (unknown)
                """);
    }

    @Test
    void aPartOfAValueIsNotKnown() {
        check("""
                WANT=a
                docker build --target ${WANT%x} ${WANT:0:1} ${#WANT}
                                      ^^^^^^^^^ target (unknown)
                                                            ^^^^^^^^ context (unknown)
                """);
    }

    @Test
    void aVariableMayContainTheProgram() {
        check("""
                BUILD="docker build --pull"
                $BUILD --target a .
                                ^ target
                                  ^ context
                RUN="cargo build"
                $RUN --target wasm32 --push .
                """);
    }

    @Test
    void aPathThatOthersMaySetIsNotSure() {
        Selection.check(
                text -> builds(text).get(0).isPathSure(),
                List.of("F=x\ndocker build --target a -f $F ."),
                List.of("docker build --target a -f ${F:-x} ."));
    }

    @Test
    void valuesThatMeanEachOtherEnd() {
        check("""
                A=$B
                B=$A
                docker build --target $A .
                                      ^^ target (unknown)
                                         ^ context
                """);
    }

    @Test
    void tooManyCombinationsAreOneUnknownBuild() {
        String script = """
                for a in $(seq 9) 1 2 3 4 5 6 7 8 9 10 11; do for b in 1 2 3 4 5 6 7 8 9 10; do
                docker build --target $a -f $b .
                """;
        assertEquals(List.of("$a"), targets(script));
    }

    @Test
    void tooManyCombinationsOfOtherWordsLeaveTheTargetKnown() {
        String loops = """
                BUILD='docker build'; STAGE=dev
                for a in 1 2 3 4 5 6 7 8 9 10 11; do for b in 1 2 3 4 5 6 7 8 9 10; do
                """;
        String arguments = "--build-arg A=$a --build-arg=B=$b";
        assertEquals(List.of("dev"), targets(loops + "$BUILD --target $STAGE " + arguments + " ."));
        assertEquals(List.of("dev"), targets(loops + "ALL=\"" + arguments + "\"\n$BUILD --target $STAGE $ALL ."));
        assertEquals(List.of("dev"), targets(loops + "$BUILD --target=$STAGE --cpus $a --memory $b ."));
    }

    @Test
    void aVariableBeforeTheProgramMayBeEmpty() {
        assertEquals(List.of("a"), targets("SUDO=''\n$SUDO $IMAGE_BUILD --target a -t x .\n"));
    }

    @Test
    void hostileScriptsAreReadToTheirEnd() {
        var doubling = new StringBuilder();
        for (int index = 0; index < 5_000; index++) {
            doubling.append("V%d=$V%d$V%d\n".formatted(index, index + 1, index + 1));
        }
        String build = "docker build --target $V0 $V1 $F .\n";
        assertEquals(1, builds(doubling + build).size());
        assertEquals(1, builds(doubling + "$V0 x\n".repeat(100) + build).size());
        assertEquals(1, builds("F=\"$F --target a\"\n".repeat(5_000) + build).size());
        assertEquals(10_000, targets("F=a\nF=b\n" + build.repeat(5_000)).size());
        assertEquals(
                200,
                targets("for F in " + "a ".repeat(50_000) + "; do\n" + build.repeat(200))
                        .size());
        assertEquals(List.of(), literals("A=$A$A\n".repeat(10_000) + "docker build --target $A .\n"));
        assertEquals(List.of(), literals("A+=($A $A)\n".repeat(10_000) + "docker build \"${A[@]}\" .\n"));
    }

    private static List<Value> literals(String script) {
        return builds(script).stream()
                .flatMap(build -> build.target().stream())
                .filter(Value::isLiteral)
                .toList();
    }

    private static List<String> targets(String script) {
        return builds(script).stream().map(build -> text(build.target())).toList();
    }

    private static String text(Optional<Value> value) {
        return value.map(Value::text).orElse("");
    }
}
