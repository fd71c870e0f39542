package io.github.dockerfilestages.buildfiles.commands;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which commands start a build. */
class BuildInvocationTest {
    @Test
    void dockerAndProgramsNamedLikeIt() {
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
    void withOptionsBeforeTheBuild() {
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
    void anywhereInACommand() {
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
    void aVariableThatIsNamedLikeOne() {
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
    void aVariableWhoseOptionsOnlySuchAProgramHas() {
        check("""
                "${command[@]}" build --target a --tag x .
                                               ^ target
                                                         ^ context
                $BUILD_CMD --target b --file c/Dockerfile .
                                    ^ target
                                             ^^^^^^^^^^^^ dockerfile
                                                          ^ context
                if X=y $BUILD_CMD --target c --push .; then
                                           ^ target
                                                    ^ context
                $BUILD_CMD --target=d --file e/Dockerfile .
                                    ^ target
                                             ^^^^^^^^^^^^ dockerfile
                                                          ^ context
                $CARGO build --target wasm32 --release
                cargo $BUILD_FLAGS --target wasm32 --push x
                $BUILD_TOOL --target wasm32
                """);
    }

    @Test
    void kanikoHasOptionsOnly() {
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
                executors --target no --dockerfile x
                gcr.io/kaniko-project/executor@sha256:1 --target g
                                                                 ^ target
                """);
    }

    @Test
    void othersDoNot() {
        check("""
                docker compose build --target a web
                docker-compose build web
                $DOCKER_COMPOSE build web
                ${DOCKER_RUN} build --quiet web
                docker run --rm builder build --target x .
                docker buildx bake --target x
                make docker build
                docker$SUFFIX build --target no .
                apt-get install docker build-essential
                cargo build --target wasm32 --file x
                """);
    }

    @Test
    void aCommandThatSaysNeitherWhatToBuildNorHowIsOnlyTheStartOfOne() {
        for (String beginning : List.of("docker build", "docker build -t x", "docker build --build-arg A=1 --target")) {
            assertEquals(List.of(), builds(beginning), beginning);
        }
        for (String part : List.of(
                "--target a",
                "--no-cache-filter a",
                "-f a",
                ".",
                "--build-context a=b",
                "--target=",
                "--target  -t x")) {
            assertEquals(1, builds("docker build " + part).size(), part);
        }
    }
}
