package io.github.dockerfilestages.protocol.features.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;

/** Diagnostics as drawn into a fixture: severity and code below the word. */
public final class Diagnostics {
    /** The protocol's severities, by number. */
    private static final List<String> SEVERITIES = List.of("", "error", "warning", "information", "hint");

    private Diagnostics() {}

    /** Exactly the diagnostics of the fixture are published, each with exactly the range of its word. */
    public static void check(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        check(session.open(fixture.text()), fixture);
    }

    public static void check(Document document, Fixture fixture) {
        assertEquals(fixture.drawn(), drawn(document));
    }

    /** The same for diagnostics that were obtained in another way. */
    public static void check(Document document, Fixture fixture, List<JsonObject> findings) {
        assertEquals(fixture.drawn(), drawn(document, findings));
    }

    public static String drawn(Document document) {
        return drawn(document, document.diagnostics());
    }

    private static String drawn(Document document, List<JsonObject> findings) {
        List<Mark> marks = findings.stream()
                .peek(Diagnostics::assertWellFormed)
                .map(diagnostic -> mark(document, diagnostic))
                .toList();
        return Drawing.draw(document.text(), marks);
    }

    /** The same if the rules leave open which part of the marked words the range covers. */
    public static void checkWithin(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        List<JsonObject> found = document.diagnostics();

        assertEquals(
                fixture.marks().stream().map(Mark::label).sorted().toList(),
                found.stream().map(Diagnostics::label).sorted().toList());
        for (JsonObject diagnostic : found) {
            assertWellFormed(diagnostic);
            Span span = document.span(Json.require(diagnostic, "range"));
            assertTrue(
                    fixture.spans(label(diagnostic)).stream().anyMatch(marked -> marked.contains(span)),
                    () -> "elsewhere: " + diagnostic + "\nin:\n" + fixture.drawn());
            assertFalse(span.in(fixture.text()).isBlank(), () -> "on nothing: " + diagnostic);
        }
    }

    /** The only diagnostic with this code. */
    public static JsonObject only(Document document, String code) {
        List<JsonObject> found = document.diagnostics().stream()
                .filter(diagnostic -> code(diagnostic).equals(code))
                .toList();
        assertEquals(1, found.size(), () -> code + " among " + document.diagnostics());
        return found.get(0);
    }

    private static Mark mark(Document document, JsonObject diagnostic) {
        return new Mark(document.span(Json.require(diagnostic, "range")), label(diagnostic));
    }

    private static String label(JsonObject diagnostic) {
        return SEVERITIES.get(Json.number(diagnostic, "severity")) + " " + code(diagnostic);
    }

    private static String code(JsonObject diagnostic) {
        return Json.text(diagnostic, "code");
    }

    /** One sentence without an exclamation mark, and a page about the rule. */
    private static void assertWellFormed(JsonObject diagnostic) {
        String message = Json.text(diagnostic, "message");
        assertFalse(message.isBlank() || message.contains("\n") || message.contains("!"), message);
        assertEquals("dockerfile-stages", Json.text(diagnostic, "source"));
        assertFalse(Json.text(diagnostic, "codeDescription.href").isBlank(), diagnostic::toString);
    }
}
