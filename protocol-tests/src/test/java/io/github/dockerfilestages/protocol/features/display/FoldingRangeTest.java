package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/foldingRange}: each fold is shown as its first and its last line. */
@ExtendWith(SharedSession.class)
class FoldingRangeTest {
    private static final String METHOD = "textDocument/foldingRange";

    @Test
    void foldsStagesInstructionsAndComments(Session session) {
        assertEquals("""
                # one … # two (comment)
                CMD a \\ …   b
                FROM node AS build … RUN c
                FROM scratch AS last …   b
                RUN a \\ …   && b
                """, folds(session, """
                # one
                # two
                FROM node AS build
                RUN a \\
                  && b
                RUN c

                FROM scratch AS last
                CMD a \\
                  # inside
                  b
                """));
    }

    @Test
    void foldsAHeredoc(Session session) {
        String folds = folds(session, """
                FROM alpine
                RUN <<EOF
                FROM not a stage
                EOF
                CMD x
                """);

        assertTrue(folds.contains("FROM alpine … CMD x\n"), folds);
        assertTrue(folds.contains("RUN <<EOF … EOF\n"), folds);
    }

    @Test
    void foldsNothingOnASingleLine(Session session) {
        assertEquals("", folds(session, "# a comment\nFROM alpine\n\nFROM scratch\n"));
        assertEquals("", folds(session, ""));
    }

    @Test
    void givesLinesOnlyToAClientThatAsksForThem() {
        Client client = Client.modern().announcing("textDocument.foldingRange.lineFoldingOnly", true);
        try (Session session = client.start()) {
            String folds = folds(session, "FROM alpine\nRUN a\n");
            assertTrue(folds.contains("FROM alpine … RUN a\n"), folds);
        }
    }

    private static String folds(Session session, String text) {
        Document document = session.open(text);
        List<String> lines = text.lines().toList();
        TreeSet<String> folds = new TreeSet<>();
        for (JsonObject fold : Json.objects(document.request(METHOD))) {
            int first = Json.number(fold, "startLine");
            int last = Json.number(fold, "endLine");
            assertTrue(first < last, () -> "nothing to fold: " + fold);
            folds.add(lines.get(first) + " … " + lines.get(last) + kind(fold) + "\n");
        }
        return String.join("", folds);
    }

    /** Only comments have a kind, so that an editor can fold all of them at once. */
    private static String kind(JsonObject fold) {
        String kind = Json.at(fold, "kind").map(JsonElement::getAsString).orElse("");
        return kind.equals("comment") ? " (comment)" : "";
    }
}
