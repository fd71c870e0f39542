package io.github.dockerfilestages.protocol.features.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/prepareCallHierarchy}, {@code callHierarchy/…Calls}: which stages copy from which. */
@ExtendWith(SharedSession.class)
class CallHierarchyTest {
    @Test
    void outgoingCallsAreWhatAStageTakes(Session session) {
        check(session, "outgoing", "to", """
                FROM golang AS base
                               ^^^^ base
                FROM alpine AS la$0st
                COPY --from=base /a /b
                            ^^^^ by base
                COPY --from=nginx /a /b
                RUN --mount=type=bind,from=0,target=/x make
                """);
    }

    @Test
    void incomingCallsAreWhoTakesFromAStage(Session session) {
        check(session, "incoming", "from", """
                FROM golang AS ba$0se
                FROM base AS build
                             ^^^^^ build
                COPY --from=base /a /b
                            ^^^^ by build
                FROM alpine
                     ^^^^^^ stage 2
                RUN --mount=type=bind,from=base,target=/x make
                                           ^^^^ by stage 2
                """);
    }

    @Test
    void aHierarchyStartsAtAStageAndNotAtAnImage(Session session) {
        Fixture stage = Fixture.of("FROM golang AS bui$0ld\nRUN make\n");
        Document document = session.open(stage.text());

        JsonObject item = Json.objects(document.request("textDocument/prepareCallHierarchy", stage.caret()))
                .get(0);

        assertEquals("build", Json.text(item, "name"));
        assertEquals("stage 0 · golang", Json.text(item, "detail"));
        assertEquals(
                "FROM golang AS build\nRUN make",
                document.span(Json.require(item, "range")).in(stage.text()));
        Fixture image = Fixture.of("FROM gol$0ang AS build\n");
        assertEquals(
                List.of(),
                Json.objects(session.open(image.text()).request("textDocument/prepareCallHierarchy", image.caret())));
    }

    private static void check(Session session, String direction, String other, String block) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        JsonElement item = Json.objects(document.request("textDocument/prepareCallHierarchy", fixture.caret()))
                .get(0);
        List<Mark> marks = new ArrayList<>();
        for (JsonObject call :
                Json.objects(session.request("callHierarchy/" + direction + "Calls", Json.object("item", item)))) {
            String name = Json.text(call, other + ".name");
            assertEquals(document.uri(), Json.text(call, other + ".uri"));
            marks.add(new Mark(document.span(Json.require(call, other + ".selectionRange")), name));
            Json.objects(call, "fromRanges").forEach(range -> marks.add(new Mark(document.span(range), "by " + name)));
        }
        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), marks));
    }
}
