package io.github.dockerfilestages.benchmarks;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A build file that nobody writes and that could take quadratic time, in any size; beside it is a Dockerfile with the
 * stage {@code build}.
 *
 * @param size the size of the first measurement, which is then doubled
 * @param text makes the text of a size
 */
record HardBuildFile(String name, String path, int size, IntFunction<String> text) {
    private static final FilePath ROOT = FilePath.of("/repo");
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());

    static final HardBuildFile[] ALL = {
        new HardBuildFile("make: lines", "Makefile", 20_000, n -> "a:\n" + "\techo a\n".repeat(n)),
        new HardBuildFile("make: variables", "Makefile", 20_000, n -> "A = a\nB = $(A)\n".repeat(n)),
        new HardBuildFile("make: one line of calls", "Makefile", 20_000, n -> "f = a\nb: ; " + "$(call f,".repeat(n)),
        new HardBuildFile("make: one line of eval", "Makefile", 20_000, n -> "b: ; " + "$(eval A=".repeat(n)),
        new HardBuildFile("make: one line of references", "Makefile", 50_000, n -> "b: ; " + "$(a ".repeat(n)),
        new HardBuildFile("shell: lines", "build.sh", 20_000, n -> "docker build --target build .\n".repeat(n)),
        new HardBuildFile(
                "shell: uses of a variable",
                "build.sh",
                20_000,
                n -> "T=build\ndocker build --target $T .\n" + "echo $T\n".repeat(n)),
        new HardBuildFile(
                "shell: values of a variable",
                "build.sh",
                20_000,
                n -> "T=build\n".repeat(n) + "docker build --target $T .\n"),
        new HardBuildFile("shell: open substitutions", "build.sh", 50_000, n -> "a $(".repeat(n)),
        new HardBuildFile("shell: open quotes", "build.sh", 50_000, n -> "a \"$(b '".repeat(n)),
        new HardBuildFile("shell: heredocs without end", "build.sh", 20_000, n -> "cat <<E\n".repeat(n)),
        new HardBuildFile("shell: functions", "build.sh", 5_000, n -> "f() {\n  g $1\n}\nf build\n".repeat(n)),
        new HardBuildFile(
                "compose: services",
                "compose.yaml",
                5_000,
                n -> "services:\n" + "  a:\n    build: {context: ., target: build}\n".repeat(n)),
        new HardBuildFile(
                "compose: named services",
                "compose.yaml",
                2_000,
                n -> "services:\n" + HardText.each(n, "  a%d:\n    build: {context: ., target: build}\n", 0)),
        new HardBuildFile("compose: open lists", "compose.yaml", 20_000, n -> "a: " + "[".repeat(n)),
        new HardBuildFile("compose: aliases", "compose.yaml", 20_000, n -> "a: &a [1]\nb:\n" + "- *a\n".repeat(n)),
        new HardBuildFile(
                "bake: targets",
                "docker-bake.hcl",
                2_000,
                n -> HardText.each(n, "target \"a%d\" {\n  target = \"build\"\n}\n", 0)),
        new HardBuildFile(
                "bake: a chain of targets",
                "docker-bake.hcl",
                2_000,
                n -> "target \"a0\" {\n  target = \"build\"\n}\n"
                        + HardText.each(n, "target \"a%d\" {\n  inherits = [\"a%d\"]\n}\n", 1, 0)),
        new HardBuildFile("bake: open templates", "docker-bake.hcl", 20_000, n -> "a = \"" + "${".repeat(n)),
        new HardBuildFile(
                "GitHub: steps",
                ".github/workflows/ci.yml",
                2_000,
                n -> "jobs:\n  a:\n    steps:\n" + "    - run: docker build --target build .\n".repeat(n)),
        new HardBuildFile(
                "GitHub: a matrix",
                ".github/workflows/ci.yml",
                5_000,
                n -> "jobs:\n  a:\n    strategy: {matrix: {t: [" + "build, ".repeat(n)
                        + "]}}\n    steps:\n    - run: docker build --target ${{ matrix.t }} .\n"),
        new HardBuildFile(
                "GitLab: jobs",
                ".gitlab-ci.yml",
                2_000,
                n -> HardText.each(n, "a%d:\n  extends: a%d\n  script: docker build --target build .\n", 1, 0)),
        new HardBuildFile("text: words", "notes.txt", 50_000, n -> "stage build\n".repeat(n)),
        new HardBuildFile("text: one line of words", "notes.txt", 50_000, n -> "target: build, ".repeat(n)),
    };

    static final Map<String, Consumer<HardProject>> OPERATIONS = Map.of(
            "read",
            subject -> ProjectBuildFile.read(
                    subject.file().path(), ROOT, subject.file().text(), BuildParameters.NONE),
            "add to a project",
            subject -> Project.of(List.of(ROOT))
                    .with(List.of(subject.dockerfile(), subject.file()))
                    .completed()
                    .targetsIn(subject.file().path()),
            "diagnose",
            subject -> BuildFileDiagnostics.find(subject.project(), subject.file(), SETTINGS),
            "rename",
            subject -> Rename.of(
                    subject.project(),
                    new StageSymbol(
                            subject.dockerfile(),
                            subject.dockerfile().model().table().stage(0)),
                    "renamed"));

    /** The file in a project. */
    record HardProject(ProjectDockerfile dockerfile, ProjectBuildFile file, Project project) {}

    HardProject of(int n) {
        var model = StageModel.of(SourceText.of("FROM a AS build\nFROM build\n"), BuildParameters.NONE);
        var dockerfile = ProjectDockerfile.of(ROOT.resolve("Dockerfile"), model);
        var file = ProjectBuildFile.read(ROOT.resolve(path), ROOT, SourceText.of(text.apply(n)), BuildParameters.NONE);
        return new HardProject(
                dockerfile,
                file,
                Project.of(List.of(ROOT)).with(List.of(dockerfile, file)).completed());
    }
}
