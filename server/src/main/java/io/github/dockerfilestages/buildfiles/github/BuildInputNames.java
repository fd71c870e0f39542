package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.text.Blanks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an action calls the inputs that say what it builds. Of several names, the first that is there counts.
 *
 * @param folders in which the build runs, so that other paths are relative to them
 * @param dockerfileLists the Dockerfiles, one in each line
 * @param options the inputs with options for the command
 * @param dockerfileNames that the program looks for in the context
 * @param isSure whether the action certainly builds an image in this way
 */
record BuildInputNames(
        List<String> targets,
        List<String> dockerfiles,
        List<String> dockerfileLists,
        List<String> contexts,
        List<String> folders,
        List<String> arguments,
        List<String> options,
        List<String> dockerfileNames,
        boolean isSure) {
    private static final List<String> NONE = List.of();
    private static final String FILE = "file";

    /** The names of {@code docker/build-push-action}, and of actions that can replace it. */
    private static final BuildInputNames BUILD_PUSH = new BuildInputNames(
            List.of("target"),
            List.of(FILE),
            NONE,
            List.of("context"),
            NONE,
            List.of("build-args"),
            NONE,
            Build.DEFAULT_NAMES,
            true);

    /** What other actions use. */
    private static final BuildInputNames OTHER = new BuildInputNames(
            List.of("target", "build-target", "build_target"),
            List.of("dockerfile", FILE, "containerfile", "build_file", "dockerfile-path", "dockerfile_path"),
            List.of("containerfiles", "dockerfiles"),
            List.of("context", "path", "directory", "build-context", "build_context"),
            List.of("workdir", "working-directory"),
            List.of("build-args", "build_args", "buildargs", "build-arguments"),
            List.of("extra-args", "extra_args", "build-extra-args", "build_extra_args"),
            Build.DEFAULT_NAMES,
            true);

    /** What workflows and actions of the same repository use. */
    private static final BuildInputNames LOCAL = new BuildInputNames(
            List.of(
                    "target",
                    "docker-target",
                    "docker_target",
                    "build-target",
                    "build_target",
                    "dockerfile-target",
                    "dockerfile_target",
                    "docker-build-target",
                    "image-target",
                    "target-stage",
                    "target_stage",
                    "docker-stage",
                    "docker_stage",
                    "build-stage",
                    "build_stage"),
            List.of("dockerfile", "docker-file", "docker_file", "dockerfile-path", "dockerfile_path", FILE),
            NONE,
            List.of("context", "docker-context", "docker_context", "build-context", "build_context"),
            NONE,
            List.of("build-args", "build_args"),
            NONE,
            Build.DEFAULT_NAMES,
            true);

    private static final Pattern BUILD_PUSH_ACTION = Pattern.compile("[^/]+/build-push-action");
    /** Actions that do nothing but build images. */
    private static final Pattern BUILD_ACTION =
            Pattern.compile(".*(docker-(image-)?build|build-(and-push-)?docker|buildah-build|kaniko).*");

    /** Paths of actions and workflows of the same repository that may build an image. */
    private static final Pattern LOCAL_BUILD = Pattern.compile(".*(docker|image|container|build|publish|push).*");

    private static final Pattern CONTAINER_ACTION =
            Pattern.compile(".*(docker|buildah|buildx|podman|nerdctl|container|oci-image).*");
    private static final Pattern DOCKERFILE =
            Pattern.compile(".*(dockerfile|containerfile).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Inputs that only an action which builds an image has next to a target. */
    private static final List<String> SIGNS = List.of(
            "dockerfile",
            "containerfile",
            "containerfiles",
            "dockerfiles",
            "context",
            "build-args",
            "build_args",
            "buildargs",
            "build-contexts");

    private static final List<String> BUILDAH_NAMES = List.of("Containerfile", "Dockerfile");
    private static final Set<String> OTHER_DOCKER_ACTIONS = Set.of("docker/bake-action", "docker/metadata-action");

    /** The names for an action; empty if it does not seem to build an image. */
    static Optional<BuildInputNames> of(String action, ActionInputs inputs) {
        String name = Blanks.strip(action.split("@", 2)[0]).toLowerCase(Locale.ROOT);
        if (BUILD_PUSH_ACTION.matcher(name).matches()) {
            return Optional.of(BUILD_PUSH);
        }
        boolean isBuild = BUILD_ACTION.matcher(name).matches();
        if (OTHER_DOCKER_ACTIONS.contains(name) || !isBuild && !hasTarget(inputs)) {
            return Optional.empty();
        }
        if (isBuild || hasSign(inputs)) {
            return Optional.of(name.contains("buildah") ? OTHER.lookingFor(BUILDAH_NAMES) : OTHER);
        }
        return CONTAINER_ACTION.matcher(name).matches() ? Optional.of(OTHER.unsure()) : Optional.empty();
    }

    /**
     * The names for a workflow or action of the same repository, if it gets the name of a stage. What it builds is
     * certain only if it also gets the path of a Dockerfile.
     */
    static Optional<BuildInputNames> ofLocal(String path, ActionInputs inputs) {
        Optional<String> target = LOCAL.targets.stream().filter(inputs::has).findFirst();
        boolean hasDockerfile = LOCAL.dockerfiles.stream().anyMatch(name -> !name.equals(FILE) && inputs.has(name))
                || hasDockerfileAsFile(inputs);
        boolean isAboutImages = hasDockerfile
                || hasSign(inputs)
                || LOCAL_BUILD.matcher(path.toLowerCase(Locale.ROOT)).matches()
                || target.filter(name -> !name.equals("target")).isPresent();
        return target.filter(name -> isAboutImages).map(name -> hasDockerfile ? LOCAL : LOCAL.unsure());
    }

    private BuildInputNames lookingFor(List<String> defaults) {
        return new BuildInputNames(
                targets, dockerfiles, dockerfileLists, contexts, folders, arguments, options, defaults, isSure);
    }

    private BuildInputNames unsure() {
        return new BuildInputNames(
                targets, dockerfiles, dockerfileLists, contexts, folders, arguments, options, dockerfileNames, false);
    }

    private static boolean hasTarget(ActionInputs inputs) {
        return Stream.concat(OTHER.targets.stream(), OTHER.options.stream()).anyMatch(inputs::has);
    }

    private static boolean hasSign(ActionInputs inputs) {
        boolean isPushed = inputs.has("tags") && inputs.has("push");
        return isPushed || hasDockerfileAsFile(inputs) || SIGNS.stream().anyMatch(inputs::has);
    }

    /** Other actions have files of other kinds. */
    private static boolean hasDockerfileAsFile(ActionInputs inputs) {
        return inputs.text(FILE)
                .filter(file -> DOCKERFILE.matcher(file.text()).matches())
                .isPresent();
    }
}
