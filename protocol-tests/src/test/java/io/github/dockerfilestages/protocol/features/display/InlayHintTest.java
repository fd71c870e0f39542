package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/inlayHint}: the name next to an index, and the value of a variable. */
@ExtendWith(SharedSession.class)
class InlayHintTest {
    private static final String TEXT = """
            ARG BASE=golang:1
            FROM ${BASE} AS build
            FROM scratch
            COPY --from=0 /a /b
            """;

    @Test
    void showsTheNameBesideANumberAndTheDefaultBesideAnArgument(Session session) {
        assertEquals("""
                ARG BASE=golang:1
                FROM ${BASE}« = golang:1» AS build
                FROM scratch
                COPY --from=0« build» /a /b
                """, shown(session.open(TEXT)));
    }

    @Test
    void showsTheIndexOfAStageOnRequest() {
        assertEquals("""
                ARG BASE=golang:1
                «0 »FROM ${BASE} AS build
                «1 »FROM scratch
                COPY --from=0 /a /b
                """, shown("{'inlayHints': {'index': true, 'argument': false, 'numeric': false}}"));
    }

    @Test
    void showsThemInDockerfilesInsideAFile(Session session) {
        assertEquals("""
                target "é😀" {
                  dockerfile-inline = <<-EOT
                    FROM golang AS build
                    FROM scratch
                    COPY --from=0« build» /a /b
                  EOT
                }
                """, shown(session.open(Session.freshUri("docker-bake.hcl"), "hcl", """
                target "é😀" {
                  dockerfile-inline = <<-EOT
                    FROM golang AS build
                    FROM scratch
                    COPY --from=0 /a /b
                  EOT
                }
                """)));
    }

    @Test
    void saysNothingWhenItIsSwitchedOff() {
        assertEquals(TEXT, shown("{'features': {'inlayHint': false}}"));
    }

    private static String shown(String settings) {
        JsonElement options = Json.parse(settings.replace('\'', '"'));
        try (Session session = Client.modern().withOptions(options).start()) {
            return shown(session.open(TEXT));
        }
    }

    /** The text with the hints in it, in guillemets, with the blanks around them. */
    private static String shown(Document document) {
        JsonObject params = Json.object(
                "textDocument",
                document.identifier(),
                "range",
                document.range(new Span(0, document.text().length())));
        StringBuilder text = new StringBuilder(document.text());
        List<JsonObject> hints =
                Json.objects(document.ask("textDocument/inlayHint", params).result());
        for (int last = hints.size() - 1; last >= 0; last--) {
            JsonObject hint = hints.get(last);
            JsonElement position = Json.require(hint, "position");
            int offset = document.span(Json.object("start", position, "end", position))
                    .start();
            text.insert(
                    offset,
                    "«" + blank(hint, "paddingLeft") + Json.text(hint, "label") + blank(hint, "paddingRight") + "»");
        }
        return text.toString();
    }

    private static String blank(JsonObject hint, String side) {
        return Json.at(hint, side).map(JsonElement::getAsBoolean).orElse(false) ? " " : "";
    }
}
