package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.words.ComparedWord;
import io.github.dockerfilestages.buildfiles.words.SharedValues;
import io.github.dockerfilestages.project.ArgumentUses.ArgumentValue;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.PassedArgument;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.GlobalArguments;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place where a value that names a stage is used for something else as well, which an edit of the value changes.
 *
 * @param offset in the text of the file
 * @param isInFileOfValue whether the file is the one that contains the value
 */
public record OtherUse(FilePath file, int offset, boolean isInFileOfValue) {
    private static final int MOST_TAKERS = 100;

    /**
     * The first one of a value, in its own file, in those to which it is passed, or in the Dockerfile.
     *
     * @param compared the words in its file that follow the value because they are compared with it
     * @param values of the request
     */
    public static Optional<OtherUse> of(
            Project project, BuildTarget target, List<ComparedWord> compared, SharedValues values) {
        return project.buildFile(target.file()).flatMap(file -> {
            TextRange value = target.value().range();
            List<Passed> passed = passed(project, file, value);
            List<String> receivers = Stream.concat(
                            target.argument().map(PassedArgument::name).stream(),
                            passed.stream().map(Passed::input))
                    .toList();
            return values.otherUse(target.kind(), file.text(), value, receivers, compared)
                    .map(offset -> new OtherUse(file.path(), offset, true))
                    .or(() -> passed.stream()
                            .flatMap(to -> to.otherUse().stream())
                            .findFirst())
                    .or(() -> target.argument().flatMap(argument -> inDockerfile(project, target, argument)));
        });
    }

    /** The first one of the default of an ARG, with which a stage is named, in its Dockerfile. */
    public static Optional<OtherUse> ofDefault(ProjectDockerfile dockerfile, Stage stage, Reference preset) {
        StageTable table = dockerfile.model().table();
        Set<Integer> named = table.stages().stream()
                .filter(from -> table.baseOf(from)
                        .filter(base -> base.resolution().isStage(stage.index()))
                        .isPresent())
                .map(Stage::index)
                .collect(Collectors.toSet());
        var value = new ArgumentValue(GlobalArguments.nameIn(preset.word()), Optional.of(preset.instruction()));
        return ArgumentUses.firstOther(dockerfile.model(), value, named)
                .map(offset -> new OtherUse(dockerfile.path(), inFile(dockerfile, offset), true));
    }

    /** The files that take a value of another file as an input, and those that they call in turn. */
    public static List<ProjectBuildFile> takers(Project project, FilePath path, TextRange value) {
        Map<FilePath, ProjectBuildFile> found = new LinkedHashMap<>();
        var open = new ArrayDeque<ProjectBuildFile>();
        project.buildFile(path)
                .ifPresent(file ->
                        passed(project, file, value).stream().map(Passed::file).forEach(open::add));
        while (!open.isEmpty() && found.size() < MOST_TAKERS) {
            ProjectBuildFile taker = open.remove();
            if (found.putIfAbsent(taker.path(), taker) == null) {
                taker.content().connections().calls().stream()
                        .flatMap(call -> called(project, taker, call))
                        .forEach(open::add);
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<OtherUse> inDockerfile(Project project, BuildTarget target, PassedArgument argument) {
        return project.dockerfile(target.dockerfile()).flatMap(dockerfile -> {
            Set<Integer> named = target.bases(dockerfile.model().table()).stream()
                    .filter(base -> base.stage().isPresent())
                    .map(base -> base.from().index())
                    .collect(Collectors.toSet());
            var value = new ArgumentValue(argument.name(), Optional.empty());
            return ArgumentUses.firstOther(dockerfile.model(), value, named)
                    .map(offset -> new OtherUse(
                            dockerfile.path(),
                            inFile(dockerfile, offset),
                            dockerfile.path().equals(target.file())));
        });
    }

    private static int inFile(ProjectDockerfile dockerfile, int offset) {
        return dockerfile.toFile(TextRange.at(offset)).start();
    }

    /** An input of another file. */
    private record Passed(ProjectBuildFile file, FileCall call, String input) {
        Optional<OtherUse> otherUse() {
            return SharedValues.otherUseOfInput(call.kind(), file.text(), input)
                    .map(offset -> new OtherUse(file.path(), offset, false));
        }
    }

    private static List<Passed> passed(Project project, ProjectBuildFile file, TextRange value) {
        return file.content().connections().calls().stream()
                .flatMap(call -> call.values().entrySet().stream()
                        .filter(input -> input.getValue().stream()
                                .anyMatch(given -> given.range().equals(value)))
                        .map(Map.Entry::getKey)
                        .flatMap(input -> called(project, file, call).map(called -> new Passed(called, call, input))))
                .toList();
    }

    private static Stream<ProjectBuildFile> called(Project project, ProjectBuildFile file, FileCall call) {
        return call.files().stream()
                .flatMap(path -> project.buildFile(file.folder().resolve(path)).stream());
    }
}
