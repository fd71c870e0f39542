package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.KnownPaths.PathEntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPathsTest {
    private static final PathModel PATHS = PathModel.of(Fixture.of("""
            FROM alpine AS base
            WORKDIR /work
            RUN touch a.txt gone && rm gone
            FROM base AS more
            RUN mkdir -p /out/lib && cp x /out/app && touch "/out/$UNKNOWN"
            FROM alpine AS last
            COPY --from=more /out /all
            """).model());

    @Test
    void aStageHasThePathsOfItsBase() {
        assertEquals("[/out/app, /out/lib/, /work/, /work/a.txt]", all(1));
    }

    @Test
    void whatIsCopiedIsKnownThere() {
        assertEquals("[/all/, /all/app, /all/lib/]", all(2));
    }

    @Test
    void aFolderHasFilesBeforeFolders() {
        assertEquals("[app, lib/]", shown(KnownPaths.in(PATHS, 1, "/out")));
        assertEquals("[out/, work/]", shown(KnownPaths.in(PATHS, 1, "/")));
        assertEquals("[]", shown(KnownPaths.in(PATHS, 1, "/none")));
    }

    private static String all(int stage) {
        return shown(KnownPaths.of(PATHS, stage));
    }

    private static String shown(List<KnownPaths.PathEntry> entries) {
        return entries.stream()
                .map(entry -> entry.name() + (entry.kind() == PathEntryKind.DIRECTORY ? "/" : ""))
                .toList()
                .toString();
    }
}
