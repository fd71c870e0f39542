package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A build file of the project.
 *
 * @param root the folder that was searched and in which it was found
 * @param inlines the Dockerfiles that are written inside it, in the order of their builds
 * @param isEditable whether what is not edited of it stays as it is: not when bytes of it are no UTF-8
 */
public record ProjectBuildFile(
        FilePath path,
        FilePath root,
        SourceText text,
        BuildFile content,
        List<ProjectDockerfile> inlines,
        boolean isEditable)
        implements ProjectFile {

    /** Reads a file; one that says nothing of builds has none, whatever its name. */
    public static ProjectBuildFile read(FilePath path, FilePath root, SourceText text, BuildParameters parameters) {
        return of(path, root, text, BuildFileReaders.read(path.relativeTo(root), text), parameters);
    }

    /** Reads a file that a compose file extends: it need not have the name of one. */
    public static ProjectBuildFile readExtended(
            FilePath path, FilePath root, SourceText text, BuildParameters parameters) {
        return of(path, root, text, BuildFileReaders.readExtended(path.relativeTo(root), text), parameters);
    }

    /** The same file with another text. */
    public ProjectBuildFile with(SourceText changed, BuildParameters parameters) {
        boolean isOfAFormat = BuildFileReaders.of(path.relativeTo(root), text).isPresent();
        ProjectBuildFile read =
                isOfAFormat ? read(path, root, changed, parameters) : readExtended(path, root, changed, parameters);
        return isEditable ? read : read.readOnly();
    }

    private static ProjectBuildFile of(
            FilePath path, FilePath root, SourceText text, BuildFile content, BuildParameters parameters) {
        return new ProjectBuildFile(path, root, text, content, inlines(path, text, content, parameters), true);
    }

    @Override
    public ProjectBuildFile readOnly() {
        List<ProjectDockerfile> unwritten =
                inlines.stream().map(ProjectDockerfile::readOnly).toList();
        return new ProjectBuildFile(path, root, text, content, unwritten, false);
    }

    /** The Dockerfile inside the file at an offset of it. */
    public Optional<ProjectDockerfile> inlineAt(int offset) {
        return inlines.stream().filter(inline -> inline.holds(offset)).findFirst();
    }

    FilePath folder() {
        return path.parent().orElse(root);
    }

    /** Each once: through an anchor or a matrix, several builds can have the same. */
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
        return new ProjectDockerfile(id, model, Optional.of(inline), true);
    }

    /** The Dockerfile inside the file that has an identity. */
    Optional<ProjectDockerfile> inline(DockerfileId id) {
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

    /** The identities of the Dockerfiles that are written inside the builds. */
    Map<InlineDockerfile, DockerfileId> inlineIds() {
        return inlines.stream()
                .collect(Collectors.toMap(inline -> inline.inline().orElseThrow(), ProjectDockerfile::id));
    }
}
