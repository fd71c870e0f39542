package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathProvenanceTest {
    @Test
    void aPathIsFollowedFromCopyToCopy() {
        assertEquals(List.of("/z/b/app", "/y/b/app", "/x/b/app"), steps("""
                FROM golang AS one
                RUN go build -o /x/b/app
                FROM alpine AS two
                COPY --from=one /x /y
                FROM alpine AS three
                COPY --from=two /y /z
                FROM scratch
                COPY --from=three /z/b/app /
                """));
    }

    @Test
    void itEndsWhereNothingIsKnown() {
        assertEquals(List.of(), steps("FROM alpine AS one\nFROM scratch\nCOPY --from=one /etc/x /\n"));
        assertEquals(List.of("/b"), steps("""
                FROM alpine AS one
                FROM alpine AS two
                COPY --from=one /etc/x /b
                FROM scratch
                COPY --from=two /b /
                """));
    }

    private static List<String> steps(String text) {
        PathModel paths = PathModel.of(Fixture.of(text).model());
        var last = paths.sources().reduce((one, other) -> other).orElseThrow();
        return PathProvenance.of(paths, last).stream()
                .map(PathProvenance.ProvenanceStep::path)
                .toList();
    }
}
