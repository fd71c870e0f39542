package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.navigation.WorkspaceSymbols;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Cancellation.Cancelled;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Computations that take long for large files and projects check in each loop whether the request was cancelled, and
 * then stop.
 */
class CancelledFeaturesTest {
    private static final int MANY = 200;

    private static final String TEXT = "FROM golang AS build\n"
            + IntStream.range(0, MANY)
                    .mapToObj(index -> "FROM build as s" + index + "\nCOPY --from=build /a /b\n")
                    .collect(Collectors.joining());

    private static final String BUILD_FILES = IntStream.range(0, MANY)
            .mapToObj(index -> "#- compose-" + index + ".yaml\nservices: {web: {build: {context: ., target: build}}}\n")
            .collect(Collectors.joining());

    private static final SourceText SOURCE = SourceText.of(TEXT);
    private static final StageModel MODEL = StageModel.of(SOURCE, BuildParameters.NONE);
    private static final ProjectFixture PROJECT =
            ProjectFixture.of("#- Dockerfile\nFROM golang AS $0build\nFROM build\n" + BUILD_FILES);

    private static final Map<String, Cancellation.Work<?>> LONG = Map.of(
            "reading a Dockerfile", () -> StageModel.of(SOURCE, BuildParameters.NONE),
            "diagnostics",
                    () -> Diagnosis.of(MODEL, DiagnosticSettings.of(Set.of("golang")))
                            .findings(),
            "the fixes of a whole file",
                    () -> CodeActions.find(
                            Alone.of(Diagnosis.of(MODEL, DiagnosticSettings.of(Set.of("golang")))),
                            new TextRange(0, TEXT.length()),
                            EnumSet.of(CodeActionCategory.QUICK_FIX, CodeActionCategory.FIX_ALL)),
            "symbols of all files", () -> WorkspaceSymbols.find(Collections.nCopies(MANY, MODEL), "build"),
            "renaming a stage with many references",
                    () -> Rename.find(Alone.position(MODEL, TEXT.indexOf("build")), "compile"),
            "renaming a stage that many files name", () -> Rename.find(PROJECT.position(), "compile"),
            "linking build files",
                    () -> PROJECT.project().with(PROJECT.project().buildFiles()));

    @TestFactory
    Stream<DynamicTest> endsAtTheStepAtWhichItIsCancelled() {
        return LONG.entrySet().stream()
                .map(work -> DynamicTest.dynamicTest(work.getKey(), () -> check(work.getValue())));
    }

    private static void check(Cancellation.Work<?> work) throws Exception {
        var steps = new AtomicInteger();
        Cancellation.call(() -> steps.incrementAndGet() < 0, work);
        assertTrue(steps.get() >= MANY, () -> "only " + steps + " steps");

        int half = steps.get() / 2;
        steps.set(0);
        assertThrows(Cancelled.class, () -> Cancellation.call(() -> steps.incrementAndGet() == half, work));
        assertEquals(half, steps.get());
    }
}
