package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void aChangeMustFixItsDiagnosticAndChangeNothingElse() {
        String source = "FROM golang as build\nFROM scratch\nCOPY --from=build /x /y\n";

        assertTrue(isFixed(source, "as", "AS"));
        assertFalse(isFixed(source, "as", "As"));
        assertFalse(isFixed(source, "as build", "AS other"));
        assertFalse(isFixed(source, "as build\nFROM scratch", "AS build"));
    }

    @Test
    void aChangeMustNotBringAnError() {
        assertFalse(
                isFixed("FROM golang as build\nRUN make\n", "as build\nRUN make", "AS build\nADD --from=build /x /y"));
    }

    @Test
    void aRefusalIsASentence() {
        String source = "FROM golang AS build\nCOPY --from=nginx /x /y\n";

        assertEquals(Optional.empty(), refusal(source, "/x", "/z"));
        assertEquals(Optional.of("'nginx' on line 2 would mean something else."), refusal(source, "nginx", "redis"));
        assertEquals(Optional.of("BuildKit would reject the file."), refusal(source, "AS build", "AS 1build"));
    }

    private static boolean isFixed(String source, String old, String renewed) {
        Diagnosis diagnosis = diagnosis(source);
        return Verdict.fixes(diagnosis, List.of(diagnosis.findings().get(0)), change(source, old, renewed));
    }

    private static Optional<String> refusal(String source, String old, String renewed) {
        return Verdict.refusalOf(diagnosis(source), change(source, old, renewed).meaning(Set.of(0)));
    }

    private static Diagnosis diagnosis(String source) {
        return Diagnosis.of(Fixture.of(source).model(), ActionCheck.SETTINGS);
    }

    private static Change change(String source, String old, String renewed) {
        int start = source.indexOf(old);
        return Change.of("", List.of(new TextEdit(new TextRange(start, start + old.length()), renewed)));
    }
}
