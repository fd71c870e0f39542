package io.github.dockerfilestages.buildfiles;

import java.util.List;
import java.util.Optional;

/**
 * The content of a build file.
 *
 * @param builds in the order of the text
 * @param mentions the words that may name a stage, including those that are the target of a build
 * @param warning why a part of the file could not be read, for the log; empty if all of it was read
 */
public record BuildFile(List<Build> builds, List<NameMention> mentions, Optional<String> warning) {
    public static final BuildFile EMPTY = new BuildFile(List.of(), Optional.empty());

    /** The result of a reader; the mentions are added later, in the same way for all formats. */
    public BuildFile(List<Build> builds, Optional<String> warning) {
        this(builds, List.of(), warning);
    }

    /** A file that was read completely. */
    public static BuildFile of(List<Build> builds) {
        return new BuildFile(builds, Optional.empty());
    }

    /** The same file with the words that may name a stage. */
    public BuildFile with(List<NameMention> words) {
        return new BuildFile(builds, words, warning);
    }
}
