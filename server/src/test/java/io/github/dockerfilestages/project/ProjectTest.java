package io.github.dockerfilestages.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state of a project depends on its files, not on the order in which they were added. */
class ProjectTest {
    private static final FilePath ROOT = FilePath.of("/repo");
    private static final Map<String, List<String>> CONNECTED = Map.of(
            ".env", List.of("STAGE=build\nWHERE=web\n", "STAGE=other\n", ""),
            "parts/base.yaml",
                    List.of(
                            "services:\n  web:\n    build: {context: $WHERE, target: \"${STAGE:-run}\"}\n",
                            "include: [../compose.yaml]\n",
                            ""),
            "docker-compose.yml", List.of("include:\n  - {path: parts/base.yaml, project_directory: .}\n", ""),
            ".github/workflows/ci.yml",
                    List.of(
                            "jobs:\n  a:\n    uses: ./.github/workflows/image.yml\n    with: {what: serve, where: web}\n",
                            "jobs:\n  a:\n    steps:\n      - run: docker build --target build web\n",
                            ""),
            ".gitlab-ci.yml",
                    List.of(
                            "include: /ci/*.yml\nvariables: {WHAT: build}\n",
                            "include: [ci/**.yml, ci/values.yml]\n",
                            "image:\n  script: docker build --target $WHAT .\n",
                            ""),
            "ci/.gitlab-ci.yml", List.of("image:\n  script:\n    - docker build --target $WHAT .\n", ""),
            "ci/more/.gitlab-ci.yml", List.of("variables: {WHAT: other}\nx:\n  script: docker build .\n", ""),
            ".github/workflows/image.yml", List.of("""
                                    on: workflow_call
                                    jobs:
                                      a:
                                        steps:
                                          - run: docker build --target ${{ inputs.what }} ${{ inputs.where }}
                                    """, """
                                    on: {workflow_call: {inputs: {what: {default: other}}}}
                                    jobs:
                                      a:
                                        steps:
                                          - run: docker build --target ${{ inputs.what }} .
                                    """, ""));
    private static final Map<String, List<String>> TEXTS = Map.of(
            "Dockerfile", List.of("FROM alpine AS build\nFROM build AS run\n", "FROM alpine AS other\n", ""),
            "web/Dockerfile", List.of("FROM alpine AS build\n", "FROM alpine AS serve\nRUN true\n", ""),
            "docker/Dockerfile", List.of("-> Dockerfile", "-> web/Dockerfile", "FROM alpine AS build\n", ""),
            "hack/prod.file", List.of("FROM alpine AS release\n", ""),
            "compose.yaml",
                    List.of(
                            "services:\n  web:\n    build: {context: web, target: build}\n",
                            "services:\n  web:\n    extends: {file: compose.common.yaml, service: app}\n    build: {target: other}\n",
                            ""),
            "compose.override.yaml", List.of("services:\n  web:\n    build: {context: .}\n", ""),
            "compose.common.yaml", List.of("services:\n  app:\n    build: {dockerfile: hack/prod.file}\n", ""),
            "docker-bake.hcl",
                    List.of(
                            "target \"a\" {\n  target = \"release\"\n  dockerfile = \"hack/prod.file\"\n}\n",
                            "target \"a\" {\n  dockerfile-inline = \"FROM alpine AS x\"\n  target = \"x\"\n}\n",
                            ""),
            "ci/link.sh", List.of("#!/bin/sh\ndocker build --target build docker\n", ""),
            "ci/build.sh",
                    List.of(
                            "#!/bin/sh\nTARGET=release\ndocker build --target other -f $FILE .\n",
                            "#!/bin/sh\ndocker build --target serve web\n",
                            "#!/bin/sh\ndocker build --target serve -f $ROOT/web/Dockerfile .\n",
                            "#!/bin/sh\ndocker build --target $STAGE -f $ROOT/Dockerfile .\n",
                            ""));

    @Test
    void aProjectThatGrewByManyChangesKnowsWhatOneThatWasReadAtOnceKnows() {
        var texts = new HashMap<>(TEXTS);
        texts.putAll(CONNECTED);
        var random = new Random(20);
        var paths = new ArrayList<>(new TreeSet<>(texts.keySet()));
        var current = new HashMap<String, String>();
        Project grown = Project.EMPTY;
        for (int step = 0; step < 2_000; step++) {
            var batch = new ArrayList<ProjectFile>();
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                String path = paths.get(random.nextInt(paths.size()));
                List<String> versions = texts.get(path);
                String text = versions.get(random.nextInt(versions.size()));
                current.put(path, text);
                batch.add(file(path, text));
            }
            grown = grown.with(batch);
            List<ProjectFile> all = current.entrySet().stream()
                    .map(entry -> file(entry.getKey(), entry.getValue()))
                    .toList();
            assertEquals(shown(Project.EMPTY.with(all)), shown(grown), () -> "after " + batch);
        }
    }

    @Test
    void aStageIsNamedByTheBuildsOfItsDockerfile() {
        Project project = Project.EMPTY.with(List.of(
                file("web/Dockerfile", "FROM alpine AS build\n"),
                file("compose.yaml", "services:\n  web:\n    build: {context: web, target: BUILD}\n")));
        var dockerfile = DockerfileId.of(ROOT.resolve("web/Dockerfile"));
        var table = project.dockerfile(dockerfile).orElseThrow().model().table();
        assertEquals(1, project.targetsOf(dockerfile, table, table.stage(0)).size());
    }

    @Test
    void aWordInAnotherFileConcernsTheDockerfilesThatHaveAStageOfThatName() {
        Project before = Project.EMPTY.with(List.of(
                file("Dockerfile", "FROM alpine AS build\n"), file("web/Dockerfile", "FROM alpine AS serve\n")));
        ProjectFile mentioning = file("ci.toml", "target = 'build'\n");
        Project mentioned = before.with(List.of(mentioning));
        Project gone = mentioned.with(List.of(new ProjectFile.AbsentFile(mentioning.path())));

        assertEquals(
                List.of(false, true, false),
                Stream.of(before, mentioned, gone)
                        .map(project -> project.isMentioned("build"))
                        .toList());
        assertEquals(true, mentioned.touchedSince(before).orElseThrow().contains(ROOT.resolve("Dockerfile")));
        assertEquals(false, mentioned.touchedSince(before).orElseThrow().contains(ROOT.resolve("web/Dockerfile")));
        assertEquals(true, gone.touchedSince(mentioned).orElseThrow().contains(ROOT.resolve("Dockerfile")));
        assertEquals(false, before.saysTheSameAs(mentioned));
    }

    @Test
    void whatBuildsSayOfADockerfileByAnotherPathTheySayOfIt() {
        FilePath path = ROOT.resolve("Dockerfile");
        FilePath link = ROOT.resolve("web/Dockerfile");
        Project apart = Project.EMPTY.with(List.of(
                file("Dockerfile", "FROM alpine AS build\n"),
                file("web/Dockerfile", "FROM alpine AS build\n"),
                file("compose.yaml", "services:\n  web:\n    build: {context: web, target: build}\n"),
                file("ci/build.sh", "#!/bin/sh\ndocker build --target build -f $FILE .\n")));

        Project joined = apart.with(List.of(new ProjectFile.LinkedPath(link, path)));

        assertEquals(
                List.of("ci/build.sh", "compose.yaml"),
                joined.use(DockerfileId.of(path)).targets().stream()
                        .map(target -> target.file().relativeTo(ROOT))
                        .toList());
        assertEquals(
                List.of(path),
                joined.dockerfiles().stream().map(ProjectDockerfile::path).toList());
        assertEquals(joined.dockerfile(path), joined.dockerfile(link));
        assertEquals(Set.of(), joined.missing());
        assertEquals(
                List.of(link),
                joined.use(DockerfileId.of(path)).paths().stream()
                        .map(mention -> mention.target().resolve("Dockerfile"))
                        .toList());
    }

    @Test
    void aFileThatABuildLooksForAndThatIsNotKnownIsMissing() {
        Project project = Project.EMPTY.with(List.of(
                file("compose.yaml", "services:\n  web:\n    build: {context: ., dockerfile: hack/prod.file}\n")));
        assertEquals(Set.of(ROOT.resolve("hack/prod.file")), project.missing());
        Project found = project.with(List.of(file("hack/prod.file", "FROM alpine\n")));
        assertEquals(Set.of(), found.missing());
    }

    @Test
    void typingInTheBodyOfARunLeavesAllLinksAlone() {
        FilePath path = ROOT.resolve("Dockerfile");
        StageModel before = model("FROM alpine AS build\nRUN make\n");
        Project project = Project.EMPTY.with(List.of(
                ProjectDockerfile.of(path, before),
                file("ci/build.sh", "#!/bin/sh\ndocker build --target build -f $FILE .\n")));
        int end = before.text().length() - 1;
        StageModel after = before.edit(new TextEdit(new TextRange(end, end), " all"));
        Project edited = project.with(List.of(ProjectDockerfile.of(path, after)));
        assertNotEquals(project.dockerfile(path), edited.dockerfile(path));
        assertSame(project.links(), edited.links());
    }

    @Test
    void aDockerfileThatNoBuildLooksForLeavesAllLinksAlone() {
        Project project = Project.EMPTY.with(List.of(
                file("Dockerfile", "FROM alpine AS build\n"),
                file("ci/build.sh", "#!/bin/sh\ndocker build --target build .\n")));
        Project opened = project.with(List.of(file("web/Dockerfile", "FROM alpine AS serve\n")));
        Project renamed = opened.with(List.of(file("web/Dockerfile", "FROM alpine AS served\n")));
        assertSame(project.links(), opened.links());
        assertSame(project.links(), renamed.links());
    }

    private static ProjectFile file(String path, String text) {
        FilePath file = ROOT.resolve(path);
        if (text.isEmpty()) {
            return new ProjectFile.AbsentFile(file);
        }
        if (text.startsWith("-> ")) {
            return new ProjectFile.LinkedPath(file, ROOT.resolve(text.substring("-> ".length())));
        }
        return path.endsWith("Dockerfile") || path.endsWith(".file")
                ? ProjectDockerfile.of(file, model(text))
                : ProjectBuildFile.read(file, ROOT, SourceText.of(text), BuildParameters.NONE);
    }

    private static StageModel model(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE);
    }

    private static String shown(Project project) {
        var ids = new ArrayList<DockerfileId>();
        project.dockerfiles().forEach(dockerfile -> ids.add(dockerfile.id()));
        project.buildFiles().forEach(file -> file.inlines().forEach(inline -> ids.add(inline.id())));
        String uses = ids.stream()
                .map(id -> id + " " + sorted(project.use(id).targets())
                        + sorted(project.use(id).contexts()))
                .collect(Collectors.joining("\n"));
        String places = project.buildFiles().stream()
                .map(file -> file.path() + " " + sorted(project.targetsIn(file.path())))
                .collect(Collectors.joining("\n"));
        String words = Stream.of("build", "other", "release")
                .map(name -> name + " " + project.isMentioned(name) + project.lostTargets(name))
                .collect(Collectors.joining("\n"));
        return words + "\n" + uses + "\n" + places + "\n" + new TreeSet<>(project.missing());
    }

    private static List<String> sorted(List<?> things) {
        return things.stream().map(Object::toString).sorted().toList();
    }
}
