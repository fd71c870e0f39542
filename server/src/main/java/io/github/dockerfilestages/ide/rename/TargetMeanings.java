package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all build targets of a project mean, comparable with what they mean once files are edited.
 *
 * @param byPlace those of one place of a file for one Dockerfile, by where the place is after the edits
 */
record TargetMeanings(Map<TargetPosition, TargetMeaning> byPlace) {

    /** A build target, wherever edits move it. */
    record TargetPosition(FilePath file, int start, Role role, DockerfileId dockerfile) {}

    /** The stages that are named, by index; a build context replaces all of the name. */
    record TargetMeaning(BuildTarget target, List<Integer> stages) {}

    static TargetMeanings before(Project project, Map<FilePath, List<TextEdit>> edits) {
        return of(project, edits);
    }

    static TargetMeanings after(Project project) {
        return of(project, Map.of());
    }

    private static TargetMeanings of(Project project, Map<FilePath, List<TextEdit>> edits) {
        Map<TargetPosition, TargetMeaning> meanings = new LinkedHashMap<>();
        for (var file : project.buildFiles()) {
            List<TextEdit> own = edits.getOrDefault(file.path(), List.of());
            Cancellation.check();
            for (BuildTarget target : project.targetsIn(file.path())) {
                var site = new TargetPosition(file.path(), moved(target, own), target.role(), target.dockerfile());
                meanings.put(site, new TargetMeaning(target, stages(project, target)));
            }
        }
        return new TargetMeanings(meanings);
    }

    /** Where the value starts after the edits, behind a quote that one of them may write. */
    private static int moved(BuildTarget target, List<TextEdit> edits) {
        int start = target.value().range().start();
        int moved = start;
        for (TextEdit edit : edits) {
            if (edit.range().equals(target.value().range())) {
                moved += edit.newText().startsWith("\"") ? 1 : 0;
            } else if (edit.range().end() <= start) {
                moved += edit.growth();
            }
        }
        return moved;
    }

    private static List<Integer> stages(Project project, BuildTarget target) {
        return project.dockerfile(target.dockerfile()).stream()
                .map(dockerfile -> dockerfile.model().table())
                .flatMap(table -> stages(table, target).stream())
                .map(Stage::index)
                .toList();
    }

    private static List<Stage> stages(StageTable table, BuildTarget target) {
        return target.role() == Role.CONTEXT && target.value().isKnown()
                ? table.named(target.value().text())
                : target.stageIn(table).stream().toList();
    }
}
