package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Problems of the kinds that users of multi-stage builds report, over all features:
 * in scripts and the files of task runners.
 */
class ReportedScriptProblemsTest {
    @Test
    void tiltFilesNameStagesInManyWays() {
        assertEquals(
                List.of(
                        "Tiltfile:3 UnknownBuildTarget",
                        "Tiltfile:4 UnknownBuildTarget",
                        "svc/Dockerfile:1 UnusedStage"),
                AllFeatures.findings("""
                        #- Dockerfile
                        FROM alpine AS dev
                        FROM alpine AS rel
                        FROM alpine
                        #- svc/Dockerfile
                        FROM alpine AS dev
                        FROM alpine
                        #- Tiltfile
                        path = './svc'
                        docker_build('web', '.', target='dev')
                        docker_build('svc', path, dockerfile='%s/Dockerfile' % path, target='devv')
                        docker_build_with_restart('api', '.', entrypoint=['/x'], target='dve', live_update=[])
                        custom_build('c', 'docker build -t $EXPECTED_REF --target rel .', ['.'])
                        """));
        assertEquals("Dockerfile:2, Tiltfile:1", AllFeatures.reach("""
                #- Dockerfile
                FROM alpine AS deps
                FROM deps AS smo$0ke
                FROM alpine
                #- Tiltfile
                docker_build_sub('img', context='.', child_context='.', target='smoke', extra_cmds=['RUN true'])
                """));
    }

    @Test
    void buildersOtherThanDockerHaveTypingMistakesToo() {
        assertEquals(
                List.of("ci.sh:1 UnknownBuildTarget", "ci.sh:3 UnknownBuildTarget"),
                AllFeatures.findings("""
                        #- Containerfile
                        FROM alpine AS front
                        FROM alpine AS back
                        FROM alpine
                        #- ci.sh
                        podman build --squash --target=frnt .
                        buildah bud --target front .
                        /kaniko/executor --dockerfile Containerfile --context . --target backk
                        """).stream()
                        .filter(found -> !found.contains("UnusedStage"))
                        .toList());
    }

    @Test
    void justGivesNamesByVariablesAndParameters() {
        assertEquals(
                "Dockerfile:2, justfile:1, justfile:3",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- justfile
                what := "smoke"

                image part="smoke":
                    docker build --target {{what}} .
                    docker build --target {{part}} .
                """));
    }

    @Test
    void flagsMayStandInVariables() {
        assertEquals("Dockerfile:2, Makefile:4", AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- Makefile
                FLAGS = --target $(TARGET)
                image:
                	docker build $(FLAGS) .
                smoke: TARGET = smoke
                smoke: image
                """));
        assertEquals("Dockerfile:2, build.sh:2", AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- build.sh
                FLAGS="--pull"
                if [ -n "$S" ]; then FLAGS="$FLAGS --target smoke"; fi
                docker build $FLAGS -f Dockerfile .
                """));
        assertEquals("Dockerfile:2, Makefile:1", AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- Makefile
                $(eval TARGET := smoke)
                image:
                	docker build --target $(TARGET) .
                """));
    }

    @Test
    void shellsHaveTheFolderOrTheStageInAVariable() {
        assertEquals("Dockerfile:2, build.sh:2", AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- build.sh
                WANT=release
                [ -z "$CI" ] || WANT=smoke
                docker build "$HERE" --target "$WANT"
                """));
    }

    @Test
    void anArgumentThatAMakefilePassesByItsOwnFolderNeedsNoDefault() {
        assertEquals(List.of(), AllFeatures.findings("""
                #- plane/Dockerfile
                ARG BASE
                FROM ${BASE}
                #- Makefile
                image:
                	docker build --build-arg BASE=alpine -f $(CURDIR)/plane/Dockerfile .
                """));
    }

    @Test
    void scriptsOfPackagesHaveTypingMistakesToo() {
        assertEquals(
                List.of("package.json:2 UnknownBuildTarget", "package.json:3 UnknownBuildTarget"),
                AllFeatures.findings("#- Dockerfile\n" + AllFeatures.THREE_STAGES.replace("$0", "") + """
                #- package.json
                {"scripts": {
                  "image": "docker build --target=relaese .",
                  "try": "cross-env CI=1 docker buildx build --target smkoe .",
                  "check": "docker build --target smoke ."
                }}
                """));
    }
}
