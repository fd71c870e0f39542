package io.github.dockerfilestages.buildfiles;

import java.util.List;
import java.util.Optional;

/**
 * What a build file says.
 *
 * @param builds in the order of the text
 * @param mentions the words that may name a stage, those among them that a build has as its target
 * @param warning why a part of it could not be read, for the log; empty when all of it was
 */
public record BuildFile(List<Build> builds, List<NameMention> mentions, Optional<String> warning) {
    public static final BuildFile EMPTY = new BuildFile(List.of(), Optional.empty());

    /** What a reader found; the mentions are added for all formats in one place. */
    public BuildFile(List<Build> builds, Optional<String> warning) {
        this(builds, List.of(), warning);
    }

    /** A file all of which was read. */
    public static BuildFile of(List<Build> builds) {
        return new BuildFile(builds, Optional.empty());
    }

    /** The same file with the words that may name a stage. */
    public BuildFile with(List<NameMention> words) {
        return new BuildFile(builds, words, warning);
    }
}
