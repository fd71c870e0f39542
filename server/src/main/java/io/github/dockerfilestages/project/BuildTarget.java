package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Value;

/**
 * A place in a build file that names a stage of a Dockerfile.
 *
 * @param file the build file
 * @param dockerfile the Dockerfile; for an inline one, the build file itself
 * @param isInline whether the Dockerfile is written inside the build file
 * @param isSure whether the Dockerfile is certainly the one, so that a name that it lacks is wrong
 */
public record BuildTarget(
        FilePath file,
        Build.Kind kind,
        Role role,
        Value value,
        FilePath dockerfile,
        boolean isInline,
        By by,
        boolean isSure) {

    /** What the place says of the stage. */
    public enum Role {
        /** It is what is built. */
        TARGET,
        /** It is not to come from the cache. */
        CACHE_FILTER,
        /** A named context replaces it. */
        CONTEXT
    }

    /** How the Dockerfile was found. */
    public enum By {
        PATH("path"),
        NAME("name");

        private final String jsonName;

        By(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }
}
