package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic.LocatedRelated;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic.OtherFile;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageIndex;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stage that a build target was probably meant to name: one with a similar name, or the one with that index. */
public record NearStage(ProjectDockerfile dockerfile, Stage stage) {

    /** The nearest stage of the Dockerfiles that are built with the target. */
    public static Optional<NearStage> of(String target, List<ProjectDockerfile> dockerfiles) {
        List<NearStage> all = dockerfiles.stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream()
                        .filter(Stage::isNamed)
                        .map(stage -> new NearStage(dockerfile, stage)))
                .toList();
        Optional<Long> index = StageIndex.parse(target);
        if (index.isPresent()) {
            return all.stream()
                    .filter(near -> near.stage().index() == index.get())
                    .findFirst();
        }
        var names = all.stream().map(near -> near.stage().name()).collect(Collectors.toSet());
        String written = StageName.normalized(target);
        return Suggestion.word(written, names)
                .or(() -> Abbreviation.nearest(written, names))
                .flatMap(name -> all.stream()
                        .filter(near -> near.stage().name().equals(name))
                        .reduce((earlier, later) -> later));
    }

    /** Points at the name of the stage, for a diagnostic in a build file. */
    public LocatedRelated related(Project project, ProjectBuildFile file) {
        TextRange range = dockerfile.toFile(dockerfile.model().nameRange(stage));
        String message = "a stage of a similar name";
        if (dockerfile.path().equals(file.path())) {
            return new LocatedRelated(range, message);
        }
        SourceText text = FileLocation.textFor(project, dockerfile);
        return new LocatedRelated(Optional.of(new OtherFile(dockerfile.path(), text)), range, message);
    }
}
