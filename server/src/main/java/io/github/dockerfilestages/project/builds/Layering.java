package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways to merge a build with builds of the same name in other files of its folder. A file that the tool reads by
 * default is the base of all others; override files go on top of it. Any other file either is used alone or also goes
 * on top of the base: its name does not say which. A build of the base does not inherit from those on top of it: they
 * have their own targets or inherit this one, and are merged separately. Bake also merges its targets with the services
 * of compose files that it reads by default, unless the user names the files.
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
     * The possible ways, at least one. Each starts with the build itself, then has others of its file, and then those
     * from which it inherits.
     *
     * @param sameName the builds with the same name, those with higher precedence first
     */
    static List<List<GroupedBuild>> of(GroupedBuild part, List<GroupedBuild> sameName) {
        List<GroupedBuild> sameKind = sameName.stream()
                .filter(other -> other.build().kind() == part.build().kind())
                .toList();
        List<GroupedBuild> services = sameName.stream()
                .filter(other -> other.build().kind() != part.build().kind())
                .toList();
        List<List<GroupedBuild>> ways = ofSameKind(part, sameKind);
        return services.isEmpty()
                ? ways
                : ways.stream()
                        .flatMap(way -> Stream.of(way, join(way, services)))
                        .toList();
    }

    private static List<List<GroupedBuild>> ofSameKind(GroupedBuild part, List<GroupedBuild> sameName) {
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

    /**
     * Whether a build is complete without others. In a compose file, one without a context is only a part of a build.
     */
    static boolean isWhole(Build build) {
        return build.kind() == Build.BuildKind.BAKE
                || build.context().isPresent()
                || build.inline().isPresent();
    }

    /** Whether the tool reads the file of a build by default. */
    static boolean isBase(GroupedBuild part) {
        return layer(part) == BuildLayer.BASE;
    }

    /** Whether a file is put on top of others: {@code compose.override.yaml}. */
    static boolean isOverride(ProjectBuildFile file) {
        return file.path().name().contains(OVERRIDE);
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
        if (BASE.matcher(part.file().path().name()).matches()) {
            return BuildLayer.BASE;
        }
        return isOverride(part.file()) ? BuildLayer.OVERRIDE : BuildLayer.OTHER;
    }

    private static List<GroupedBuild> join(List<GroupedBuild> above, List<GroupedBuild> below) {
        return Stream.concat(above.stream(), below.stream()).toList();
    }
}
