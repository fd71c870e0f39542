package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;

/**
 * A place in a build file that names a stage of a Dockerfile.
 *
 * @param file the build file
 * @param dockerfile the Dockerfile that is built
 * @param isSure whether the Dockerfile is certainly the one, so that a name that it lacks is wrong
 */
public record BuildTarget(
        FilePath file, Build.BuildKind kind, Role role, Value value, DockerfileId dockerfile, By by, boolean isSure) {

    /**
     * The stage of the Dockerfile that is named: letter case does not matter, and of several of one name the last is
     * meant. An index names none.
     */
    public Optional<Stage> stageIn(StageTable table) {
        return value.isKnown() ? table.lastNamed(value.text()) : Optional.empty();
    }

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
