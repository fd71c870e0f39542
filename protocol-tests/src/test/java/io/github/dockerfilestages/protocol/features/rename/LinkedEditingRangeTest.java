package io.github.dockerfilestages.protocol.features.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonNull;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/linkedEditingRange}: an alias and its repetitions change together. */
@ExtendWith(SharedSession.class)
class LinkedEditingRangeTest {
    private static final String METHOD = "textDocument/linkedEditingRange";

    @Test
    void anAliasIsLinkedWithTheReferencesThatAreSpelledLikeIt(Session session) {
        Fixture fixture = Fixture.of("""
                FROM golang AS Build
                               ^^^^^ linked
                FROM build AS test
                COPY --from=Build /a /b
                            ^^^^^ linked
                COPY --from=0 /a /b
                RUN --mount=type=bind,from="Build",target=/x make
                                            ^^^^^ linked
                """);
        Document document = session.open(fixture.text());

        for (Mark asked : fixture.marks()) {
            for (int offset : asked.span().touchingOffsets()) {
                List<Mark> found = Json.objects(document.request(METHOD, offset), "ranges").stream()
                        .map(range -> new Mark(document.span(range), "linked"))
                        .toList();
                assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), found));
            }
        }
    }

    @Test
    void whatIsNoStageIsLinkedWithNothing(Session session) {
        Fixture fixture = Fixture.of("FROM gol$0ang AS build\nFROM golang\n");
        assertEquals(JsonNull.INSTANCE, session.open(fixture.text()).request(METHOD, fixture.caret()));
    }
}
