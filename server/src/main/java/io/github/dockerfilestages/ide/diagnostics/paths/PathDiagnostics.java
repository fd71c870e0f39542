package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.TemplateDetection;
import io.github.dockerfilestages.ide.diagnostics.silence.Silencer;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.StageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the problems with the paths that are copied from stages. */
public final class PathDiagnostics {
    private PathDiagnostics() {}

    /** Whether there may be problems: a quick look at the text, without following any path. */
    public static boolean areSuspected(StageModel model) {
        return PathSuspicion.isIn(model);
    }

    /**
     * The same after an edit.
     *
     * @param clean an earlier text with the same table of stages, in which none was suspected
     */
    public static boolean areSuspected(StageModel model, StageModel clean) {
        return PathSuspicion.isIn(model, clean);
    }

    /** In the order of the text. */
    public static List<Finding> of(StageModel model, DiagnosticSettings settings) {
        return areSuspected(model) ? ofSuspected(model, settings) : List.of();
    }

    /** The same for a text in which problems are suspected. */
    public static List<Finding> ofSuspected(StageModel model, DiagnosticSettings settings) {
        if (TemplateDetection.isIn(model.table())) {
            return List.of();
        }
        PathModel paths = PathModel.of(model);
        var silencer = new Silencer(model.table());
        var found = new ArrayList<Finding>();
        for (PathSource source : paths.sources().toList()) {
            // A stage that is not above cannot be copied from, which another rule reports.
            boolean isOpen = source.from() >= source.stage() || isReplaced(model, source);
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
    private static boolean isReplaced(StageModel model, PathSource source) {
        return model.table().stages().stream()
                .anyMatch(stage -> stage.isNamed()
                        && stage.index() <= source.from()
                        && model.parameters().namedContexts().contains(stage.name()));
    }
}
