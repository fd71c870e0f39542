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
 * The meanings of all build targets of a project, in a form that can be compared with those after edits.
 *
 * @param byPosition the meanings by position after the edits; one position may belong to several Dockerfiles
 */
record TargetMeanings(Map<TargetPosition, TargetMeaning> byPosition) {

    /** The position of a build target after the edits. */
    record TargetPosition(FilePath file, int start, Role role, DockerfileId dockerfile) {}

    /** The indexes of the stages that are named; a build context replaces all stages with its name. */
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
                var position = new TargetPosition(file.path(), moved(target, own), target.role(), target.dockerfile());
                meanings.put(position, new TargetMeaning(target, stages(project, target)));
            }
        }
        return new TargetMeanings(meanings);
    }

    /** The start of the value after the edits; if an edit inserts a quote, the start is after the quote. */
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
