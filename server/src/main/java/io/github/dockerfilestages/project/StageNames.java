package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.builds.WrittenPath.PathEndings;
import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.collections.Relation;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the relation between names and the Dockerfiles that have a stage with the name, or a path with that ending
 * ({@link PathEndings}).
 */
final class StageNames {
    private StageNames() {}

    /** The changes of the relation when Dockerfiles are added, changed or removed. */
    static Relation.Changes<String, FilePath> changes(
            Relation<String, FilePath> naming,
            Entries<FilePath, ProjectDockerfile> before,
            Map<FilePath, Optional<ProjectDockerfile>> changed) {
        var changes = new Relation.Changes<>(naming);
        changed.forEach((path, now) -> {
            Optional<ProjectDockerfile> earlier = before.get(path);
            if (!hasSameTable(earlier, now)) {
                changes.move(path, names(earlier), names(now));
            }
        });
        return changes;
    }

    @SuppressWarnings("ReferenceEquality") // an edit that does not concern stages keeps the same table object
    private static boolean hasSameTable(Optional<ProjectDockerfile> before, Optional<ProjectDockerfile> now) {
        return before.isPresent()
                && now.isPresent()
                && before.get().model().table() == now.get().model().table();
    }

    private static Set<String> names(Optional<ProjectDockerfile> dockerfile) {
        var names = new HashSet<String>();
        dockerfile.ifPresent(known -> {
            known.model().table().stages().stream()
                    .filter(Stage::isNamed)
                    .map(Stage::name)
                    .forEach(names::add);
            PathEndings.keys(known.path()).forEach(names::add);
        });
        return names;
    }
}
