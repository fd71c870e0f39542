package io.github.dockerfilestages.lsp.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions with a process that is not a server; the tour itself tests the real server. */
class EditorSessionTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @ParameterizedTest
    @CsvSource({"-version", "--list-modules"})
    void aProgramThatIsNoServerIsAFailureAndNoEndlessWait(String option) {
        var failure = assertThrows(
                ServerFailure.class, () -> EditorSession.start(List.of(JAVA, option), "file:///Dockerfile"));

        assertEquals('.', failure.sentence().charAt(failure.sentence().length() - 1));
    }

    @Test
    void aProgramThatIsNotThereIsAnInputError() {
        assertThrows(
                IOException.class,
                () -> EditorSession.start(List.of("/nowhere/dockerfile-stages"), "file:///Dockerfile"));
    }
}
