package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;

/**
 * A place that makes a path, or may make it.
 *
 * @param certainty how sure it is that the path comes from there
 */
public record PathPlace(PathEffect effect, PlaceCertainty certainty) {

    /** How sure a place is. */
    public enum PlaceCertainty {
        /** The instruction makes exactly this path. */
        CERTAIN,
        /** It fills a directory in which the path is. */
        INSIDE,
        /** It is the habit of a tool. */
        USUAL,
        /** A command mentions the path. */
        MENTION
    }
}
