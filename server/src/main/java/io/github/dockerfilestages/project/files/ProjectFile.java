package io.github.dockerfilestages.project.files;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;

/**
 * A file of the project: a Dockerfile, a further path of one, a build file, a text that mentions stages, or none of
 * these.
 */
public sealed interface ProjectFile
        permits ProjectDockerfile,
                ProjectFile.LinkedPath,
                ProjectBuildFile,
                ProjectFile.MentioningFile,
                ProjectFile.AbsentFile {

    FilePath path();

    /** The same file for the case that its text is not all that the file contains, so that it must never be written. */
    ProjectFile readOnly();

    /** A file that describes no builds, but contains words that may name a stage. Its text is not kept. */
    record MentioningFile(FilePath path, List<NameMention> mentions) implements ProjectFile {
        public MentioningFile {
            mentions = List.copyOf(mentions);
        }

        @Override
        public MentioningFile readOnly() {
            return this;
        }
    }

    /**
     * A further path of a Dockerfile, which builds may use.
     *
     * @param target its main path
     */
    record LinkedPath(FilePath path, FilePath target) implements ProjectFile {
        @Override
        public LinkedPath readOnly() {
            return this;
        }
    }

    /** A file that was deleted, or that is irrelevant for stages and builds. */
    record AbsentFile(FilePath path) implements ProjectFile {
        @Override
        public AbsentFile readOnly() {
            return this;
        }
    }

    /** A word in a file that may name a stage. */
    record Mentioned(FilePath file, NameMention mention) {

        /** The range of the word, its characters counted in UTF-16 code units. */
        public PositionRange range() {
            Position start = mention.start();
            int end = start.character() + mention.name().length();
            return new PositionRange(start, new Position(start.line(), end));
        }
    }
}
