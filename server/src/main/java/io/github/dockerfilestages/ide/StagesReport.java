package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.dockerfile.Statement;
import io.github.dockerfilestages.dockerfile.Word;
import io.github.dockerfilestages.ide.diagnostics.CheckDirective;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Expansion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.Why;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that is known about the stages of one Dockerfile, in the words and in the shape of our JSON: the names of the
 * components are its keys, and what is absent is its null.
 *
 * @param file the path as found
 * @param targets the build targets in other files that build this Dockerfile
 * @param contexts the named contexts that other files declare for it
 */
public record StagesReport(
        String file,
        List<StageEntry> stages,
        List<ReferenceEntry> references,
        List<TargetEntry> targets,
        List<ContextEntry> contexts,
        List<DiagnosticEntry> diagnostics) {

    /**
     * A stage.
     *
     * @param name in lower case
     * @param declared the name as written
     * @param base as written
     * @param baseExpanded with the defaults of the arguments put in; absent when that gives nothing
     * @param nameRange of the name as declared
     */
    public record StageEntry(
            int index,
            Optional<String> name,
            Optional<String> declared,
            Optional<String> base,
            Optional<String> baseExpanded,
            Optional<String> description,
            PositionRange range,
            Optional<PositionRange> nameRange) {}

    /**
     * A reference.
     *
     * @param stage the stage that it stands in
     * @param value without quotes and escapes; for {@code from} as written
     */
    public record ReferenceEntry(
            String kind, Optional<Integer> stage, String value, PositionRange range, ResolutionEntry resolution) {}

    /**
     * What a reference resolves to.
     *
     * @param stage the stage that it names
     * @param why what is wrong with it
     */
    public record ResolutionEntry(String kind, Optional<Integer> stage, Optional<String> why) {}

    /**
     * A build target.
     *
     * @param file the file that names the stage
     * @param value the name, when it is a literal
     * @param stage the stage that it names, if it does
     * @param by how the Dockerfile was found to be meant: by {@code path} or {@code name}
     */
    public record TargetEntry(
            String file,
            PositionRange range,
            String kind,
            Optional<String> value,
            Optional<Integer> stage,
            String by) {}

    /** A named context and the file that declares it. */
    public record ContextEntry(String name, String file, PositionRange range) {}

    /** A diagnostic on this file. */
    public record DiagnosticEntry(String code, Severity severity, PositionRange range, String message) {}

    /**
     * Reports on one Dockerfile of a project.
     *
     * @param names how other files are called
     */
    public static StagesReport of(
            String file, Diagnosis diagnosis, Project project, DockerfileId id, Function<FilePath, String> names) {
        StagesReport alone = of(file, diagnosis);
        var use = new UseReport(project, diagnosis.model().table(), names);
        return new StagesReport(
                file,
                alone.stages,
                alone.references,
                use.targets(project.use(id)),
                use.contexts(project.use(id)),
                alone.diagnostics);
    }

    /** Reports on one Dockerfile by itself. */
    public static StagesReport of(String file, Diagnosis diagnosis) {
        StageModel model = diagnosis.model();
        List<StageEntry> stages = model.table().stages().stream()
                .map(stage -> entry(model, stage))
                .toList();
        List<ReferenceEntry> references = model.table().references().stream()
                .filter(reference -> isRead(model.table(), reference))
                .map(reference -> entry(model, reference))
                .toList();
        List<DiagnosticEntry> diagnostics = diagnosis.diagnostics().stream()
                .map(diagnostic -> entry(model, diagnostic))
                .toList();
        return new StagesReport(file, stages, references, List.of(), List.of(), diagnostics);
    }

    private static StageEntry entry(StageModel model, Stage stage) {
        return new StageEntry(
                stage.index(),
                stage.alias().map(alias -> stage.name()),
                stage.alias().map(Word::value),
                stage.base().map(Base::word).map(Word::value),
                stage.base().map(Base::expansion).map(Expansion::text).filter(text -> !text.isEmpty()),
                stage.description(),
                positions(model, model.range(stage)),
                stage.alias().map(alias -> positions(model, model.nameRange(stage))));
    }

    /** BuildKit resolves nothing when it cannot parse the check directive, and no trigger that it cannot parse. */
    private static boolean isRead(StageTable table, Reference reference) {
        Statement statement = table.instructions().get(reference.instruction()).statement();
        boolean isAccepted = !reference.site().isOnbuild()
                || statement.trigger().filter(Statement::isAccepted).isPresent();
        return isAccepted && CheckDirective.isReadable(table);
    }

    private static ReferenceEntry entry(StageModel model, Reference reference) {
        return new ReferenceEntry(
                reference.site().kind(),
                reference.stage() < 0 ? Optional.empty() : Optional.of(reference.stage()),
                reference.value(),
                positions(model, model.range(reference)),
                entry(reference.resolution()));
    }

    private static ResolutionEntry entry(Resolution resolution) {
        Why why = resolution.why();
        if (why == Why.BASE) {
            return new ResolutionEntry(Resolution.Kind.INVALID.jsonName(), Optional.empty(), Optional.empty());
        }
        return new ResolutionEntry(
                resolution.kind().jsonName(),
                resolution.isStage() ? Optional.of(resolution.stage()) : Optional.empty(),
                why == Why.NONE ? Optional.empty() : Optional.of(why.name().toLowerCase(Locale.ROOT)));
    }

    private static DiagnosticEntry entry(StageModel model, Diagnostic diagnostic) {
        return new DiagnosticEntry(
                diagnostic.code().id(),
                diagnostic.severity(),
                positions(model, diagnostic.range()),
                diagnostic.message());
    }

    private static PositionRange positions(StageModel model, TextRange range) {
        return PositionRange.of(model.text(), range);
    }
}
