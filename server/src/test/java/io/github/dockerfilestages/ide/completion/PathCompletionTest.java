package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathCompletionTest {
    private static final String BUILD = """
            FROM alpine AS base
            WORKDIR /work
            FROM base AS build
            RUN mkdir -p /out/lib /out/include && touch /out/app /out/lib/x.so
            FROM scratch
            """;

    @Test
    void theNamesOfOneFolderAreProposedFilesFirst() {
        assertEquals(List.of("app", "include/", "lib/"), labels("COPY --from=build /out/$0 /x"));
        assertEquals(List.of("x.so"), labels("COPY --from=build /out/lib/$0 /x"));
        assertEquals(List.of("out/", "work/"), labels("COPY --from=build /$0 /x"));
    }

    @Test
    void anEmptySourceStartsAtTheRoot() {
        assertEquals(List.of("/out/", "/work/"), labels("COPY --from=build $0"));
        assertEquals(List.of("/out/", "/work/"), labels("COPY --from=build o$0 /x"));
    }

    @Test
    void aSingleWordIsASource() {
        assertEquals(List.of("app", "include/", "lib/"), labels("COPY --from=build /out/a$0"));
    }

    @Test
    void anOutputWithNothingBelowItIsAFile() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                RUN go build -o /out/app
                FROM scratch
                COPY --from=build /out/$0 /x
                """);

        assertEquals(
                List.of("app"),
                Completion.find(fixture.position(), CompletionTrigger.WORD, Set.of()).stream()
                        .map(CompletionProposal::label)
                        .toList());
    }

    @Test
    void theEditReplacesTheLastPartOfThePath() {
        assertEquals("COPY --from=build /out/app /x", accepted("COPY --from=build /out/a$0bc /x"));
        assertEquals("COPY --from=build [\"/out/app\", \"/x\"]", accepted("COPY --from=build [\"/out/$0\", \"/x\"]"));
        assertEquals(
                "RUN --mount=from=build,source=/out/app,target=/x y",
                accepted("RUN --mount=from=build,source=/out/$0,target=/x y"));
        assertEquals("RUN --mount=from=build,src=/out/app y", accepted("RUN --mount=from=build,src=/out/$0 y"));
    }

    @Test
    void otherWordsHaveNone() {
        assertEquals(List.of(), labels("COPY --from=build /out/app /$0"));
        assertEquals(List.of(), labels("COPY /$0 /x"));
        assertEquals(List.of(), labels("COPY --from=nginx /$0 /x"));
        assertEquals(List.of(), labels("RUN --mount=from=build,source=/out,target=/$0 y"));
        assertEquals(List.of(), labels("COPY --from=build /$X/$0 /x".replace("$X", "\\$X")));
    }

    private static List<String> labels(String line) {
        return proposals(line).stream().map(CompletionProposal::label).toList();
    }

    private static String accepted(String line) {
        TextEdit edit = proposals(line).get(0).edit();
        String text = BUILD + line.replace("$0", "") + "\n";
        return edit.apply(text).substring(BUILD.length()).strip();
    }

    private static List<CompletionProposal> proposals(String line) {
        var fixture = ProjectFixture.of("#- Dockerfile\n" + BUILD + line + "\n");
        return Completion.find(fixture.position(), CompletionTrigger.WORD, Set.of());
    }
}
