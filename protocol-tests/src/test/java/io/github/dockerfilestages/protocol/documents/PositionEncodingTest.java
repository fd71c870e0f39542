package io.github.dockerfilestages.protocol.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.HeldText;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Positions in both directions, after characters that count differently, in every encoding and with every line end. */
class PositionEncodingTest {
    private static final String BLOCK = """
            FROM node AS build
                         ^^^^^ place
            LABEL a="é😀日"
            RUN --mount=target=/é😀,from=build cat /日
                                        ^^^^^ place
            ONBUILD RUN --mount=target=/日,from='build' ls
                                                ^^^^^ place
            """;

    static Stream<Arguments> encodingsAndForms() {
        List<UnaryOperator<Fixture>> forms = List.of(
                UnaryOperator.identity(),
                Fixture::withCarriageReturns,
                Fixture::withByteOrderMark,
                fixture -> fixture.withCarriageReturns().withByteOrderMark());
        return Stream.of(PositionEncoding.values())
                .flatMap(encoding -> forms.stream().map(form -> Arguments.of(encoding, form.apply(Fixture.of(BLOCK)))));
    }

    @ParameterizedTest
    @MethodSource("encodingsAndForms")
    void meansTheSamePlacesAsTheEditor(PositionEncoding encoding, Fixture fixture) {
        try (Session session = Client.modern().preferring(encoding).start()) {
            assertEquals(encoding, session.encoding());
            Document document = session.open(fixture.text());
            for (Span place : fixture.spans("place")) {
                for (int offset : place.touchingOffsets()) {
                    assertEquals(fixture.drawn(), places(document, offset));
                }
            }
        }
    }

    private static String places(Document document, int offset) {
        JsonElement highlights = document.request("textDocument/documentHighlight", offset);
        List<Mark> marks = Json.objects(highlights).stream()
                .map((JsonObject highlight) -> new Mark(document.span(Json.require(highlight, "range")), "place"))
                .toList();
        return Drawing.draw(document.text(), marks);
    }

    @ParameterizedTest
    @EnumSource
    void changesTheSamePlacesAsTheEditor(PositionEncoding encoding) {
        try (Session session = Client.modern().preferring(encoding).start()) {
            Document document = session.open(Fixture.of(BLOCK).text());
            document.edit(
                    Edit.replace("😀日", "日😀é"),
                    Edit.delete("😀,"),
                    Edit.typeAfter("cat /日", " 😀\nRUN é"),
                    Edit.typeAfter("RUN é", "😀"),
                    Edit.replace("/日,from", "/,from"));

            HeldText.assertSameAsShown(session, document);
        }
    }
}
