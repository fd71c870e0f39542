package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;

/**
 * A value in a build file that names a stage of a Dockerfile.
 *
 * @param file the build file
 * @param dockerfile the Dockerfile that is built
 * @param isSure whether this is certainly the Dockerfile, so that an unknown name is an error
 */
public record BuildTarget(
        FilePath file, Build.BuildKind kind, Role role, Value value, DockerfileId dockerfile, By by, boolean isSure) {

    /**
     * The stage that the value names, ignoring case; if several stages have the name, the last one. An index does not
     * name a stage here.
     */
    public Optional<Stage> stageIn(StageTable table) {
        return value.isKnown() ? table.lastNamed(value.text()) : Optional.empty();
    }

    /** The role of the value in the build. */
    public enum Role {
        /** The stage is built. */
        TARGET,
        /** The stage must not come from the cache. */
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
