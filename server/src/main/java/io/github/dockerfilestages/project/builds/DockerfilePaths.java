package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.project.builds.GroupedBuild.Sourced;
import io.github.dockerfilestages.project.builds.WrittenPath.Start;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The possible paths of the Dockerfile of a build: one rule for each kind of build file. */
final class DockerfilePaths {
    private static final String DEFAULT_NAME = "Dockerfile";
    private static final String STANDARD_INPUT = "-";

    private DockerfilePaths() {}

    /**
     * Where to look.
     *
     * @param candidates in order; the first one that exists is the Dockerfile
     * @param isKnown whether the paths are written in the files; if not, the Dockerfile can only be found by the end of
     *     its path or by the name of the stage
     * @param ending the last names of the path, if it is not known
     */
    record DockerfileCandidates(List<FilePath> candidates, boolean isKnown, Optional<String> ending) {
        static final DockerfileCandidates NOWHERE = new DockerfileCandidates(List.of(), true, Optional.empty());

        static DockerfileCandidates endingWith(Optional<String> ending) {
            return new DockerfileCandidates(List.of(), false, ending);
        }
    }

    static DockerfileCandidates of(BuildGroup.Effective build) {
        Optional<Value> context = build.context().map(Sourced::value);
        boolean isFromInput = build.dockerfile()
                .map(Sourced::value)
                .filter(value -> value.isKnown() && value.text().equals(STANDARD_INPUT))
                .isPresent();
        if (isFromInput || context.filter(DockerfilePaths::isElsewhere).isPresent()) {
            return DockerfileCandidates.NOWHERE;
        }
        Optional<WrittenPath> folder =
                context.filter(value -> !value.text().isEmpty()).map(WrittenPath::of);
        Optional<WrittenPath> dockerfile =
                build.dockerfile().map(Sourced::value).map(WrittenPath::of);
        if (dockerfile.filter(path -> path.known().isEmpty()).isPresent()) {
            return DockerfileCandidates.endingWith(dockerfile.get().ending());
        }
        Optional<String> name = dockerfile.flatMap(WrittenPath::known);
        Build.BuildKind kind = build.part().build().kind();
        boolean needsContext = name.isEmpty() || !isInWorkingFolder(kind);
        if (needsContext
                && folder.filter(path -> path.known().isEmpty()).isPresent()
                && kind != Build.BuildKind.DEVCONTAINER) {
            return DockerfileCandidates.endingWith(ending(folder.get(), name));
        }
        if (isInWorkingFolder(kind)) {
            return ofCommand(build, folder.orElse(WrittenPath.HERE), dockerfile);
        }
        String known = folder.flatMap(WrittenPath::known).orElse(".");
        return new DockerfileCandidates(candidates(build, known, name), true, Optional.empty());
    }

    /** The end of the path of a Dockerfile in a folder that is not known; without any name, each Dockerfile would fit. */
    private static Optional<String> ending(WrittenPath folder, Optional<String> dockerfile) {
        boolean saysNothing = folder.ending().isEmpty() && dockerfile.isEmpty();
        return saysNothing
                ? Optional.empty()
                : folder.resolve(dockerfile.orElse(DEFAULT_NAME)).ending();
    }

    private static List<FilePath> candidates(BuildGroup.Effective build, String context, Optional<String> dockerfile) {
        ProjectBuildFile file = build.part().file();
        Build.BuildKind kind = build.part().build().kind();
        return switch (kind) {
            case BAKE, GITHUB_BAKE, BAKE_COMMAND ->
                upward(file, folderOf(build.context(), build), List.of(inContext(context, dockerfile)));
            case COMPOSE, SKAFFOLD, TERRAFORM ->
                List.of(folderOf(build.context().or(build::dockerfile), build).resolve(inContext(context, dockerfile)));
            // These tools take the path from the context, or in some versions from the folder of the file.
            case WERF, GARDEN, OKTETO ->
                Stream.of(inContext(context, dockerfile), dockerfile.orElse(context + "/" + DEFAULT_NAME))
                        .map(start(build)::resolve)
                        .distinct()
                        .toList();
            case DEVCONTAINER, FLY, DOTNET -> List.of(file.folder().resolve(dockerfile.orElse(DEFAULT_NAME)));
            // Tilt; all others are told apart before.
            default -> List.of(file.folder().resolve(dockerfile.orElse(context + "/" + DEFAULT_NAME)));
        };
    }

    /** A Dockerfile's path is relative to the context, unless it is absolute. */
    private static String inContext(String context, Optional<String> dockerfile) {
        String name = dockerfile.orElse(DEFAULT_NAME);
        String folder = context.startsWith("cwd://") ? context.substring("cwd://".length()) : context;
        return name.startsWith("/") ? name : folder + "/" + name;
    }

    /**
     * Paths in the folder where a command runs. If that is not known, only an absolute path is.
     *
     * @param dockerfile its path, if it is not looked for in the context
     */
    private static DockerfileCandidates ofCommand(
            BuildGroup.Effective build, WrittenPath context, Optional<WrittenPath> dockerfile) {
        List<WrittenPath> paths = dockerfile
                .map(List::of)
                .orElseGet(() -> build.part().build().defaultNames().stream()
                        .map(context::resolve)
                        .toList());
        Optional<WrittenPath> folder = build.part().build().folder().map(WrittenPath::of);
        Start start = paths.get(0).start();
        if (start == Start.WORKING_FOLDER
                && folder.filter(path -> path.known().isEmpty()).isPresent()
                && paths.stream().noneMatch(WrittenPath::isAbsolute)) {
            Optional<String> ending = folder.get()
                    .resolve(paths.get(0).known().orElse(DEFAULT_NAME))
                    .ending();
            // The usual name alone would fit each Dockerfile.
            return DockerfileCandidates.endingWith(ending.filter(end -> dockerfile.isPresent() || end.contains("/")));
        }
        List<String> known =
                paths.stream().flatMap(path -> path.known().stream()).toList();
        return new DockerfileCandidates(
                start == Start.WORKING_FOLDER ? inFolder(build, folder, known) : from(start, build, known),
                true,
                Optional.empty());
    }

    /**
     * Paths in the folder to which a command changes: that of its file or one above it contains this folder. If it is not
     * certain that the command runs there, then also those in all folders above.
     */
    private static List<FilePath> inFolder(
            BuildGroup.Effective build, Optional<WrittenPath> folder, List<String> paths) {
        ProjectBuildFile file = build.part().file();
        FilePath base = base(build.part());
        if (folder.isEmpty()) {
            return upward(file, base, paths);
        }
        String inside = folder.flatMap(WrittenPath::known).orElseThrow();
        List<String> below = paths.stream()
                .map(path -> path.startsWith("/") ? path : inside + "/" + path)
                .toList();
        List<FilePath> there = from(folder.get().start(), build, below);
        return build.part().build().place().certainty() == PathCertainty.FOLLOWED
                ? there
                : Stream.concat(there.stream(), upward(file, base.resolve(inside), paths).stream())
                        .distinct()
                        .toList();
    }

    /** Paths that start in a folder. */
    private static List<FilePath> from(Start start, BuildGroup.Effective build, List<String> paths) {
        ProjectBuildFile file = build.part().file();
        FilePath base = base(build.part());
        return switch (start) {
            case WORKING_FOLDER -> upward(file, base, paths);
            case FILE_FOLDER -> upward(file, build.part().folder(), paths);
            case REPOSITORY -> downward(file, base, paths);
        };
    }

    /** Paths in a folder, then in each folder above it up to the searched one. */
    private static List<FilePath> upward(ProjectBuildFile file, FilePath folder, List<String> paths) {
        return file.upward(folder)
                .flatMap(base -> paths.stream().map(base::resolve))
                .distinct()
                .toList();
    }

    /** Paths in the searched folder, then in each folder on the way down to another one. */
    private static List<FilePath> downward(ProjectBuildFile file, FilePath folder, List<String> paths) {
        List<FilePath> folders = new ArrayList<>(file.upward(folder).toList());
        Collections.reverse(folders);
        return folders.stream()
                .flatMap(base -> paths.stream().map(base::resolve))
                .distinct()
                .toList();
    }

    /** A path is relative to the file that contains it. */
    private static FilePath folderOf(Optional<Sourced> writer, BuildGroup.Effective build) {
        return writer.map(Sourced::folder).orElse(build.part().folder());
    }

    /** The folder where commands of the file run. */
    private static FilePath start(BuildGroup.Effective build) {
        FilePath base = base(build.part());
        return build.part()
                .build()
                .folder()
                .map(WrittenPath::of)
                .flatMap(WrittenPath::known)
                .map(base::resolve)
                .orElse(base);
    }

    /** For a workflow, the repository, which contains {@code .github}; for other pipelines alike. */
    private static FilePath base(GroupedBuild part) {
        ProjectBuildFile file = part.file();
        Build.BuildKind kind = part.build().kind();
        if (kind == Build.BuildKind.GITHUB || kind == Build.BuildKind.GITHUB_RUN) {
            int github = file.path().value().indexOf("/.github/");
            return github > 0 ? new FilePath(file.path().value().substring(0, github)) : file.root();
        }
        int hidden = file.path().value().indexOf("/.", file.root().value().length());
        return isPipeline(kind) && hidden > 0 ? new FilePath(file.path().value().substring(0, hidden)) : part.folder();
    }

    /** Whether a context is not a local folder: a URL, standard input, the target of another build. */
    private static boolean isElsewhere(Value context) {
        String text = context.text();
        return context.isKnown()
                && (text.equals(STANDARD_INPUT)
                        || text.contains("://") && !text.startsWith("cwd://")
                        || text.startsWith("git@")
                        || text.startsWith("github.com/")
                        || text.startsWith("target:"));
    }

    /** Whether paths are relative to the folder where a command or an action runs. */
    private static boolean isInWorkingFolder(Build.BuildKind kind) {
        return kind == Build.BuildKind.GITHUB || isCommand(kind);
    }

    private static boolean isCommand(Build.BuildKind kind) {
        return switch (kind) {
            case SHELL, MAKE, JUST, TASKFILE, NPM, MARKDOWN, GITHUB_RUN -> true;
            default -> isPipeline(kind);
        };
    }

    /** Whether commands of such files run in the repository, also when the file is in a hidden folder of its tool. */
    private static boolean isPipeline(Build.BuildKind kind) {
        return switch (kind) {
            case GITLAB, CIRCLECI, AZURE, BITBUCKET, BUILDKITE, DRONE, CLOUD_BUILD, JENKINS, VSCODE -> true;
            default -> false;
        };
    }
}
