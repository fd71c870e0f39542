package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * A Dockerfile of the project.
 *
 * @param model its stages; ranges are those of its own text
 * @param inline where it stands in a build file, if it is written inside one
 * @param isEditable whether what is not edited of its file stays as it is: not when bytes of it are no UTF-8
 */
public record ProjectDockerfile(
        DockerfileId id, StageModel model, Optional<InlineDockerfile> inline, boolean isEditable)
        implements ProjectFile {

    /** A Dockerfile that is a file of its own. */
    public static ProjectDockerfile of(FilePath path, StageModel model) {
        return new ProjectDockerfile(DockerfileId.of(path), model, Optional.empty(), true);
    }

    @Override
    public ProjectDockerfile readOnly() {
        return new ProjectDockerfile(id, model, inline, false);
    }

    /** The same Dockerfile in builds that are told something else, or with another text. */
    public ProjectDockerfile with(StageModel changed) {
        return new ProjectDockerfile(id, changed, inline, isEditable);
    }

    @Override
    public FilePath path() {
        return id.file();
    }

    /** A range of the Dockerfile as a range of the file that it stands in. */
    public TextRange toFile(TextRange range) {
        return offsets().map(map -> map.toFile(range)).orElse(range);
    }

    /** An offset of the file as one of the Dockerfile. */
    public int toText(int fileOffset) {
        return offsets().map(map -> map.toText(fileOffset)).orElse(fileOffset);
    }

    /** Whether a place of the file lies in the Dockerfile. */
    public boolean holds(int fileOffset) {
        return isIn(TextRange.at(fileOffset));
    }

    /** Whether some of the Dockerfile lies in a range of the file. */
    public boolean isIn(TextRange fileRange) {
        return offsets().map(map -> map.range().touches(fileRange)).orElse(true);
    }

    /** A range of the file as one of the Dockerfile. */
    public TextRange toText(TextRange fileRange) {
        return new TextRange(toText(fileRange.start()), toText(fileRange.end()));
    }

    private Optional<OffsetMap> offsets() {
        return inline.map(InlineDockerfile::offsets);
    }
}
