package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.TemplateDetection;
import io.github.dockerfilestages.ide.diagnostics.silence.Silencer;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageModel.StageModelEdit;
import io.github.dockerfilestages.text.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The problems with the paths that a Dockerfile copies from its stages.
 *
 * <p>They depend on the text of commands, so that they are found again after every edit, when they are first needed. A
 * quick look at the text comes first: paths are followed only if it makes a problem likely.
 */
public final class PathFindings {
    private final PathModel paths;
    private final DiagnosticSettings settings;

    /** What has changed since a text in which no problem was likely; absent if there was none. */
    private final Optional<ChangedStages> sinceClean;

    private final Lazy<Boolean> areLikely;
    private final Lazy<List<Finding>> findings;

    private PathFindings(PathModel paths, DiagnosticSettings settings, Optional<ChangedStages> sinceClean) {
        this.paths = paths;
        this.settings = settings;
        this.sinceClean = sinceClean;
        this.areLikely = Lazy.of(() -> sinceClean
                .map(changed -> PathSuspicion.isIn(paths.model(), changed))
                .orElseGet(() -> PathSuspicion.isIn(paths.model())));
        this.findings = Lazy.of(() -> areLikely.get() ? find() : List.of());
    }

    public static PathFindings of(PathModel paths, DiagnosticSettings settings) {
        return new PathFindings(paths, settings, Optional.empty());
    }

    /**
     * Those after an edit that keeps the table of stages.
     *
     * @param changed the paths after it
     */
    public PathFindings after(StageModelEdit edit, PathModel changed) {
        boolean isClean = areLikely.known().filter(isLikely -> !isLikely).isPresent();
        ChangedStages stages = ChangedStages.by(edit);
        Optional<ChangedStages> since = isClean ? Optional.of(stages) : sinceClean.map(stages::and);
        return new PathFindings(changed, settings, since);
    }

    /** In the order of the text. */
    public List<Finding> all() {
        return findings.get();
    }

    private List<Finding> find() {
        StageModel model = paths.model();
        if (TemplateDetection.isIn(model.table())) {
            return List.of();
        }
        var silencer = new Silencer(model.table());
        var found = new ArrayList<Finding>();
        for (PathSource source : paths.sources().toList()) {
            // A stage that is not above cannot be copied from, which another rule reports.
            boolean isOpen = source.from() >= source.stage() || isReplaced(source);
            Optional<Finding> finding = isOpen
                    ? Optional.empty()
                    : RelativeSourcePath.find(source, paths).or(() -> MissingSourcePath.find(source, paths));
            finding.filter(known -> !silencer.silences(known))
                    .flatMap(settings::apply)
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether a named context may replace a stage from which the path comes. */
    private boolean isReplaced(PathSource source) {
        StageModel model = paths.model();
        return model.table().stages().stream()
                .anyMatch(stage -> stage.isNamed()
                        && stage.index() <= source.from()
                        && model.parameters().namedContexts().contains(stage.name()));
    }
}
