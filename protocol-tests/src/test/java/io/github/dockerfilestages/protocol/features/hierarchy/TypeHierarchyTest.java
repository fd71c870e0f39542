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

/** {@code textDocument/prepareTypeHierarchy}, {@code typeHierarchy/…types}: the chain of bases. */
@ExtendWith(SharedSession.class)
class TypeHierarchyTest {
    @Test
    void aStageIsBetweenItsBaseAndWhatIsBuiltFromIt(Session session) {
        check(session, """
                ARG BASE=middle
                FROM alpine AS base
                               ^^^^ super base
                FROM base AS mid$0dle
                FROM middle AS lower
                               ^^^^^ sub lower
                FROM ${BASE}
                     ^^^^^^^ sub stage 3
                FROM lower
                COPY --from=middle /a /b
                """);
    }

    @Test
    void anImageIsNoSupertype(Session session) {
        check(session, "FROM alpine AS ba$0se\nCOPY --from=nginx /a /b\n");
    }

    private static void check(Session session, String block) {
        Fixture fixture = Fixture.of(block);
        Document document = session.open(fixture.text());
        JsonElement item = Json.objects(document.request("textDocument/prepareTypeHierarchy", fixture.caret()))
                .get(0);
        List<Mark> marks = new ArrayList<>();
        for (String direction : List.of("super", "sub")) {
            for (JsonObject found :
                    Json.objects(session.request("typeHierarchy/" + direction + "types", Json.object("item", item)))) {
                marks.add(new Mark(
                        document.span(Json.require(found, "selectionRange")),
                        direction + " " + Json.text(found, "name")));
            }
        }
        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), marks));
    }
}
