package io.github.dockerfilestages.project.files;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A build file of the project.
 *
 * @param root the searched folder in which it was found
 * @param inlines the inline Dockerfiles, in the order of their builds
 * @param reading why it is one
 * @param isEditable whether editing a part of the file keeps all other bytes: false if some of them are not valid UTF-8
 */
public record ProjectBuildFile(
        FilePath path,
        FilePath root,
        SourceText text,
        BuildFile content,
        List<ProjectDockerfile> inlines,
        Reading reading,
        boolean isEditable)
        implements ProjectFile {

    /** Why a file is read as a build file. */
    public enum Reading {
        /** It has the name of one, or words of one. */
        BY_ITSELF,
        /** A compose file extends it; its name need not be that of a compose file. */
        EXTENDED,
        /** A build file reads it to set its variables; its name may be any. */
        SOURCED
    }

    /** Reads a file for itself; one that describes no builds is empty, whatever its name. */
    public static ProjectBuildFile read(FilePath path, FilePath root, SourceText text, BuildParameters parameters) {
        return read(path, root, text, Reading.BY_ITSELF, parameters);
    }

    public static ProjectBuildFile read(
            FilePath path, FilePath root, SourceText text, Reading reading, BuildParameters parameters) {
        String name = path.relativeTo(root);
        BuildFile content = switch (reading) {
            case BY_ITSELF -> BuildFileReaders.read(name, text);
            case EXTENDED -> BuildFileReaders.readExtended(name, text);
            case SOURCED -> BuildFileReaders.readSourced(name, text);
        };
        return new ProjectBuildFile(path, root, text, content, inlines(path, text, content, parameters), reading, true);
    }

    /** The same file with another text. */
    public ProjectBuildFile with(SourceText changed, BuildParameters parameters) {
        ProjectBuildFile read = read(path, root, changed, reading, parameters);
        return isEditable ? read : read.readOnly();
    }

    @Override
    public ProjectBuildFile readOnly() {
        List<ProjectDockerfile> unwritten =
                inlines.stream().map(ProjectDockerfile::readOnly).toList();
        return new ProjectBuildFile(path, root, text, content, unwritten, reading, false);
    }

    /** The inline Dockerfile at an offset of the file. */
    public Optional<ProjectDockerfile> inlineAt(int offset) {
        return inlines.stream().filter(inline -> inline.holds(offset)).findFirst();
    }

    /** The names of its builds, in their order; absent for a build without a name. */
    public List<Optional<String>> buildNames() {
        return content.builds().stream()
                .map(build -> build.name().map(Value::text))
                .toList();
    }

    /** Whether it is a file with variables, judged by its name. */
    public boolean isEnvironment() {
        return BuildFileReaders.isEnvironment(path.relativeTo(root));
    }

    public FilePath folder() {
        return path.parent().orElse(root);
    }

    /** A folder and those above it, up to the searched one. */
    public Stream<FilePath> upward(FilePath folder) {
        return Stream.iterate(
                        Optional.of(folder),
                        at -> at.filter(path -> path.isIn(root)).isPresent(),
                        at -> at.flatMap(FilePath::parent))
                .flatMap(Optional::stream);
    }

    /** Lists each Dockerfile once: through an anchor or a matrix, several builds can share one. */
    private static List<ProjectDockerfile> inlines(
            FilePath path, SourceText text, BuildFile content, BuildParameters parameters) {
        var inlines = new LinkedHashMap<InlineDockerfile, ProjectDockerfile>();
        for (int index = 0; index < content.builds().size(); index++) {
            int build = index;
            content.builds()
                    .get(index)
                    .inline()
                    .ifPresent(inline -> inlines.computeIfAbsent(
                            inline, known -> inline(DockerfileId.inside(path, build), known, text, parameters)));
        }
        return List.copyOf(inlines.values());
    }

    private static ProjectDockerfile inline(
            DockerfileId id, InlineDockerfile inline, SourceText text, BuildParameters parameters) {
        SourceText plain = SourceText.of(inline.text());
        SourceText numbered = plain.numbered(
                line -> text.lineNumber(inline.offsets().toFile(plain.line(line).start())));
        var model = StageModel.of(numbered, parameters);
        return new ProjectDockerfile(id, PathModel.of(model), Optional.of(inline), true);
    }

    /** The inline Dockerfile with this identity. */
    public Optional<ProjectDockerfile> inline(DockerfileId id) {
        int build = id.inline().orElse(-1);
        int low = 0;
        int high = inlines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = inlines.get(middle).id().inline().orElseThrow();
            if (there == build) {
                return Optional.of(inlines.get(middle));
            }
            low = there < build ? middle + 1 : low;
            high = there < build ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The identities of the inline Dockerfiles. */
    public Map<InlineDockerfile, DockerfileId> inlineIds() {
        return inlines.stream()
                .collect(Collectors.toMap(inline -> inline.inline().orElseThrow(), ProjectDockerfile::id));
    }
}
