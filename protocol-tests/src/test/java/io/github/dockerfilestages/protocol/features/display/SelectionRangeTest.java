package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/selectionRange}: how a selection expands, step by step. */
@ExtendWith(SharedSession.class)
class SelectionRangeTest {
    @Test
    void growsFromTheWordToTheFile(Session session) {
        Fixture fixture = Fixture.of("""
                FROM golang AS build-env
                FROM alpine
                COPY --from=bu$0ild-env /x /y
                """);

        assertEquals(
                List.of(
                        "build",
                        "build-env",
                        "--from=build-env",
                        "COPY --from=build-env /x /y",
                        "FROM alpine\nCOPY --from=build-env /x /y",
                        fixture.text()),
                grown(session.open(fixture.text()), fixture.caret()));
    }

    @Test
    void growsWithinAHeredoc(Session session) {
        Fixture fixture = Fixture.of("""
                FROM alpine
                RUN <<EOF
                one t$0wo
                EOF
                """);
        assertEquals(
                List.of("two", "one two\n", "RUN <<EOF\none two\nEOF"),
                grown(session.open(fixture.text()), fixture.caret()).subList(0, 3));
    }

    @Test
    void answersForEachOfManyPlaces(Session session) {
        Document document = session.open("FROM alpine\nFROM golang\n");
        JsonArray positions = new JsonArray();
        positions.add(Json.require(document.at(6), "position"));
        positions.add(Json.require(document.at(18), "position"));
        List<String> words = Json.objects(ask(document, positions)).stream()
                .map(selection ->
                        document.span(Json.require(selection, "range")).in(document.text()))
                .toList();
        assertEquals(List.of("alpine", "golang"), words);
    }

    @Test
    void growsToTheDockerfileInsideAFile(Session session) {
        Fixture fixture = Fixture.of("""
                target "web" {
                  dockerfile-inline = <<-EOT
                    FROM golang AS build
                    COPY --from=bu$0ild /x /y
                  EOT
                }
                """);
        Document document = session.open(Session.freshUri("docker-bake.hcl"), "hcl", fixture.text());

        List<String> grown = grown(document, fixture.caret());

        assertEquals(List.of("build", "--from=build", "COPY --from=build /x /y"), grown.subList(0, 3));
        assertEquals("FROM golang AS build\n    COPY --from=build /x /y\n", grown.get(grown.size() - 1));
    }

    @Test
    void staysAtAPlaceThatIsInNoDockerfile(Session session) {
        String text = "target \"web\" {\n  dockerfile-inline = \"FROM golang\"\n}\n";
        Document document = session.open(Session.freshUri("docker-bake.hcl"), "hcl", text);

        assertEquals(List.of(""), grown(document, 3));
    }

    private static List<String> grown(Document document, int caret) {
        JsonArray positions = new JsonArray();
        positions.add(Json.require(document.at(caret), "position"));
        List<String> texts = new ArrayList<>();
        Optional<JsonElement> next =
                Optional.of(Json.objects(ask(document, positions)).get(0));
        while (next.isPresent()) {
            texts.add(document.span(Json.require(next.get(), "range")).in(document.text()));
            next = Json.at(next.get(), "parent");
        }
        return texts;
    }

    private static JsonElement ask(Document document, JsonArray positions) {
        return document.ask(
                        "textDocument/selectionRange",
                        Json.object("textDocument", document.identifier(), "positions", positions))
                .result();
    }
}
