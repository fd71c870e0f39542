package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Properties of every text that is parsed as a build file. */
final class BuildFileProperties {
    private static final FilePath ROOT = FilePath.of("/repo");

    private BuildFileProperties() {}

    /** All results are within the text, and builds can be looked up. */
    static void check(String name, String text) {
        SourceText source = SourceText.of(text);
        assertTrue(BuildFileReaders.of(name, source).isPresent(), name);
        for (Build build : BuildFileReaders.read(name, source).builds()) {
            values(build).forEach(value -> assertTrue(value.range().end() <= text.length(), value::toString));
            build.inline().ifPresent(inline -> checkInline(inline, text));
        }
        var file = ProjectBuildFile.read(ROOT.resolve(name), ROOT, source, BuildParameters.NONE);
        Project project = Project.of(List.of(ROOT)).with(List.of(file)).completed();
        project.targetsIn(file.path());
        project.missing();
    }

    private static Stream<Value> values(Build build) {
        return Stream.of(
                        Stream.of(
                                        build.name(),
                                        build.parentFile(),
                                        build.target(),
                                        build.dockerfile(),
                                        build.context(),
                                        build.folder())
                                .flatMap(Optional::stream),
                        build.parents().stream(),
                        build.otherStages().stream(),
                        build.contexts().stream().map(NamedContext::name),
                        build.contexts().stream().map(NamedContext::source))
                .flatMap(values -> values);
    }

    /** The characters of the inline Dockerfile are in the file, in the same order. */
    private static void checkInline(InlineDockerfile inline, String text) {
        int before = 0;
        for (int at = 0; at <= inline.text().length(); at++) {
            int offset = inline.offsets().toFile(at);
            assertTrue(before <= offset && offset <= text.length(), inline::toString);
            before = offset;
        }
    }
}
