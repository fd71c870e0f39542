package io.github.dockerfilestages.fuzz;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.TextRange;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Properties of the edits that are offered in every Dockerfile. */
final class RefactoringProperties {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of());

    private RefactoringProperties() {}

    /** Each name that can be renamed can get its old name again, and no fix is offered twice. */
    static void check(String text) {
        FuzzProject files = FuzzProject.alone(text);
        ProjectDockerfile dockerfile =
                files.project().dockerfile(FuzzProject.DOCKERFILE).orElseThrow();
        SomePlaces.of(names(dockerfile), text)
                .forEach(offset -> RenamedTwice.check(files, FuzzProject.DOCKERFILE, offset));
        SomePlaces.of(places(dockerfile.model()), text)
                .forEach(range -> MadeActions.check(files, FuzzProject.DOCKERFILE, range));
        MadeActions.checkAll(files, FuzzProject.DOCKERFILE);
    }

    /** Where stages and paths are named. */
    private static Stream<Integer> names(ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        PathModel paths = dockerfile.paths();
        Stream<TextRange> stages = model.table().stages().stream().map(model::nameRange);
        Stream<TextRange> references = model.table().references().stream().map(model::range);
        Stream<TextRange> sources = paths.sources().map(paths::range);
        Stream<TextRange> effects = model.table().stages().stream()
                .flatMap(stage -> paths.stage(stage.index()).effects().stream())
                .map(paths::range);
        return Stream.of(stages, references, sources, effects)
                .flatMap(ranges -> ranges)
                .map(TextRange::start);
    }

    /** Where actions may be offered: at each diagnostic and at each instruction. */
    private static Stream<TextRange> places(StageModel model) {
        Stream<TextRange> found =
                Diagnosis.of(model, SETTINGS).diagnostics().stream().map(LocatedDiagnostic::range);
        Stream<TextRange> instructions = IntStream.range(0, model.dockerfile().size())
                .filter(element -> model.dockerfile().element(element) instanceof Instruction)
                .mapToObj(
                        element -> TextRange.at(model.instructionRange(element).start()));
        return Stream.concat(found, instructions);
    }
}
