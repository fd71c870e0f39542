package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.TextRange;
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

    @Test
    void aSelectionEndsWithItsLastTextEvenWhenEmptyLinesFollow() {
        Fixture fixture = Fixture.of("FROM a\nRUN b\n\n# c\n\n\nRUN d\n");
        String text = fixture.text();
        int run = text.indexOf("RUN b");

        assertEquals("FROM a", lastLine(fixture, new TextRange(0, run)));
        assertEquals("RUN b", lastLine(fixture, new TextRange(0, text.indexOf("# c"))));
        assertEquals("# c", lastLine(fixture, new TextRange(run, text.indexOf("RUN d"))));
        assertEquals("", lastLine(fixture, new TextRange(text.indexOf("\n\nRUN d"), text.indexOf("RUN d"))));
        assertEquals("", lastLine(fixture, TextRange.at(text.indexOf("# c") - 1)));
    }

    private static String lastLine(Fixture fixture, TextRange selection) {
        int last = new ActionRequest(Alone.of(Diagnosis.of(fixture.model(), ActionCheck.SETTINGS)), selection)
                .lastElement();
        Dockerfile dockerfile = fixture.model().dockerfile();
        return fixture.text()
                .substring(dockerfile.start(last), dockerfile.start(last + 1))
                .strip();
    }

    private static Optional<String> declared(Fixture fixture, int caret) {
        return new ActionRequest(Alone.of(Diagnosis.of(fixture.model(), ActionCheck.SETTINGS)), caret)
                .declared()
                .map(stage -> stage.name());
    }
}
