package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The meanings of the build targets in some files of a project, in a form that can be compared with those after edits.
 *
 * @param byPosition the meanings by position after the edits; one position may belong to several Dockerfiles
 */
record TargetMeanings(Map<TargetPosition, TargetMeaning> byPosition) {

    /** The position of a build target after the edits. */
    record TargetPosition(FilePath file, int start, Role role, DockerfileId dockerfile) {}

    /**
     * The indexes of the stages that are named; a build context replaces all stages with its name, and a template with
     * several values may name several stages.
     */
    record TargetMeaning(BuildTarget target, List<Integer> stages) {
        TargetMeaning and(TargetMeaning other) {
            return new TargetMeaning(
                    target,
                    Stream.concat(stages.stream(), other.stages.stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /** The meanings of files as they are. */
    static TargetMeanings of(Project project, Set<FilePath> files) {
        return beforeEdits(project, files, Map.of(), Set.of());
    }

    /**
     * The meanings of files before some edits, by the positions after these.
     *
     * @param left the values that do not count
     */
    static TargetMeanings beforeEdits(
            Project project, Set<FilePath> files, Map<FilePath, List<TextEdit>> edits, Set<BuildTarget> left) {
        Map<TargetPosition, TargetMeaning> meanings = new LinkedHashMap<>();
        for (FilePath file : files) {
            var starts = new MovedStarts(edits.getOrDefault(file, List.of()));
            Cancellation.check();
            for (BuildTarget target : project.targetsIn(file)) {
                var position =
                        new TargetPosition(file, starts.of(target.value().range()), target.role(), target.dockerfile());
                List<Integer> stages = left.contains(target) ? List.of() : stages(project, target);
                meanings.merge(position, new TargetMeaning(target, stages), TargetMeaning::and);
            }
        }
        return new TargetMeanings(meanings);
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

    /** Where the values of a file start after edits. */
    private static final class MovedStarts {
        private final Map<TextRange, TextEdit> edits = new HashMap<>();

        /** By the end of an edit, how much the text up to there grows. */
        private final NavigableMap<Integer, Integer> growth = new TreeMap<>(Map.of(-1, 0));

        MovedStarts(List<TextEdit> unordered) {
            for (TextEdit edit : TextEdit.inOrder(unordered)) {
                edits.put(edit.range(), edit);
                growth.put(edit.range().end(), growth.lastEntry().getValue() + edit.growth());
            }
        }

        /** If the edit of the value inserts a quote, the start is after the quote. */
        int of(TextRange value) {
            TextEdit own = edits.get(value);
            int quote = own != null && own.newText().startsWith("\"") ? 1 : 0;
            return value.start() + growth.floorEntry(value.start()).getValue() + quote;
        }
    }
}
