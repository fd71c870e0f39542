package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which builds shell text starts, and where it says what of them. */
class ShellCommandsTest {
    private static final ShellReader READER = new ShellReader();
    private static final String PATH = "build.sh";

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, PATH, fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, PATH, fixture.text());
    }

    private static List<Build> builds(String text) {
        return READER.read(PATH, SourceText.of(text)).builds();
    }

    @Nested
    class Programs {
        @Test
        void docker_and_those_called_like_it() {
            check("""
                    docker build --target a .
                                          ^ target
                                            ^ context
                    docker buildx build --target b .
                                                 ^ target
                                                   ^ context
                    docker buildx b --target c .
                                             ^ target
                                               ^ context
                    docker image build --target d .
                                                ^ target
                                                  ^ context
                    docker builder build --target e .
                                                  ^ target
                                                    ^ context
                    docker-buildx build --target f .
                                                 ^ target
                                                   ^ context
                    podman build --target g .
                                          ^ target
                                            ^ context
                    nerdctl build --target h .
                                           ^ target
                                             ^ context
                    buildah bud --target i .
                                         ^ target
                                           ^ context
                    buildah build --target j .
                                           ^ target
                                             ^ context
                    /usr/bin/docker build --target k .
                                                   ^ target
                                                     ^ context
                    "$HOME"/bin/docker build --target l .
                                                      ^ target
                                                        ^ context
                    """);
        }

        @Test
        void with_options_before_the_build() {
            check("""
                    docker --context remote -D --log-level=debug build --target a .
                                                                                ^ target
                                                                                  ^ context
                    docker buildx --builder big build --target b .
                                                               ^ target
                                                                 ^ context
                    docker $FLAGS build --target c .
                                                 ^ target
                                                   ^ context
                    buildctl --addr tcp://host:1234 build --opt target=d
                                                                       ^ target
                    """);
        }

        @Test
        void anywhere_in_a_command() {
            check("""
                    sudo docker build --target a .
                                               ^ target
                                                 ^ context
                    retry 3 docker build --target b .
                                                  ^ target
                                                    ^ context
                    DOCKER_BUILDKIT=1 docker build --target c .
                                                            ^ target
                                                              ^ context
                    if ! time docker build --target d .; then exit 1; fi
                                                    ^ target
                                                      ^ context
                    docker run -v /var/run/docker.sock:/x docker:cli docker build --target e .
                                                                                           ^ target
                                                                                             ^ context
                    xargs -n1 docker build --target f
                                                    ^ target
                    """);
        }

        @Test
        void a_variable_that_is_called_like_one() {
            check("""
                    ${BUILDX_CMD} build --target a .
                                                 ^ target
                                                   ^ context
                    "$DOCKER" build --target b .
                                             ^ target
                                               ^ context
                    ${DOCKER:-podman} buildx build --target c .
                                                            ^ target
                                                              ^ context
                    $CONTAINER_RUNTIME build --target d .
                                                      ^ target
                                                        ^ context
                    $BUILDCTL build --opt target=e
                                                 ^ target
                    """);
        }

        @Test
        void a_variable_that_is_told_what_only_such_a_program_is_told() {
            check("""
                    "${command[@]}" build --target a --tag x .
                                                   ^ target
                                                             ^ context
                    $BUILD_CMD --target b --file c/Dockerfile .
                                        ^ target
                                                 ^^^^^^^^^^^^ dockerfile
                                                              ^ context
                    $CARGO build --target wasm32 --release
                    cargo $BUILD_FLAGS --target wasm32 --push x
                    $BUILD_TOOL --target wasm32
                    """);
        }

        @Test
        void kaniko_has_options_only() {
            check("""
                    /kaniko/executor --dockerfile=a/Dockerfile --target=b --context=dir://src --cleanup --destination x
                                                  ^^^^^^^^^^^^ dockerfile
                                                                        ^ target
                                                                                          ^^^ context
                    docker run gcr.io/kaniko-project/executor:v1.23 --target c -f d/Dockerfile -c . --build-arg V=1
                                                                             ^ target
                                                                                  ^^^^^^^^^^^^ dockerfile
                                                                                                  ^ context
                    executor --dockerfile e/Dockerfile --target f
                                          ^^^^^^^^^^^^ dockerfile
                                                                ^ target
                    executor --target thread-pool --file x
                    """);
        }

        @Test
        void buildctl_has_the_options_of_its_frontend() {
            check("""
                    buildctl build --frontend dockerfile.v0 \\
                      --opt target=a --opt=filename=b.Dockerfile --opt no-cache=c,d \\
                                   ^ target
                                                    ^^^^^^^^^^^^ dockerfile
                                                                                ^ stage
                                                                                  ^ stage
                      --local context=. --local dockerfile=. \\
                                                           ^ context
                      --opt context:deps=docker-image://alpine --opt build-arg:V=1
                                    ^^^^ key
                                         ^^^^^^^^^^^^^^^^^^^^^ source
                    """);
            check("""
                    buildctl build --opt target=a --local context=src
                                                ^ target
                                                                  ^^^ context
                    buildctl build --opt target=b --local dockerfile=src --opt context=https://example.com/x.git
                                                ^ target
                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ context
                    """);
        }

        @Test
        void the_file_of_buildctl_is_in_its_folder() {
            BuildDrawing.check(READER, PATH, Fixture.of("""
                    buildctl build --local dockerfile=docker --opt filename=app.Dockerfile
                                                      ^^^^^^ context
                                                                            ^^^^^^^^^^^^^^ dockerfile = docker/app.Dockerfile
                    """));
        }

        @Test
        void others_are_none() {
            check("""
                    docker compose build --target a web
                    docker-compose build web
                    $DOCKER_COMPOSE build web
                    ${DOCKER_RUN} build --quiet web
                    docker run --rm builder build --target x .
                    docker buildx bake --target x
                    make docker build
                    apt-get install docker build-essential
                    cargo build --target wasm32 --file x
                    """);
        }
    }

    @Nested
    class Options {
        @Test
        void have_their_value_behind_a_sign_or_in_the_next_word() {
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
        void of_several_of_a_kind_the_last_counts() {
            check("""
                    docker build --target a --target=b -f c -f d .
                                                     ^ target
                                                               ^ dockerfile
                                                                 ^ context
                    """);
        }

        @Test
        void declare_named_contexts() {
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
                    """);
        }

        @Test
        void name_build_arguments() {
            assertEquals(
                    Set.of("A", "B", "C"),
                    builds("docker build --build-arg A=1 --build-arg=B --build-arg C=\"$X\" --build-arg \"$N=1\" .")
                            .get(0)
                            .arguments());
            assertEquals(
                    Set.of("A"),
                    builds("buildctl build --opt target=x --opt build-arg:A=1")
                            .get(0)
                            .arguments());
        }

        @Test
        void may_lack_what_they_need() {
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
                    """);
        }
    }

    @Nested
    class Contexts {
        @Test
        void are_the_one_operand_wherever_it_stands() {
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
        void are_told_from_variables_that_may_hold_options() {
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

    @Nested
    class Words {
        @Test
        void lose_their_quotes() {
            check("""
                    docker build --target "a" --file='b c' "--no-cache-filter=d" $'.'
                                           ^ target
                                                      ^^^ dockerfile
                                                                              ^ stage
                                                                                   ^ context
                    docker build --tar"get" e .
                                            ^ target
                                              ^ context
                    """);
        }

        @Test
        void are_replaced_with_the_quotes_and_escapes_inside() {
            check("""
                    docker build --target bu"il"d .
                                          ^^^^^^^ target = build
                                                  ^ context
                    docker build --target "bu"ild .
                                          ^^^^^^^ target = build
                                                  ^ context
                    docker build --target=bu\\ild .
                                          ^^^^^^ target = build
                                                 ^ context
                    docker build --target "bu\\"ild" .
                                           ^^^^^^^ target = bu"ild
                                                    ^ context
                    """);
        }

        @Test
        void are_not_known_when_replacing_them_would_unbalance_quotes() {
            check("""
                    docker build "--target=bu"ild .
                                 ^^^^^^^^^^^^^^^^ target (unknown)
                                                  ^ context
                    """);
        }

        @Test
        void go_on_over_continuations() {
            check("""
                    docker build \\
                      --target \\
                        a \\
                        ^ target
                      --fi\\
                    le b/Dockerfile \\
                       ^^^^^^^^^^^^ dockerfile
                      .
                      ^ context
                    echo --target b
                    """);
        }

        @Test
        void part_at_carriage_returns() {
            var fixture = Fixture.of("""
                    docker build~
                      --target a~
                               ^ target
                      .~
                      ^ context
                    """);
            String text = fixture.text()
                    .replaceFirst("~", "\\\\")
                    .replaceFirst("~", "\\\\")
                    .replace("~", " ");
            Build build = builds(text.replace("\n", "\r\n")).get(0);
            assertEquals("a", build.target().orElseThrow().text());
            assertEquals(".", build.context().orElseThrow().text());
        }

        @Test
        void are_not_known_when_the_shell_makes_something_else_of_them() {
            check("""
                    docker build --target $STAGE "${DIR}"
                                          ^^^^^^ target (unknown)
                                                  ^^^^^^ context (unknown)
                    docker build --target "x-$(uname -m)" `pwd`
                                           ^^^^^^^^^^^^^ target (unknown)
                                                          ^^^^^ context (unknown)
                    docker build --target {a,b} -f Dockerfile.*
                                          ^^^^^ target (unknown)
                                                   ^^^^^^^^^^^^ dockerfile (unknown)
                    docker build --target '${{ matrix.stage }}' -f ${{ inputs.file }} .
                                           ^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                                   ^^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                                                                                      ^ context
                    """);
        }

        @Test
        void may_be_the_default_of_a_variable() {
            check("""
                    docker build --target ${STAGE:-build} -f "${FILE-a/Dockerfile}" .
                                                   ^^^^^ target (default)
                                                                     ^^^^^^^^^^^^ dockerfile (default)
                                                                                    ^ context
                    docker build --target=${1:="build"} ${DIR:=src}
                                                ^^^^^ target (default)
                                                               ^^^ context (default)
                    docker build --target ${A:-${B:-build}} .
                                                    ^^^^^ target (default)
                                                            ^ context
                    docker build --target ${STAGE:-} -f x-${F:-y} "${STAGE:?}"
                                          ^^^^^^^^^^ target (unknown)
                                                        ^^^^^^^^^ dockerfile (unknown)
                                                                   ^^^^^^^^^^ context (unknown)
                    docker build --target ${A:-x-$B} ${C:+src}
                                          ^^^^^^^^^^ target (unknown)
                                                     ^^^^^^^^^ context (unknown)
                    """);
        }
    }

    @Nested
    class Commands {
        @Test
        void end_at_operators() {
            check("""
                    docker build --target a .&&docker build --target b .||true;docker build --target c .|tee x&
                                          ^ target
                                            ^ context
                                                                     ^ target
                                                                       ^ context
                                                                                                     ^ target
                                                                                                       ^ context
                    { docker build --target d .; } || { docker build --target e .; }
                                            ^ target
                                              ^ context
                                                                              ^ target
                                                                                ^ context
                    (set -x; docker build --target f .)
                                                   ^ target
                                                     ^ context
                    """);
        }

        @Test
        void stand_in_substitutions() {
            check("""
                    docker run "$(docker build -q --target a .)" sh
                                                           ^ target
                                                             ^ context
                    id=`docker build -q --target b .`
                                                 ^ target
                                                   ^ context
                    docker build --target c --iidfile "$(mktemp -t ")")" "$(dirname "$(docker build -q --target d .)")"
                                          ^ target
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ context (unknown)
                                                                                                                ^ target
                                                                                                                  ^ context
                    diff <(docker build --target e .) x
                                                 ^ target
                                                   ^ context
                    """);
        }

        @Test
        void stand_in_arrays() {
            check("""
                    build=(
                      docker build
                      --target a # not b
                               ^ target
                      .
                      ^ context
                    )
                    """);
        }

        @Test
        void stand_in_quotes() {
            check("""
                    sh -c "docker build --target \\"a\\" ."
                                                   ^ target
                                                       ^ context
                    eval 'docker build --target b '"$DIR"
                                                ^ target
                                                    ^^^^ context (unknown)
                    BUILD="docker build --target ${STAGE:-c} $DIR"
                                                          ^ target (default)
                                                             ^^^^ context (unknown)
                    echo "try: docker build --target '"d"' ."
                                                       ^^ target (unknown)
                                                           ^ context
                    """);
        }

        @Test
        void of_a_case_follow_their_patterns() {
            check("""
                    id=$(case $1 in
                      dev|test) docker build -q --target a .;;
                                                         ^ target
                                                           ^ context
                      (prod) docker build -q --target b .;;
                                                      ^ target
                                                        ^ context
                    esac)
                    docker build --target c .
                                          ^ target
                                            ^ context
                    """);
        }

        @Test
        void are_not_in_comments() {
            check("""
                    # docker build --target a .
                    docker build --target b . # --target c, isn't it?
                                          ^ target
                                            ^ context
                    docker build --target d#e .#f
                                          ^^^ target
                                              ^^^ context
                    """);
        }

        @Test
        void are_not_in_heredocs() {
            check("""
                    docker build --target a - <<EOF && docker build --target b .
                                          ^ target
                                            ^ context
                                                                             ^ target
                                                                               ^ context
                    docker build --target no .
                    isn't "it
                      EOF
                    EOF
                    cat <<-'END' <<"LAST"
                    docker build --target no .
                    \tEND
                    docker build --target no .
                    LAST
                    docker build --target c .
                                          ^ target
                                            ^ context
                    """);
        }

        @Test
        void follow_what_looks_like_a_heredoc_and_is_none() {
            check("""
                    x=$((1 << 2)); (( x = 3 << y )); cat <<< word
                    docker build --target a .
                                          ^ target
                                            ^ context
                    cat <<NEVER
                    docker build --target b .
                                          ^ target
                                            ^ context
                    """);
        }

        @Test
        void follow_expansions_with_quotes_in_them() {
            check("""
                    a=${x#'}'} b="${x:-it's}" c=${#x} d="${x%"}"}" e=${x[$i]} f=$'it\\'s' g=$# h=\\" i=${x//\\'/}
                    docker build --target a .
                                          ^ target
                                            ^ context
                    """);
        }

        @Test
        void follow_a_quote_that_is_not_closed() {
            check("""
                    echo it's "
                    docker build --target a .
                                          ^ target
                                            ^ context
                    """);
        }
    }

    @Nested
    class Paths {
        @Test
        void are_sure_when_nobody_changes_the_folder() {
            assertTrue(isPathSure("docker build --target a ."));
            assertTrue(isPathSure("make -j4 -f x; git -C y status; docker build --target a ."));
        }

        @Test
        void are_not_sure_when_a_command_anywhere_in_the_text_does() {
            for (String change : List.of(
                    "cd x",
                    "pushd x >/dev/null",
                    "if [ $1 ]; then cd x; fi",
                    "here=$(cd \"$(dirname \"$0\")\" && pwd)",
                    "make -C x",
                    "make all --directory=x",
                    "$MAKE -Cx all")) {
                assertFalse(isPathSure(change + "\ndocker build --target a ."), change);
                assertFalse(isPathSure("docker build --target a .\n" + change), change);
            }
            assertFalse(isPathSure("sh -c 'cd x && docker build --target a .'"));
        }

        private static boolean isPathSure(String text) {
            return builds(text).get(0).isPathSure();
        }
    }

    @Nested
    class HostileTexts {
        @Test
        void are_read_to_their_end() {
            for (String piece : List.of(
                    "$(",
                    "\"$(",
                    "`",
                    "${x:-",
                    "(",
                    "((",
                    "$((",
                    "<<a\n",
                    "'",
                    "\"",
                    "$'",
                    "$'\\'",
                    "${{",
                    "{{",
                    "case ",
                    "\\",
                    "docker ",
                    "$docker ",
                    "executor ",
                    "docker build --target ",
                    "a=(",
                    "<(",
                    "${x[",
                    "$BUILD -t ")) {
                String text = piece.repeat(10_000) + "build";
                READER.read(PATH, SourceText.of(text));
            }
        }
    }
}
