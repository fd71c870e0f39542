package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectBuildFile.Reading;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Decides what a file is in a project, on disk or in an editor: by its name; if the name is ambiguous, by its content;
 * and finally by the builds that use it.
 *
 * @param project whose builds may use a file
 * @param parameters of the builds
 * @param readsBuildFiles whether files other than Dockerfiles are read
 */
public record FileRecognition(Project project, BuildParameters parameters, boolean readsBuildFiles) {

    /** The kind of a file, judged by its name. */
    public enum Name {
        DOCKERFILE,
        /** It is a Dockerfile if it has a stage, or if a build uses it. */
        PERHAPS_DOCKERFILE,
        OTHER
    }

    /** Whether the file may be relevant, as far as can be decided without its content. */
    public boolean mayBeKnown(FilePath path, Name name) {
        return name != Name.OTHER || readsBuildFiles || project.isMeant(path);
    }

    /** Whether the file is expected to be relevant: if it is not readable, something is missing. */
    public boolean isExpected(FilePath path, Name name) {
        return name != Name.OTHER
                || isMeantByBuild(path)
                || readsBuildFiles && BuildFileReaders.isNamedForBuilds(path.relativeTo(root(path)));
    }

    /** Whether the file may be relevant, judged by a quick search of its content; most files are not. */
    public boolean mayBeSomething(FilePath path, Name name, String content) {
        return name != Name.OTHER
                || project.isMeant(path)
                || BuildFileReaders.mayHoldBuild(path.relativeTo(root(path)), content);
    }

    /**
     * The file as a part of the project.
     *
     * @param stages parses the text as a Dockerfile
     */
    public ProjectFile of(FilePath path, Name name, SourceText text, Supplier<StageModel> stages) {
        if (name != Name.OTHER) {
            return named(path, name, stages);
        }
        if (!readsBuildFiles) {
            return new ProjectFile.AbsentFile(path);
        }
        FilePath root = root(path);
        Reading reading = isSourced(path) ? Reading.SOURCED : Reading.BY_ITSELF;
        ProjectBuildFile file = ProjectBuildFile.read(path, root, text, reading, parameters);
        if (file.content().isEmpty() && isMeantByBuild(path) && !file.isEnvironment()) {
            return isYaml(path)
                    ? ProjectBuildFile.read(path, root, text, Reading.EXTENDED, parameters)
                    : ProjectDockerfile.of(path, stages.get());
        }
        BuildFile content = file.content();
        if (!content.isEmpty() || content.warning().isPresent()) {
            return file;
        }
        return content.mentions().isEmpty()
                ? new ProjectFile.AbsentFile(path)
                : new ProjectFile.MentioningFile(path, content.mentions());
    }

    private ProjectFile named(FilePath path, Name name, Supplier<StageModel> stages) {
        StageModel model = stages.get();
        boolean isDockerfile =
                name == Name.DOCKERFILE || !model.table().stages().isEmpty() || isMeantByBuild(path);
        return isDockerfile ? ProjectDockerfile.of(path, model) : new ProjectFile.AbsentFile(path);
    }

    /** Whether a build looks for its Dockerfile at a path, or for a build file. */
    private boolean isMeantByBuild(FilePath path) {
        return project.isMeant(path) && !isSourced(path);
    }

    private boolean isSourced(FilePath path) {
        return project.links().isSourced(path);
    }

    private FilePath root(FilePath path) {
        return project.rootOf(path).or(path::parent).orElse(path);
    }

    /** Compose files extend YAML files, and no Dockerfile has the name of a YAML file. */
    private static boolean isYaml(FilePath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
