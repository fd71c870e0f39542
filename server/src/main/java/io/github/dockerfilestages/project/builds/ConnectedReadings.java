package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What build files contain with the values that others give them. A group that is linked again reads only what has
 * changed: a folder with many repositories has thousands of uses of workflows and actions.
 */
final class ConnectedReadings {
    static final ConnectedReadings NONE = new ConnectedReadings(Map.of());

    private final Map<Use, KnownContent> before;
    private final Map<Use, KnownContent> now = new HashMap<>();

    private ConnectedReadings(Map<Use, KnownContent> before) {
        this.before = before;
    }

    /** As what a file is read. */
    enum UsedAs {
        BUILD_FILE,
        TEMPLATE
    }

    /** How a file is used. */
    private record Use(FilePath file, UsedAs usedAs, GivenValues given) {}

    private record KnownContent(ProjectBuildFile file, BuildFile content) {

        @SuppressWarnings("ReferenceEquality") // a file that was read again is another object
        boolean isOf(ProjectBuildFile other) {
            return file == other;
        }
    }

    /** The readings of the same group, of which those are kept that are needed again. */
    ConnectedReadings next() {
        return new ConnectedReadings(now);
    }

    /** The content of a file that is used in one way; it is only read if it was not read so before. */
    BuildFile of(ProjectBuildFile file, UsedAs usedAs, GivenValues given, Supplier<BuildFile> reader) {
        var use = new Use(file.path(), usedAs, given);
        KnownContent content = Optional.ofNullable(now.get(use))
                .or(() -> Optional.ofNullable(before.get(use)))
                .filter(known -> known.isOf(file))
                .orElseGet(() -> new KnownContent(file, reader.get()));
        now.put(use, content);
        return content.content();
    }
}
