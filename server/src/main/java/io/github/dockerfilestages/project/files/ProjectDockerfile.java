package io.github.dockerfilestages.project.files;

import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * A Dockerfile of the project.
 *
 * @param paths its stages, and the paths that they make; ranges are those of its own text
 * @param inline its place in a build file, if it is an inline Dockerfile
 * @param isEditable whether editing a part of the file keeps all other bytes: false if some of them are not valid UTF-8
 */
public record ProjectDockerfile(DockerfileId id, PathModel paths, Optional<InlineDockerfile> inline, boolean isEditable)
        implements ProjectFile {

    /** A Dockerfile with its own file. */
    public static ProjectDockerfile of(FilePath path, StageModel model) {
        return of(path, PathModel.of(model));
    }

    /** A Dockerfile with its own file, whose paths may have been read before an edit. */
    public static ProjectDockerfile of(FilePath path, PathModel paths) {
        return new ProjectDockerfile(DockerfileId.of(path), paths, Optional.empty(), true);
    }

    /** Its stages. */
    public StageModel model() {
        return paths.model();
    }

    @Override
    public ProjectDockerfile readOnly() {
        return new ProjectDockerfile(id, paths, inline, false);
    }

    /** The same Dockerfile with other build parameters, or with another text. */
    public ProjectDockerfile with(StageModel changed) {
        return with(paths.after(changed));
    }

    /** The same Dockerfile with other build parameters, or with another text, whose paths may be known. */
    public ProjectDockerfile with(PathModel changed) {
        return changed == paths ? this : new ProjectDockerfile(id, changed, inline, isEditable);
    }

    @Override
    public FilePath path() {
        return id.file();
    }

    /** Converts a range of the Dockerfile to a range of its file. */
    public TextRange toFile(TextRange range) {
        return offsets().map(map -> map.toFile(range)).orElse(range);
    }

    /** Converts an offset of the file to an offset of the Dockerfile. */
    public int toText(int fileOffset) {
        return offsets().map(map -> map.toText(fileOffset)).orElse(fileOffset);
    }

    /** Whether an offset of the file lies in the Dockerfile. */
    public boolean holds(int fileOffset) {
        return isIn(TextRange.at(fileOffset));
    }

    /** Whether a part of the Dockerfile lies in a range of the file. */
    public boolean isIn(TextRange fileRange) {
        return offsets().map(map -> map.range().touches(fileRange)).orElse(true);
    }

    /** Converts a range of the file to a range of the Dockerfile. */
    public TextRange toText(TextRange fileRange) {
        return new TextRange(toText(fileRange.start()), toText(fileRange.end()));
    }

    private Optional<OffsetMap> offsets() {
        return inline.map(InlineDockerfile::offsets);
    }
}
