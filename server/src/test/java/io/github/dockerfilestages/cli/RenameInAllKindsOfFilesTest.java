package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One stage, named in files of all kinds: after a rename, a search for the old name finds only reported places. */
class RenameInAllKindsOfFilesTest {
    private static final String STAGE = "shipping";
    private static final Pattern WORD = Pattern.compile("(?<![\\w-])" + STAGE + "(?![\\w-])");
    private static final String COMMAND = "docker build --target shipping .\n";

    @TempDir
    private Path folder;

    @Test
    void eachPlaceIsEditedOrReported() {
        Map<String, String> files = files();
        var shell = new Shell(folder);
        files.forEach(shell::write);

        Outcome outcome = shell.run("rename", "Dockerfile", STAGE, "sending", "--format", "json");

        JsonObject answer = JsonParser.parseString(outcome.out()).getAsJsonObject();
        assertTrue(answer.get("refused").isJsonNull(), outcome.out());
        Set<String> known = new HashSet<>();
        for (String part : List.of("edits", "unresolved")) {
            for (JsonElement place : answer.getAsJsonArray(part)) {
                JsonObject start =
                        place.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("start");
                known.add(place.getAsJsonObject().get("file").getAsString() + ":"
                        + (start.get("line").getAsInt() + 1));
            }
        }
        assertEquals(
                List.of(),
                places(files).stream().filter(place -> !known.contains(place)).toList());
    }

    private static List<String> places(Map<String, String> files) {
        var places = new ArrayList<String>();
        files.forEach((name, text) -> {
            String[] lines = text.split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                if (WORD.matcher(lines[line]).find()) {
                    places.add(name + ":" + (line + 1));
                }
            }
        });
        return places;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Dockerfile", """
                ARG BASE=shipping
                FROM alpine AS shipping
                FROM alpine AS other
                COPY --from=shipping /a /a
                RUN --mount=from=shipping,target=/b true
                FROM ${BASE}
                """);
        configurations(files);
        composeAndBake(files);
        github(files);
        pipelines(files);
        scripts(files);
        tools(files);
        sources(files);
        return files;
    }

    /** Files of no known format, without a word about images. */
    private static void configurations(Map<String, String> files) {
        files.put("ci/images.cue", "web: {\n\ttarget: \"shipping\"\n}\n");
        files.put("ci/jobs.jsonnet", "{ web: { target: 'shipping' } }\n");
        files.put("ci/bake.json", "{\"target\": {\"web\": {\"target\": \"shipping\"}}}\n");
        files.put("ci/deploy.properties", "target=shipping\n");
    }

    private static void composeAndBake(Map<String, String> files) {
        files.put("compose.yaml", """
                include:
                  - path: [parts/base.yml]
                    project_directory: .
                services:
                  one: {build: {context: ., target: shipping}}
                  two:
                    build:
                      context: .
                      args: {BASE: shipping}
                      no_cache_filter: [shipping]
                      additional_contexts: {shipping: ./dist}
                  three: {build: {context: ., target: "${STAGE}"}}
                  four: {build: {context: ., target: "${OTHER_STAGE:-shipping}"}}
                """);
        files.put(".env", "STAGE=shipping\n");
        files.put("parts/base.yml", "services:\n  five: {build: {context: ., target: shipping}}\n");
        files.put("compose.override.yaml", "services:\n  two: {build: {target: shipping}}\n");
        files.put("deploy/stack.yml", "services:\n  six: {build: {context: .., target: shipping}}\n");
        files.put("docker-bake.hcl", """
                variable "STAGE" { default = "shipping" }
                target "a" { target = STAGE }
                target "b" { target = "shipping" }
                target "c" {
                  matrix = { item = ["shipping"] }
                  name = "c-${item}"
                  target = item
                }
                target "d" {
                  args = { BASE = "shipping" }
                  no-cache-filter = ["shipping"]
                }
                target "e" { target = target.b.target }
                """);
        files.put("bake/docker-bake.json", """
                {"target": {"app": {"context": "..", "target": "shipping"}}}
                """);
    }

    private static void github(Map<String, String> files) {
        files.put(".github/workflows/ci.yml", """
                env: {STAGE: shipping}
                jobs:
                  a:
                    strategy: {matrix: {stage: [shipping], json: "${{ fromJSON('[1]') }}"}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          target: shipping
                          build-args: BASE=shipping
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.stage }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ env.STAGE }}"}
                      - uses: docker/bake-action@v6
                        with:
                          targets: b
                          set: |
                            b.target=shipping
                            *.args.BASE=shipping
                      - uses: ./.github/actions/image
                        with: {what: shipping}
                      - run: docker build --target shipping .
                      - uses: depot/build-push-action@v1
                        with: {target: shipping}
                  b:
                    uses: ./.github/workflows/image.yml
                    with: {what: shipping}
                """);
        files.put(".github/workflows/image.yml", """
                on:
                  workflow_call:
                    inputs:
                      what: {type: string}
                      kind: {type: string, default: shipping}
                jobs:
                  a:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.what }}"}
                      - run: docker build --target ${{ inputs.kind }} .
                """);
        files.put(".github/actions/image/action.yml", """
                inputs: {what: {required: true}}
                runs:
                  using: composite
                  steps:
                    - uses: docker/build-push-action@v6
                      with: {target: "${{ inputs.what }}"}
                """);
    }

    private static void pipelines(Map<String, String> files) {
        files.put(".gitlab-ci.yml", """
                variables: {STAGE: shipping}
                build:
                  script:
                    - docker build --target "$STAGE" .
                    - /kaniko/executor --context . --target shipping
                """);
        files.put(".circleci/config.yml", """
                jobs:
                  build:
                    steps:
                      - run: docker build --target shipping .
                """);
        files.put("azure-pipelines.yml", """
                steps:
                  - script: docker build --target shipping .
                  - task: Docker@2
                    inputs: {command: build, Dockerfile: Dockerfile, arguments: --target shipping}
                """);
        files.put("bitbucket-pipelines.yml", """
                pipelines:
                  default:
                    - step:
                        script:
                          - docker build --target shipping .
                """);
        files.put(".buildkite/pipeline.yml", "steps:\n  - command: docker build --target shipping .\n");
        files.put(".drone.yml", """
                steps:
                  - name: image
                    image: plugins/docker
                    settings: {dockerfile: Dockerfile, target: shipping}
                """);
        files.put(".woodpecker/image.yml", """
                steps:
                  image:
                    image: docker
                    commands:
                      - docker build --target shipping .
                """);
        files.put("cloudbuild.yaml", """
                steps:
                  - name: gcr.io/cloud-builders/docker
                    args: [build, --target, shipping, .]
                """);
        files.put("Jenkinsfile", """
                sh 'docker build --target shipping .'
                def image = docker.build('x', '--target shipping .')
                """);
    }

    private static void scripts(Map<String, String> files) {
        files.put("build.sh", """
                build() { docker build --target "$1" .; }
                build shipping
                WANT=shipping
                docker build --target "$WANT" .
                for s in shipping other; do podman build --target=$s .; done
                FLAGS="--target shipping"
                docker build $FLAGS .
                docker build --build-arg BASE=shipping .
                docker buildx bake --set b.target=shipping
                # docker build --target shipping .
                buildctl build --opt target=shipping --local dockerfile=.
                """);
        files.put("tools/image", "#!/bin/sh\n" + COMMAND);
        files.put("Makefile", """
                STAGE ?= shipping
                define image
                docker build --target $(1) .
                endef
                a:
                \tdocker build --target $(STAGE) .
                b:
                \t$(call image,shipping)
                """);
        files.put("rules.mk", "c:\n\t" + COMMAND);
        files.put("justfile", """
                stage := "shipping"
                a:
                    docker build --target {{stage}} .
                b kind="shipping":
                    docker build --target {{kind}} .
                """);
        files.put("Taskfile.yml", """
                vars: {STAGE: '{{.STAGE | default "shipping"}}'}
                tasks:
                  a: {cmds: ["docker build --target {{.STAGE}} ."]}
                """);
        files.put("package.json", """
                {"scripts": {"image": "docker build --target shipping ."}}
                """);
        files.put("build.ps1", "$Stage = 'shipping'\ndocker build --target $Stage .\n");
        files.put("build.bat", "set STAGE=shipping\r\ndocker build --target %STAGE% .\r\n");
        files.put("README.md", "```sh\n" + COMMAND + "```\n\nOr `docker build --target shipping .`\n");
    }

    private static void tools(Map<String, String> files) {
        files.put(".devcontainer/devcontainer.json", """
                {"build": {"dockerfile": "../Dockerfile", "context": "..", "target": "shipping"}}
                """);
        files.put("skaffold.yaml", """
                build:
                  artifacts:
                    - image: x
                      context: .
                      docker: {target: shipping, buildArgs: {BASE: shipping}}
                """);
        files.put("Tiltfile", "docker_build('x', '.', target='shipping')\n");
        files.put("werf.yaml", "project: x\n---\nimage: x\ndockerfile: Dockerfile\ntarget: shipping\n");
        files.put("garden.yml", """
                kind: Build
                type: container
                name: x
                spec: {dockerfile: Dockerfile, targetStage: shipping}
                """);
        files.put("okteto.yml", "build:\n  x: {context: ., target: shipping}\n");
        files.put("fly.toml", "[build]\n  dockerfile = \"Dockerfile\"\n  build-target = \"shipping\"\n");
        files.put("main.tf", """
                resource "docker_image" "x" {
                  name = "x"
                  build {
                    context = "."
                    target  = "shipping"
                  }
                }
                """);
        files.put("app/App.csproj", """
                <Project>
                  <PropertyGroup>
                    <DockerfileContext>..</DockerfileContext>
                    <DockerfileFile>..\\Dockerfile</DockerfileFile>
                    <DockerfileFastModeStage>shipping</DockerfileFastModeStage>
                  </PropertyGroup>
                </Project>
                """);
        files.put(".vscode/tasks.json", """
                {"tasks": [{"type": "docker-build", "dockerBuild": {"context": ".", "target": "shipping"}},
                 {"type": "shell", "command": "docker build --target shipping ."}]}
                """);
    }

    /** Code is not run, so that these places are only reported. */
    private static void sources(Map<String, String> files) {
        files.put("ci/main.go", """
                exec.Command("docker", "build", "--target", "shipping", ".")
                container.Build(dagger.Options{Target: "shipping"})
                """);
        files.put("ci/build.py", "client.images.build(path='.', target='shipping')\n");
        files.put("ci/dockerBuild.ts", "new DockerImage(this, { target: 'shipping' });\n");
        files.put("ci/ImageBuild.java", "run(\"docker\", \"build\", \"--target=shipping\", \".\");\n");
        files.put("ci/BuildImage.cs", "new Image { Target = \"shipping\" };\n");
        files.put("Earthfile", "image:\n  FROM DOCKERFILE --target shipping .\n");
        files.put("ci/settings.toml", "[image]\ntarget = \"shipping\"\n");
    }
}
