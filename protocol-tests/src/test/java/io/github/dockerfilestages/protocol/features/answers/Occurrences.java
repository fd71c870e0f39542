package io.github.dockerfilestages.protocol.features.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Methods that find all occurrences of a stage: the answer is the same for each of them. */
public record Occurrences(Document document, Fixture fixture, Function<JsonObject, String> label) {

    /** Asks at every offset of every mark and draws the answer. */
    public void check(IntFunction<JsonElement> ask) {
        check(fixture.drawn(), ask);
    }

    /** The same when the answer is only a part of what is marked. */
    public void check(String expected, IntFunction<JsonElement> ask) {
        for (Mark asked : fixture.marks()) {
            for (int offset : asked.span().touchingOffsets()) {
                List<Mark> found = Json.objects(ask.apply(offset)).stream()
                        .map(occurrence ->
                                new Mark(document.span(Json.require(occurrence, "range")), label.apply(occurrence)))
                        .toList();
                assertEquals(expected, Drawing.draw(fixture.text(), found), () -> "asked at " + document.at(offset));
            }
        }
    }
}
