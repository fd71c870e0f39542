package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.graph.StagesReport.ContextEntry;
import io.github.dockerfilestages.ide.graph.StagesReport.TargetEntry;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.ContextDeclaration;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reports what build files say about a Dockerfile, in the form of our JSON.
 *
 * @param names gives the names of files
 */
record UseReport(Project project, StageTable table, Function<FilePath, String> names) {

    List<TargetEntry> targets(DockerfileId dockerfile) {
        return project.targets(dockerfile, table)
                .filter(target -> target.role() != BuildTarget.Role.CONTEXT)
                .filter(target -> !target.value().isBlank())
                .filter(target -> target.role() != BuildTarget.Role.ARGUMENT
                        || target.stageIn(table).isPresent())
                .flatMap(target -> entry(target).stream())
                .toList();
    }

    List<ContextEntry> contexts(DockerfileUse use) {
        return use.contexts().stream()
                .flatMap(context -> entry(context).stream())
                .toList();
    }

    private Optional<TargetEntry> entry(BuildTarget target) {
        return range(target.file(), target.value())
                .map(range -> new TargetEntry(
                        names.apply(target.file()),
                        range,
                        target.kind().jsonName(),
                        Optional.of(target.value()).filter(Value::isLiteral).map(Value::text),
                        target.stageIn(table).map(Stage::index),
                        target.by().jsonName()));
    }

    private Optional<ContextEntry> entry(ContextDeclaration declaration) {
        Value name = declaration.context().name();
        return range(declaration.file(), name)
                .map(range -> new ContextEntry(name.text(), names.apply(declaration.file()), range));
    }

    private Optional<PositionRange> range(FilePath file, Value value) {
        return project.buildFile(file).map(ProjectBuildFile::text).map(text -> PositionRange.of(text, value.range()));
    }
}
