package io.github.dockerfilestages.protocol.features.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods that navigate from a word to another location. In a fixture, {@code origin} is that word, {@code target} what
 * is selected at the other location, and {@code stage} all of it, if a test needs it.
 */
public final class Links {
    private final Document document;
    private final Fixture fixture;
    private final String method;

    private Links(Document document, Fixture fixture, String method) {
        this.document = document;
        this.fixture = fixture;
        this.method = method;
    }

    /** The links are returned at every offset of the origin and at none outside. */
    public static void check(Session session, String method, String block) {
        Fixture fixture = Fixture.of(block);
        check(session.open(fixture.text()), fixture, method);
    }

    public static void check(Document document, Fixture fixture, String method) {
        new Links(document, fixture, method).check();
    }

    /** Nothing is returned at the cursor. */
    public static void checkNothing(Session session, String method, String block) {
        Fixture fixture = Fixture.of(block);
        JsonElement result = session.open(fixture.text()).request(method, fixture.caret());
        assertEquals(List.of(), Json.list(result), () -> method + " at the caret of:\n" + block);
    }

    private void check() {
        for (int offset : fixture.span("origin").touchingOffsets()) {
            assertEquals(fixture.drawn(), drawnAt(offset), () -> "asked at " + document.at(offset));
        }
        for (int offset : fixture.span("origin").outerOffsets(fixture.text())) {
            assertNotEquals(fixture.drawn(), drawnAt(offset), () -> "asked outside, at " + document.at(offset));
        }
    }

    private String drawnAt(int offset) {
        List<Mark> marks = new ArrayList<>();
        for (JsonObject link : Json.objects(document.request(method, offset))) {
            assertEquals(document.uri(), Json.text(link, "targetUri"));
            addMarks(marks, link);
        }
        return Drawing.draw(fixture.text(), marks);
    }

    private void addMarks(List<Mark> marks, JsonObject link) {
        Mark target = mark(link, "targetSelectionRange", "target");
        Mark stage = mark(link, "targetRange", "stage");
        assertTrue(stage.span().contains(target.span()), () -> "the selection is outside of its range: " + link);
        marks.add(mark(link, "originSelectionRange", "origin"));
        marks.add(target);
        if (fixture.marks().stream().anyMatch(mark -> mark.label().equals("stage"))) {
            marks.add(stage);
        }
    }

    private Mark mark(JsonObject link, String range, String label) {
        return new Mark(document.span(Json.require(link, range)), label);
    }
}
