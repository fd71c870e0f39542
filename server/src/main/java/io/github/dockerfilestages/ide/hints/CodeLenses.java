package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.ide.hints.CodeLens.Topic;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile.Mentioned;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Code lenses: above each FROM, how many references the stage has, how many build targets name it, and how many words in
 * other files may name it.
 */
public final class CodeLenses {
    /**
     * The title of a lens, and what it leads to.
     *
     * @param mentions words in files of which only these words are known; they come after the locations
     */
    public record Label(String title, List<FileLocation> locations, List<Mentioned> mentions) {
        public Label {
            title = ShownText.line(title);
            locations = List.copyOf(locations);
            mentions = List.copyOf(mentions);
        }
    }

    private CodeLenses() {}

    public static List<CodeLens> find(Project project, ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        var lenses = new ArrayList<CodeLens>();
        for (Stage stage : model.table().stages()) {
            var symbol = new StageSymbol(dockerfile, stage);
            TextRange start = dockerfile.toFile(TextRange.at(model.range(stage).start()));
            lenses.add(new CodeLens(Topic.REFERENCES, symbol, start));
            if (!new StageTargets(project, dockerfile, stage).of(Role.TARGET).isEmpty()) {
                lenses.add(new CodeLens(Topic.TARGETS, symbol, start));
            }
            if (mentions(project, dockerfile, stage).isPresent()) {
                lenses.add(new CodeLens(Topic.MENTIONS, symbol, start));
            }
        }
        return List.copyOf(lenses);
    }

    /** The title of a stage's lens; absent when nothing of the topic names the stage. */
    public static Optional<Label> resolve(Project project, StageSymbol stage, Topic topic) {
        return switch (topic) {
            case REFERENCES -> Optional.of(references(project, stage));
            case TARGETS -> targets(new StageTargets(project, stage.dockerfile(), stage.stage()));
            case MENTIONS -> mentions(project, stage.dockerfile(), stage.stage());
        };
    }

    private static Label references(Project project, StageSymbol stage) {
        List<FileLocation> locations = Occurrences.of(project, stage).stream()
                .filter(occurrence -> !occurrence.isDeclaration())
                .map(Occurrence::location)
                .toList();
        String title = locations.isEmpty() ? "no references" : count(locations.size(), "reference");
        return new Label(title, locations, List.of());
    }

    private static Optional<Label> targets(StageTargets targets) {
        List<BuildTarget> all = targets.of(Role.TARGET);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<FileLocation> locations = all.stream().map(FileLocation::of).toList();
        return Optional.of(new Label(count(locations.size(), "build target"), locations, List.of()));
    }

    /** Targets of builds whose Dockerfile is not known, and words that no build explains. */
    private static Optional<Label> mentions(Project project, ProjectDockerfile dockerfile, Stage stage) {
        if (!stage.isNamed()) {
            return Optional.empty();
        }
        List<FileLocation> lost = project.lostTargets(stage.name()).stream()
                .filter(target -> target.value().isKnown())
                .map(target -> new FileLocation(target.file(), target.value().range()))
                .toList();
        List<Mentioned> mentions = project.mentionsOf(dockerfile.path(), stage);
        int all = lost.size() + mentions.size();
        return all == 0 ? Optional.empty() : Optional.of(new Label(count(all, "possible mention"), lost, mentions));
    }

    private static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }
}
