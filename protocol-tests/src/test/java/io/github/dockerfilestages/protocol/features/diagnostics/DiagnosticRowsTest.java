package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.ExamplePage;
import io.github.dockerfilestages.protocol.features.answers.ExamplePage.Example;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the diagnostics, tested with its example in DIAGNOSTICS.md. */
@ExtendWith(SharedSession.class)
class DiagnosticRowsTest {
    /** They need a folder, and are tested in {@code WorkspaceFoldersTest} and {@link BuildTargetDiagnosticsTest}. */
    private static final Set<String> OF_A_FOLDER =
            Set.of("UnusedStage", "UnknownBuildTarget", "UnknownStageInArgument", "TargetOmitted");

    private static final List<String> SEVERITIES = List.of("", "error", "warning", "information", "hint");

    static Stream<Example> rows() {
        return ExamplePage.read("DIAGNOSTICS.md").examples().filter(row -> !OF_A_FOLDER.contains(row.topic()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsPublishedAsThePageHasIt(Example row, Session session) {
        List<JsonObject> found = session.open(row.source()).diagnostics();

        assertEquals(1, found.size(), found::toString);
        assertEquals(row.topic(), Json.text(found.get(0), "code"));
        String severity = SEVERITIES.get(Json.number(found.get(0), "severity"));
        String printed = severity + "[" + row.topic() + "]: " + Json.text(found.get(0), "message");
        assertTrue(row.result().contains(printed), () -> printed + " is not in\n" + row.result());
    }
}
