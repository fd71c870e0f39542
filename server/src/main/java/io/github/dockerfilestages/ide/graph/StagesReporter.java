package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.silence.CheckDirective;
import io.github.dockerfilestages.ide.graph.StagesReport.DiagnosticEntry;
import io.github.dockerfilestages.ide.graph.StagesReport.ReferenceEntry;
import io.github.dockerfilestages.ide.graph.StagesReport.ResolutionEntry;
import io.github.dockerfilestages.ide.graph.StagesReport.StageEntry;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the report on a Dockerfile, with its entries for stages, references and diagnostics.
 *
 * @param file the text that positions refer to
 */
public record StagesReporter(ProjectDockerfile dockerfile, SourceText file) {

    /**
     * Reports on one Dockerfile of a project.
     *
     * @param names gives the names of other files
     */
    public static StagesReport report(String file, DiagnosedDockerfile read, Function<FilePath, String> names) {
        var reporter = of(read);
        StageTable table = read.model().table();
        List<StageEntry> stages = table.stages().stream().map(reporter::of).toList();
        List<ReferenceEntry> references = table.references().stream()
                .filter(reference -> isRead(table, reference))
                .map(reporter::of)
                .toList();
        List<DiagnosticEntry> diagnostics =
                read.diagnosis().diagnostics().stream().map(reporter::of).toList();
        DockerfileUse use = read.project().use(read.dockerfile().id());
        var uses = new UseReport(read.project(), table, names);
        return new StagesReport(
                file,
                stages,
                references,
                uses.targets(read.dockerfile().id()),
                uses.contexts(use),
                diagnostics,
                BuildPlan.ofAll(table).parallel());
    }

    /** The same with only what a stage needs. */
    public static StagesReport report(
            String file, DiagnosedDockerfile read, Function<FilePath, String> names, Stage target) {
        return report(file, read, names).only(BuildPlan.of(read.model().table(), target));
    }

    static StagesReporter of(DiagnosedDockerfile read) {
        return new StagesReporter(read.dockerfile(), FileLocation.textFor(read.project(), read.dockerfile()));
    }

    StageEntry of(Stage stage) {
        StageModel model = dockerfile.model();
        return new StageEntry(
                stage.index(),
                stage.alias().map(alias -> stage.name()),
                stage.alias().map(Word::value),
                stage.base().map(Base::word).map(Word::value),
                stage.base().map(Base::expansion).map(Expansion::text).filter(text -> !text.isEmpty()),
                stage.description(),
                positions(model.range(stage)),
                stage.alias().map(alias -> positions(model.nameRange(stage))));
    }

    /**
     * BuildKit resolves nothing when it cannot parse the check directive, and does not resolve a trigger that it cannot
     * parse.
     */
    static boolean isRead(StageTable table, Reference reference) {
        Statement statement = table.instructions().get(reference.instruction()).statement();
        boolean isAccepted = !reference.kind().isOnbuild()
                || statement.trigger().filter(Statement::isAccepted).isPresent();
        return isAccepted && CheckDirective.isReadable(table);
    }

    ReferenceEntry of(Reference reference) {
        return new ReferenceEntry(
                reference.kind().jsonName(),
                reference.stage() < 0 ? Optional.empty() : Optional.of(reference.stage()),
                reference.value(),
                positions(dockerfile.model().range(reference)),
                resolution(reference.resolution()));
    }

    private static ResolutionEntry resolution(Resolution resolution) {
        ReferenceProblem problem = resolution.problem();
        if (problem == ReferenceProblem.BASE) {
            return new ResolutionEntry(
                    Resolution.ResolutionKind.INVALID.jsonName(), Optional.empty(), Optional.empty());
        }
        return new ResolutionEntry(
                resolution.kind().jsonName(),
                resolution.stage().stream().boxed().findFirst(),
                problem == ReferenceProblem.NONE
                        ? Optional.empty()
                        : Optional.of(problem.name().toLowerCase(Locale.ROOT)));
    }

    DiagnosticEntry of(LocatedDiagnostic diagnostic) {
        return new DiagnosticEntry(
                diagnostic.code().id(), diagnostic.severity(), positions(diagnostic.range()), diagnostic.message());
    }

    private PositionRange positions(TextRange range) {
        return PositionRange.of(file, dockerfile.toFile(range));
    }
}
