package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import org.junit.jupiter.api.Test;

class PathHoverTest {
    @Test
    void aSourceSaysHowItsPathComesAbout() {
        assertEquals("""
                Path /pack/app in stage pack

                How it comes about:
                  Made on line 4 of stage pack: COPY --from=build /out/app /pack/
                  Made on line 2 of stage build: RUN go build -o /out/app""", hover("""
                        FROM golang AS build
                        RUN go build -o /out/app
                        FROM alpine AS pack
                        COPY --from=build /out/app /pack/
                        FROM scratch
                        COPY --from=pack /pack/a$0pp /
                        """));
    }

    @Test
    void itSaysHowSureThatIs() {
        assertEquals("""
                Path /app/x in stage build

                How it comes about:
                  Inside /app, which is filled on line 2 of stage build: COPY . /app""", hover("FROM alpine AS build\nCOPY . /app\nFROM scratch\nCOPY --from=build /app/$0x /\n"));
        assertEquals("""
                Path /app/dist in stage build

                How it comes about:
                  Probably made on line 3 of stage build: RUN npm run build""", hover("""
                        FROM node AS build
                        WORKDIR /app
                        RUN npm run build
                        FROM scratch
                        COPY --from=build /app/di$0st /
                        """));
    }

    @Test
    void onlyTheEscapeCharacterOfTheFileIsLeftOutAtTheEndOfALine() {
        assertEquals("""
                Path /out in stage build

                How it comes about:
                  Made on line 2 of stage build: RUN touch /out && echo `date`""", hover("""
                        FROM alpine AS build
                        RUN touch /out && echo `date`
                        FROM scratch
                        COPY --from=build /o$0ut /
                        """));
        assertEquals("""
                Path /out in stage build

                How it comes about:
                  Made on line 3 of stage build: RUN touch /out &&""", hover("""
                        # escape=`
                        FROM alpine AS build
                        RUN touch /out && `
                            date
                        FROM scratch
                        COPY --from=build /o$0ut /
                        """));
    }

    @Test
    void aPathFromAnImageHasNoMaker() {
        assertEquals(
                "Path /etc/${X} in stage stage-0. No instruction of the stage makes it.",
                hover("FROM alpine\nFROM scratch\nCOPY --from=0 /etc/$$0X /\n"));
    }

    @Test
    void aWordThatMakesAPathSaysWhoTakesIt() {
        assertEquals(
                """
                Path /out/app

                Taken by:
                  Stage stage-1 on line 4: /out/app""",
                hover(
                        "FROM golang AS build\nRUN go build -o /out/a$0pp\nFROM scratch\nCOPY --from=build /out/app /\n"));
        assertEquals("", hover("FROM golang AS build\nRUN go build -o /out/a$0pp\n"));
    }

    private static String hover(String dockerfile) {
        var fixture = ProjectFixture.of("#- Dockerfile\n" + dockerfile);
        return Hover.find(fixture.position())
                .map(HoverResult::content)
                .map(HoverRenderer::plainText)
                .orElse("");
    }
}
