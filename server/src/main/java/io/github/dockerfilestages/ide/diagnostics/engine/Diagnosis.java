package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Findings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.paths.PathFindings;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageModel.StageModelEdit;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Lazy;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Set;

/**
 * A Dockerfile with the findings of all rules.
 *
 * <p>Immutable; the rules run when the findings are first needed. Invariant: {@link #edit} gives the same result as
 * {@link #of}, and keeps the finding objects of stages as long as the stage table is the same object.
 */
public final class Diagnosis {
    private final PathModel paths;
    private final DiagnosticSettings settings;
    private final Lazy<Findings> findings;
    private final PathFindings pathFindings;

    private Diagnosis(
            PathModel paths, DiagnosticSettings settings, Lazy<Findings> findings, PathFindings pathFindings) {
        this.paths = paths;
        this.settings = settings;
        this.findings = findings;
        this.pathFindings = pathFindings;
    }

    public static Diagnosis of(StageModel model, DiagnosticSettings settings) {
        return of(PathModel.of(model), settings);
    }

    private static Diagnosis of(PathModel paths, DiagnosticSettings settings) {
        return of(paths, settings, PathFindings.of(paths, settings));
    }

    private static Diagnosis of(PathModel paths, DiagnosticSettings settings, PathFindings ofPaths) {
        StageTable table = paths.model().table();
        return new Diagnosis(paths, settings, Lazy.of(() -> Diagnostics.of(table, settings)), ofPaths);
    }

    /** The diagnosis after an edit of the Dockerfile. */
    public Diagnosis edit(TextEdit edit) {
        StageModelEdit edited = model().reread(edit);
        PathModel renewed = paths.after(edited.model());
        return with(renewed, pathFindings.after(edited, renewed));
    }

    /** The diagnosis of the same Dockerfile with another text, or with other build parameters. */
    public Diagnosis after(StageModel changed) {
        PathModel renewed = paths.after(changed);
        return renewed == paths ? this : with(renewed, PathFindings.of(renewed, settings));
    }

    private Diagnosis with(PathModel changed, PathFindings ofPaths) {
        return changed.model().table() == model().table()
                ? new Diagnosis(changed, settings, findings, ofPaths)
                : of(changed, settings, ofPaths);
    }

    /** The diagnosis with other settings of the user, or after more build files were read. */
    public Diagnosis with(DiagnosticSettings changed) {
        return changed.equals(settings) ? this : of(paths, changed);
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
        return after(model().with(parameters.with(contexts)))
                .with(choice.with(ProjectKnowledge.of(project, dockerfile)));
    }

    public StageModel model() {
        return paths.model();
    }

    /** The paths of the Dockerfile, read when first needed and kept while its stages stay equal. */
    public PathModel paths() {
        return paths;
    }

    /** What the findings depend on besides the text. */
    public DiagnosticSettings settings() {
        return settings;
    }

    /** Converts a finding of this diagnosis to ranges of the text. */
    public LocatedDiagnostic bind(Finding finding) {
        return LocatedDiagnostic.bind(finding, model());
    }

    /** In the order of the text. */
    public List<Finding> findings() {
        List<Finding> ofStages = findings.get().all();
        List<Finding> ofPaths = pathFindings.all();
        return ofPaths.isEmpty() ? ofStages : Diagnostics.inOrder(ofStages, ofPaths);
    }

    /** The exceptions of rules that failed: a bug in this program, not a problem of the Dockerfile. */
    public List<Throwable> failures() {
        return findings.get().failures();
    }

    /** The findings with ranges of the text. */
    public List<LocatedDiagnostic> diagnostics() {
        return findings().stream()
                .map(finding -> LocatedDiagnostic.bind(finding, model()))
                .toList();
    }
}
