package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionRequestTest {
    @Test
    void findsTheStageAnywhereInItsFrom() {
        Fixture fixture = Fixture.of("""
                RUN early
                FROM golang \\
                ^>> from
                  AS build
                         ^<< from
                RUN make
                FROM scratch
                """);

        fixture.inside("from").forEach(caret -> assertEquals(Optional.of("build"), declared(fixture, caret)));
        fixture.beside("from").forEach(caret -> assertEquals(Optional.empty(), declared(fixture, caret)));
    }

    @Test
    void findsTheReferenceAtItsName() {
        Fixture fixture = Fixture.of("FROM golang AS build\nCOPY --from=ngi$0nx /x /y\n");

        assertEquals(
                Optional.of("nginx"),
                new ActionRequest(Alone.of(Diagnosis.of(fixture.model(), ActionCheck.SETTINGS)), fixture.caret())
                        .reference()
                        .map(reference -> reference.value()));
    }

    private static Optional<String> declared(Fixture fixture, int caret) {
        return new ActionRequest(Alone.of(Diagnosis.of(fixture.model(), ActionCheck.SETTINGS)), caret)
                .declared()
                .map(stage -> stage.name());
    }
}
