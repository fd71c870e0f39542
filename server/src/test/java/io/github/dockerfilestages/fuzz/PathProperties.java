package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.paths.KnownAboutPaths;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.Set;

/** Properties of the paths of every Dockerfile. */
final class PathProperties {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of());

    private PathProperties() {}

    /** All is within the text; after each edit, as much is known and found as in the edited text. */
    static void check(String input) {
        var edited = EditedText.of(input);
        Diagnosis diagnosis = diagnosis(edited.text());
        describe(diagnosis);
        for (String typed : edited.typed()) {
            diagnosis = diagnosis.edit(
                    EditedText.edit(typed, diagnosis.model().text().length()));
            assertEquals(describe(diagnosis(diagnosis.model().text().content())), describe(diagnosis));
        }
        askAtAll(diagnosis.paths());
    }

    private static Diagnosis diagnosis(String text) {
        return Diagnosis.of(StageModel.of(SourceText.of(text), BuildParameters.NONE), SETTINGS);
    }

    private static String describe(Diagnosis diagnosis) {
        return KnownAboutPaths.describe(diagnosis.paths()) + diagnosis.diagnostics();
    }

    /** Each path has an answer to every question about it. */
    private static void askAtAll(PathModel paths) {
        ProjectDockerfile dockerfile = Alone.of(paths.model()).with(paths);
        paths.sources().map(source -> paths.range(source).start()).distinct().forEach(offset -> {
            DockerfileProperties.askAt(Alone.position(paths.model(), offset));
            PathSymbol.at(dockerfile, offset).ifPresent(path -> {
                path.makers();
                path.takers();
            });
        });
    }
}
