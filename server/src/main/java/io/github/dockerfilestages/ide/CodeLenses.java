package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.ide.CodeLens.Topic;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Code lenses: above each FROM how often its stage is referred to, and which build files build it. */
public final class CodeLenses {
    private static final int MOST = 3;

    /** What a lens says, and the places that it leads to. */
    public record Label(String title, List<Place> places) {}

    private CodeLenses() {}

    public static List<CodeLens> find(Project project, ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        var lenses = new ArrayList<CodeLens>();
        for (Stage stage : model.table().stages()) {
            lenses.add(new CodeLens(Topic.REFERENCES, stage.index(), model.nameRange(stage)));
            if (!new StageTargets(project, dockerfile, stage).of(Role.TARGET).isEmpty()) {
                lenses.add(new CodeLens(Topic.TARGETS, stage.index(), model.nameRange(stage)));
            }
        }
        return List.copyOf(lenses);
    }

    /** What the lens of a stage says; absent when there is no such stage any more, or no build file that builds it. */
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
        List<Place> places = ProjectReferences.of(project, dockerfile, stage).references();
        int count = places.size();
        return new Label(count == 0 ? "no references" : count == 1 ? "1 reference" : count + " references", places);
    }

    private static Optional<Label> targets(StageTargets targets) {
        List<BuildTarget> all = targets.of(Role.TARGET);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String first = all.stream().limit(MOST).map(targets::label).collect(Collectors.joining("; "));
        String rest = all.size() > MOST ? " and " + (all.size() - MOST) + " more" : "";
        return Optional.of(new Label(
                "target of " + first + rest, all.stream().map(Place::of).toList()));
    }
}
