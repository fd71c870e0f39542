package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.project.BuildGroup.GroupedBuild;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which ways a build is put together from those of its name in the files of one folder. A file that the tool reads by
 * itself is the base of all others; override files go on top of it; and any other is either a file of its own, or goes on
 * top of the base as well: its name does not tell. What is on top of a build has a target of its own or takes this one, and
 * is asked for itself.
 *
 * @see <a href="https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/">Merge Compose files</a>
 * @see <a href="https://docs.docker.com/build/bake/reference/#file-lookup">Bake file lookup</a>
 */
final class Layering {
    private static final Pattern BASE = Pattern.compile("(docker-)?compose\\.ya?ml|docker-bake\\.(hcl|json)");
    private static final String OVERRIDE = ".override.";

    private enum BuildLayer {
        BASE,
        OVERRIDE,
        OTHER
    }

    private Layering() {}

    /**
     * The ways, at least one; in each the build itself comes first, then others of its file, and then those that have what it lacks.
     *
     * @param sameName the builds of its name, in the order in which they are asked
     */
    static List<List<GroupedBuild>> of(GroupedBuild part, List<GroupedBuild> sameName) {
        List<GroupedBuild> alone = Stream.concat(
                        Stream.of(part), sameName.stream().filter(other -> isSameFile(part, other)))
                .distinct()
                .toList();
        List<GroupedBuild> bases = elsewhere(part, sameName, other -> layer(other) == BuildLayer.BASE);
        List<GroupedBuild> rest = elsewhere(part, sameName, other -> layer(other) != BuildLayer.BASE);
        boolean isWhole = isWhole(part.build());
        return switch (layer(part)) {
            case BASE -> List.of(isWhole ? alone : join(alone, rest));
            case OVERRIDE -> List.of(join(alone, bases.isEmpty() ? rest : bases));
            case OTHER -> {
                List<GroupedBuild> layered = join(alone, bases.isEmpty() && !isWhole ? rest : bases);
                yield isWhole && !bases.isEmpty() ? List.of(alone, layered) : List.of(layered);
            }
        };
    }

    /** Whether a build can do without others. In a compose file one without a context is a part of one. */
    static boolean isWhole(Build build) {
        return build.kind() == Build.BuildKind.BAKE
                || build.context().isPresent()
                || build.inline().isPresent();
    }

    private static boolean isSameFile(GroupedBuild part, GroupedBuild other) {
        return part.file().path().equals(other.file().path());
    }

    private static List<GroupedBuild> elsewhere(
            GroupedBuild part, List<GroupedBuild> sameName, Predicate<GroupedBuild> isWanted) {
        return sameName.stream()
                .filter(other -> !isSameFile(part, other) && isWanted.test(other))
                .toList();
    }

    private static BuildLayer layer(GroupedBuild part) {
        String name = part.file().path().name();
        if (BASE.matcher(name).matches()) {
            return BuildLayer.BASE;
        }
        return name.contains(OVERRIDE) ? BuildLayer.OVERRIDE : BuildLayer.OTHER;
    }

    private static List<GroupedBuild> join(List<GroupedBuild> above, List<GroupedBuild> below) {
        return Stream.concat(above.stream(), below.stream()).toList();
    }
}
