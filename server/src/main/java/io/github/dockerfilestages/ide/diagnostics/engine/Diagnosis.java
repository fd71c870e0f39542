package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Findings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.paths.PathDiagnostics;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Lazy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Dockerfile with the findings of all rules.
 *
 * <p>Immutable; the rules run when the findings are first needed. Invariant: {@link #after} gives the same result as
 * {@link #of}, and keeps the finding objects of stages as long as the stage table is the same object.
 */
public final class Diagnosis {
    private final StageModel model;
    private final DiagnosticSettings settings;
    private final Lazy<Findings> findings;

    /** They depend on the text of commands too, so that they are found again after every edit. */
    private final Lazy<List<Finding>> pathFindings;

    private final Lazy<Boolean> arePathsSuspected;

    /** An earlier text with the same table of stages, in which no path was suspected. */
    private final Optional<StageModel> clean;

    private Diagnosis(
            StageModel model, DiagnosticSettings settings, Lazy<Findings> findings, Optional<StageModel> clean) {
        this.model = model;
        this.settings = settings;
        this.findings = findings;
        this.clean = clean;
        this.arePathsSuspected = Lazy.of(() -> clean.isPresent()
                ? PathDiagnostics.areSuspected(model, clean.get())
                : PathDiagnostics.areSuspected(model));
        this.pathFindings =
                Lazy.of(() -> arePathsSuspected.get() ? PathDiagnostics.ofSuspected(model, settings) : List.of());
    }

    public static Diagnosis of(StageModel model, DiagnosticSettings settings) {
        return new Diagnosis(model, settings, Lazy.of(() -> Diagnostics.of(model.table(), settings)), Optional.empty());
    }

    /** The diagnosis of the same Dockerfile after an edit, or with other build parameters. */
    public Diagnosis after(StageModel changed) {
        return changed.table() == model.table()
                ? new Diagnosis(changed, settings, findings, lastClean())
                : of(changed, settings);
    }

    /** Only one earlier text is kept, however many edits follow. */
    private Optional<StageModel> lastClean() {
        return arePathsSuspected.known().map(isSuspected -> !isSuspected).orElse(false) ? Optional.of(model) : clean;
    }

    /** The diagnosis with other settings of the user, or after more build files were read. */
    public Diagnosis with(DiagnosticSettings changed) {
        return changed.equals(settings) ? this : of(model, changed);
    }

    /**
     * The diagnosis of the same Dockerfile in a project, with what the other files say about it.
     *
     * @param parameters the build parameters that do not come from other files
     * @param choice the user's settings
     */
    public Diagnosis in(
            Project project, DockerfileId dockerfile, BuildParameters parameters, DiagnosticSettings choice) {
        Set<String> contexts = project.use(dockerfile).contextNames();
        return after(model.with(parameters.with(contexts))).with(choice.with(ProjectKnowledge.of(project, dockerfile)));
    }

    public StageModel model() {
        return model;
    }

    /** What the findings depend on besides the text. */
    public DiagnosticSettings settings() {
        return settings;
    }

    /** Converts a finding of this diagnosis to ranges of the text. */
    public LocatedDiagnostic bind(Finding finding) {
        return LocatedDiagnostic.bind(finding, model);
    }

    /** In the order of the text. */
    public List<Finding> findings() {
        List<Finding> ofStages = findings.get().all();
        List<Finding> ofPaths = pathFindings.get();
        return ofPaths.isEmpty() ? ofStages : Diagnostics.inOrder(ofStages, ofPaths);
    }

    /** The exceptions of rules that failed: a bug in this program, not a problem of the Dockerfile. */
    public List<Throwable> failures() {
        return findings.get().failures();
    }

    /** The findings with ranges of the text. */
    public List<LocatedDiagnostic> diagnostics() {
        return findings().stream()
                .map(finding -> LocatedDiagnostic.bind(finding, model))
                .toList();
    }
}
