package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.project.FileRecognition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user may choose, as the section {@code dockerfileStages} of an editor's settings names it.
 *
 * @param severities by diagnostic code; a code that is not here has its own
 * @param features whether a feature is on, by its method without {@code textDocument/}; on when not here
 * @param codeLens whether code lenses are shown
 * @param build what builds are told beside the Dockerfile
 * @param officialImages added to the list of Docker Official Images
 * @param exclude patterns of files that are not searched
 * @param buildFiles whether files that name stages from outside are read
 * @param confirmation which edits of other files the user is to confirm
 */
public record Settings(
        Map<String, SeverityChoice> severities,
        DiagnosticScope diagnosticScope,
        Map<String, Boolean> features,
        InlayHintSettings inlayHints,
        boolean codeLens,
        BuildParameters build,
        List<String> officialImages,
        List<String> exclude,
        boolean buildFiles,
        ConfirmationSetting confirmation) {

    /** What holds where the user has chosen nothing. */
    public static final Settings DEFAULTS = new Settings(
            Map.of(),
            DiagnosticScope.OPEN_FILES,
            Map.of(),
            new InlayHintSettings(false, true, true),
            true,
            BuildParameters.NONE,
            List.of(),
            List.of(),
            true,
            ConfirmationSetting.UNCERTAIN);

    /** Whether the same files are read, and in the same way. */
    public boolean readsLike(Settings other) {
        return exclude.equals(other.exclude) && buildFiles == other.buildFiles && build.equals(other.build);
    }

    /** Tells what the files of a project are. */
    public FileRecognition recognition(Project project) {
        return new FileRecognition(project, build, buildFiles);
    }

    /** The names that mean an image to everybody. */
    public Set<String> officialImageNames() {
        return OfficialImages.with(officialImages);
    }

    /** What diagnostics depend on. */
    public DiagnosticSettings diagnostics() {
        Map<DiagnosticCode, Optional<Severity>> chosen = new EnumMap<>(DiagnosticCode.class);
        severities.forEach(
                (id, choice) -> DiagnosticCode.of(id).ifPresent(code -> chosen.put(code, choice.severity())));
        return DiagnosticSettings.of(officialImageNames()).with(chosen);
    }

    /** Whether the feature that answers a method is on. */
    public boolean isEnabled(String method) {
        String prefix = "textDocument/";
        String feature = method.startsWith(prefix) ? method.substring(prefix.length()) : method;
        return features.getOrDefault(feature, true);
    }

    /** Whether findings are shown; either of the two methods by which they reach an editor names them. */
    public boolean showsDiagnostics() {
        return isEnabled("textDocument/publishDiagnostics") && isEnabled("textDocument/diagnostic");
    }

    /** How a diagnostic is to be shown, or that it is not. */
    public enum SeverityChoice {
        ERROR,
        WARNING,
        INFORMATION,
        HINT,
        OFF;

        /** The severity; absent for {@link #OFF}. */
        Optional<Severity> severity() {
            return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }
    }

    /** Which files get diagnostics. */
    public enum DiagnosticScope {
        OPEN_FILES,
        WORKSPACE
    }

    /**
     * Which edits of other files the user is to confirm. An editor may show what needs confirmation unticked, so that a
     * user who agrees at once leaves it out; by default only what may be wrong is asked about.
     */
    public enum ConfirmationSetting {
        ALWAYS,
        UNCERTAIN,
        NEVER
    }

    /** Which inlay hints are shown: the stage index at FROM, an argument's default, the name beside an index. */
    public record InlayHintSettings(boolean index, boolean argument, boolean numeric) {}
}
