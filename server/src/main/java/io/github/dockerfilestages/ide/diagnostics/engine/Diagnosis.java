package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Findings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Lazy;
import java.util.List;
import java.util.Set;

/**
 * A Dockerfile with what is wrong with its stage names.
 *
 * <p>Immutable; the rules run when somebody first asks. Invariant: {@link #after} gives what {@link #of} would give,
 * and keeps the findings, the same objects, while the stage table stays the same object.
 */
public final class Diagnosis {
    private final StageModel model;
    private final DiagnosticSettings settings;
    private final Lazy<Findings> findings;

    private Diagnosis(StageModel model, DiagnosticSettings settings, Lazy<Findings> findings) {
        this.model = model;
        this.settings = settings;
        this.findings = findings;
    }

    public static Diagnosis of(StageModel model, DiagnosticSettings settings) {
        return new Diagnosis(model, settings, Lazy.of(() -> Diagnostics.of(model.table(), settings)));
    }

    /** The diagnosis of the same Dockerfile after an edit, or in a build that is told something else. */
    public Diagnosis after(StageModel changed) {
        return changed.table() == model.table() ? new Diagnosis(changed, settings, findings) : of(changed, settings);
    }

    /** The diagnosis for a user who chose something else, or once more is known of the build files. */
    public Diagnosis with(DiagnosticSettings changed) {
        return changed.equals(settings) ? this : of(model, changed);
    }

    /**
     * The diagnosis of the same Dockerfile as one of a project, by what the other files there say of it.
     *
     * @param parameters what builds are told beside that
     * @param choice what the user chose
     */
    public Diagnosis in(
            Project project, DockerfileId dockerfile, BuildParameters parameters, DiagnosticSettings choice) {
        Set<String> contexts = project.use(dockerfile).contextNames();
        return after(model.with(parameters.with(contexts))).with(choice.with(ProjectKnowledge.of(project, dockerfile)));
    }

    public StageModel model() {
        return model;
    }

    /** What it depends on beside the text. */
    public DiagnosticSettings settings() {
        return settings;
    }

    /** A finding of this diagnosis where it stands in the text. */
    public LocatedDiagnostic bind(Finding finding) {
        return LocatedDiagnostic.bind(finding, model);
    }

    /** In the order of the text. */
    public List<Finding> findings() {
        return findings.get().all();
    }

    /** Why rules have found nothing that failed; a fault of the program, not of the Dockerfile. */
    public List<Throwable> failures() {
        return findings.get().failures();
    }

    /** The findings where they stand in the text. */
    public List<LocatedDiagnostic> diagnostics() {
        return findings().stream()
                .map(finding -> LocatedDiagnostic.bind(finding, model))
                .toList();
    }
}
