package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.ide.hints.CodeLens.Topic;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code lenses: above each FROM, how many references the stage has, and how many build targets name it. */
public final class CodeLenses {
    /** The title of a lens, and the locations that it leads to. */
    public record Label(String title, List<FileLocation> locations) {
        public Label {
            title = ShownText.line(title);
        }
    }

    private CodeLenses() {}

    public static List<CodeLens> find(Project project, ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        var lenses = new ArrayList<CodeLens>();
        for (Stage stage : model.table().stages()) {
            TextRange start = dockerfile.toFile(TextRange.at(model.range(stage).start()));
            lenses.add(new CodeLens(Topic.REFERENCES, stage.index(), start));
            if (!new StageTargets(project, dockerfile, stage).of(Role.TARGET).isEmpty()) {
                lenses.add(new CodeLens(Topic.TARGETS, stage.index(), start));
            }
        }
        return List.copyOf(lenses);
    }

    /** The title of a stage's lens; absent when the stage no longer exists, or when no build file builds it. */
    public static Optional<Label> resolve(Project project, ProjectDockerfile dockerfile, Topic topic, int index) {
        List<Stage> stages = dockerfile.model().table().stages();
        if (index < 0 || index >= stages.size()) {
            return Optional.empty();
        }
        Stage stage = stages.get(index);
        return switch (topic) {
            case REFERENCES -> Optional.of(references(project, dockerfile, stage));
            case TARGETS -> targets(new StageTargets(project, dockerfile, stage));
        };
    }

    private static Label references(Project project, ProjectDockerfile dockerfile, Stage stage) {
        List<FileLocation> locations = Occurrences.of(project, new StageSymbol(dockerfile, stage)).stream()
                .filter(occurrence -> !occurrence.isDeclaration())
                .map(Occurrence::location)
                .toList();
        String title = locations.isEmpty() ? "no references" : count(locations.size(), "reference");
        return new Label(title, locations);
    }

    private static Optional<Label> targets(StageTargets targets) {
        List<BuildTarget> all = targets.of(Role.TARGET);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<FileLocation> locations = all.stream().map(FileLocation::of).toList();
        return Optional.of(new Label(count(locations.size(), "build target"), locations));
    }

    private static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }
}
