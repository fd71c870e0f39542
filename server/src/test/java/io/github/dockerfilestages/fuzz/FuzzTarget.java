package io.github.dockerfilestages.fuzz;

import io.github.dockerfilestages.files.GitIgnoreProperties;
import io.github.dockerfilestages.lsp.jsonrpc.FrameProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A property that holds for all inputs.
 *
 * @param name the name of the property; for build files, the name of a file, which decides how the input is parsed
 * @param inputs the folder with its inputs
 * @param check throws if the property does not hold
 */
record FuzzTarget(String name, String inputs, Consumer<byte[]> check) {
    private static final List<String> BUILD_FILES = List.of(
            "compose.yaml",
            "docker-bake.hcl",
            "docker-bake.json",
            "action.yml",
            ".gitlab-ci.yml",
            "skaffold.yaml",
            "devcontainer.json",
            "package.json",
            "Makefile",
            "justfile",
            "Tiltfile",
            "Taskfile.yml",
            "cloudbuild.yaml",
            "Jenkinsfile",
            "main.tf",
            "fly.toml",
            "werf.yaml",
            "App.csproj",
            "README.md",
            "build.sh");

    static final List<FuzzTarget> ALL = Stream.concat(
                    Stream.of(
                            of("parse", "Dockerfile", DockerfileProperties::parse),
                            of("resolve", "Dockerfile", DockerfileProperties::resolve),
                            of("features", "Dockerfile", DockerfileProperties::features),
                            of("refactor", "Dockerfile", RefactoringProperties::check),
                            of("edit", "edit", DockerfileProperties::edit),
                            of("paths", "paths", PathProperties::check),
                            of("values", "values", ProjectProperties::check),
                            of("configuration", "configuration", ConfigurationProperties::check),
                            of("ignore", "ignore", GitIgnoreProperties::check),
                            new FuzzTarget("frames", "frames", FrameProperties::check)),
                    BUILD_FILES.stream().map(name -> of(name, name, text -> BuildFileProperties.check(name, text))))
            .toList();

    static FuzzTarget named(String name) {
        return ALL.stream()
                .filter(target -> target.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target " + name));
    }

    /** A property of texts: bytes that are not UTF-8 are replaced, as when a file is read. */
    private static FuzzTarget of(String name, String inputs, Consumer<String> check) {
        return new FuzzTarget(name, inputs, bytes -> check.accept(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return name;
    }
}
