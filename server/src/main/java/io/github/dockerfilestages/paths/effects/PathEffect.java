package io.github.dockerfilestages.paths.effects;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * What an instruction does to a path of its stage.
 *
 * @param stage the index of the stage
 * @param element the index of the instruction, counted in elements from the FROM of its stage
 * @param range of the word that names the path, or of the command that implies it; relative to the instruction
 * @param path absolute and normalised; it may have parts that are not known
 * @param names for {@link PathReach#USUAL}, the names of the files or folders that the tool makes somewhere below; for
 *     {@link PathReach#INSIDE}, the names of the nearest folders in which the command runs
 */
public record PathEffect(int stage, int element, TextRange range, PathReach reach, String path, List<String> names) {

    /** How much of a path an instruction makes. */
    public enum PathReach {
        /** Exactly this path. */
        FILE,
        /** Exactly this path, which is a directory. */
        DIRECTORY,
        /** The directory of a WORKDIR. */
        WORKDIR,
        /** Whatever is in this directory. */
        INSIDE,
        /** Whatever is in this directory, if what is copied to it is a directory. */
        OPEN,
        /** What a tool usually makes below this directory. */
        USUAL,
        /** A tool may make anything in this directory. */
        TOOL,
        /** A command mentions this path. */
        MENTION,
        /** A word names the path, for whatever purpose. */
        USE,
        /** The path ends to exist. */
        DELETED;

        /** Whether the instruction makes exactly the path. */
        public boolean isExact() {
            return this == FILE || this == DIRECTORY || this == WORKDIR;
        }
    }

    public PathEffect {
        names = List.copyOf(names);
    }

    /** Whether another effect is one of the same word. */
    public boolean isAtPlaceOf(PathEffect other) {
        return stage == other.stage && element == other.element && range.equals(other.range);
    }

    /** Whether the effect may have made a path, which is this one or lies below it. */
    public boolean covers(String other) {
        return switch (reach) {
            case INSIDE, OPEN -> StagePath.isAtOrBelow(other, path);
            case TOOL, WORKDIR, MENTION -> StagePath.isBelow(other, path);
            case USUAL -> usualFolder(other).length() > 0;
            default -> false;
        };
    }

    /** The nearest folder around a path, or the path itself, that the effect makes; empty if it makes none. */
    public String usualFolder(String other) {
        if (reach != PathReach.USUAL || !StagePath.isBelow(other, path)) {
            return "";
        }
        int from = path.equals(StagePath.ROOT) ? 1 : path.length() + 1;
        for (int at = from; at <= other.length(); ) {
            int end = other.indexOf('/', at);
            int stop = end < 0 ? other.length() : end;
            if (names.contains(other.substring(at, stop))) {
                return other.substring(0, stop);
            }
            at = stop + 1;
        }
        return "";
    }
}
