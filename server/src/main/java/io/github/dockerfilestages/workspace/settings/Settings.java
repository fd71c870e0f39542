package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.FileRecognition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that a file has, whoever has chosen them; see {@link Configuration}.
 *
 * @param severities by diagnostic code; a code that is absent has its default
 * @param diagnosticScope which files get diagnostics
 * @param features whether a feature is on, by its method without {@code textDocument/}; a feature that is absent is on
 * @param inlayHints which inlay hints are shown
 * @param codeLens whether code lenses are shown
 * @param build the parameters of builds besides the Dockerfile
 * @param officialImages additions to the list of Docker Official Images
 * @param exclude patterns of files that are not searched
 * @param buildFiles whether files that name stages from outside are read
 * @param confirmation which edits of other files the user has to confirm
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

    /** The settings of a user who has changed nothing. */
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

    /** Whether the same files are read in the same way. */
    public boolean readsLike(Settings other) {
        return exclude.equals(other.exclude) && buildFiles == other.buildFiles && build.equals(other.build);
    }

    /** Decides what the files of a project are. */
    public FileRecognition recognition(Project project) {
        return new FileRecognition(project, build, buildFiles);
    }

    /** The names of official images. */
    public Set<String> officialImageNames() {
        return OfficialImages.with(officialImages);
    }

    /** The settings that diagnostics depend on. */
    public DiagnosticSettings diagnostics() {
        Map<DiagnosticCode, Optional<Severity>> chosen = new EnumMap<>(DiagnosticCode.class);
        severities.forEach(
                (id, choice) -> DiagnosticCode.of(id).ifPresent(code -> chosen.put(code, choice.severity())));
        return DiagnosticSettings.of(officialImageNames()).with(chosen);
    }

    /** Whether the feature for a method is on. */
    public boolean isEnabled(String method) {
        String prefix = "textDocument/";
        String feature = method.startsWith(prefix) ? method.substring(prefix.length()) : method;
        return features.getOrDefault(feature, true);
    }

    /** Whether diagnostics are shown; each of the two methods that deliver them can switch them off. */
    public boolean showsDiagnostics() {
        return isEnabled("textDocument/publishDiagnostics") && isEnabled("textDocument/diagnostic");
    }

    /** The severity of a diagnostic, or off. */
    public enum SeverityChoice {
        ERROR,
        WARNING,
        INFORMATION,
        HINT,
        OFF;

        /** The severity; absent for {@link #OFF}. */
        public Optional<Severity> severity() {
            return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }

        /** Its name in the settings. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which files get diagnostics. */
    public enum DiagnosticScope {
        OPEN_FILES,
        WORKSPACE
    }

    /**
     * Which edits of other files the user has to confirm. A client may show such edits unselected, so that a user who
     * accepts at once omits them. By default only edits that may be wrong need confirmation.
     */
    public enum ConfirmationSetting {
        ALWAYS,
        UNCERTAIN,
        NEVER;

        /** Whether the user has to agree to an edit. */
        public boolean isAskedFor(EditConfirmation edit) {
            return switch (edit) {
                case NONE, OTHER_FILE -> this == ALWAYS;
                case GUESS, COMMAND -> this != NEVER;
                case MENTION -> true;
            };
        }
    }

    /** Which inlay hints are shown: the stage index at FROM, the default of an argument, the name next to an index. */
    public record InlayHintSettings(boolean index, boolean argument, boolean numeric) {}
}
