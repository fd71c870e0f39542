package io.github.dockerfilestages.buildfiles.commands;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The meaning of the options and operands of {@code docker build}. */
class DockerLineTest {
    @Test
    void optionsHaveTheirValueAfterAnEqualsSignOrInTheNextWord() {
        check("""
                docker build --target=a --file=b/Dockerfile --no-cache-filter=c,d .
                                      ^ target
                                               ^^^^^^^^^^^^ dockerfile
                                                                              ^ stage
                                                                                ^ stage
                                                                                  ^ context
                docker build --target a --file b/Dockerfile --no-cache-filter c --no-cache-filter d .
                                      ^ target
                                               ^^^^^^^^^^^^ dockerfile
                                                                              ^ stage
                                                                                                  ^ stage
                                                                                                    ^ context
                docker build -f a/Dockerfile -qfb/Dockerfile .
                                                ^^^^^^^^^^^^ dockerfile
                                                             ^ context
                docker build -f=c/Dockerfile .
                                ^^^^^^^^^^^^ dockerfile
                                             ^ context
                """);
    }

    @Test
    void ofSeveralOptionsOfAKindTheLastCounts() {
        check("""
                docker build --target a --target=b -f c -f d .
                                                 ^ target
                                                           ^ dockerfile
                                                             ^ context
                """);
    }

    @Test
    void optionsDeclareNamedContexts() {
        check("""
                docker build --build-context deps=../deps --build-context=base=docker-image://alpine:3 --build-context x .
                                             ^^^^ key
                                                  ^^^^^^^ source
                                                                          ^^^^ key
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^ source
                                                                                                                         ^ context
                docker build --build-context "src=$PWD" .
                                              ^^^ key
                                                  ^^^^ source (unknown)
                                                        ^ context
                docker build --build-context "$EXTRA" .
                                              ^^^^^^ key (unknown)
                                              ^^^^^^ source (unknown)
                                                      ^ context
                """);
    }

    @Test
    void optionsNameBuildArguments() {
        assertEquals(
                Set.of("A", "B", "C"),
                builds("docker build --build-arg A=1 --build-arg=B --build-arg C=\"$X\" --build-arg \"$N=1\" .")
                        .get(0)
                        .argumentNames());
        assertEquals(
                Set.of("A"),
                builds("buildctl build --opt target=x --opt build-arg:A=1")
                        .get(0)
                        .argumentNames());
    }

    @Test
    void optionsMayLackWhatTheyNeed() {
        check("""
                docker build . --target
                             ^ context
                docker build --target --pull .
                                             ^ context
                docker build --target  --pull .
                                      <> target
                                              ^ context
                docker build --target= .
                                      <> target
                                       ^ context
                docker build --target '' .
                                       <> target
                                         ^ context
                docker build --target <stage> .
                docker build --no-cache-filter a,,b, --build-context =x --build-context y .
                                               ^ stage
                                                  ^ stage
                                                                                          ^ context
                """);
    }

    @Test
    void theContextIsTheOnlyOperandInAnyPosition() {
        check("""
                docker build .
                             ^ context
                docker build src -t name --add-host a:1 --platform linux/amd64 --rm --pull --progress plain
                             ^^^ context
                docker build -t name -q -- -src
                                           ^^^^ context
                docker build -t name - < Dockerfile
                                     ^ context
                docker build https://example.com/x.git#main 2>&1 | tee log
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ context
                docker build "a b" &> log
                              ^^^ context
                """);
    }

    @Test
    void theContextIsDistinguishedFromVariablesThatMayContainOptions() {
        check("""
                docker build $CACHE --target a "$DIR" $ARGS
                                             ^ target
                                                ^^^^ context (unknown)
                docker build $CACHE . $ARGS
                                    ^ context
                docker build $CACHE $DIR
                                    ^^^^ context (unknown)
                docker build $TARGET_OPTION .
                             ^^^^^^^^^^^^^^ target (unknown)
                                            ^ context
                """);
    }
}
