package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.KnownPaths.PathEntryKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownPathsTest {
    private static final String COPY = "FROM alpine\nCOPY --from=base ";

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

    @Test
    void aFolderIsShownOnceForAllThatIsBelowIt() {
        assertEquals("[bin/]", in("/out", "RUN cp a /out/bin && touch /out/bin/x /out/bin/y"));
        assertEquals("[bin/, lib/]", in("/out", "RUN touch /out/lib/x /out/bin/x"));
    }

    @Test
    void theOutputOfACompilerIsAFile() {
        assertEquals("[/out/app]", all("RUN go build -o /out/app"));
        assertEquals("[/opt/tool/]", all("RUN tar -C /opt/tool -xf a.tar"));
    }

    @Test
    void aFileThatIsFilledLaterIsAFolder() {
        assertEquals("[/opt/x/]", all("RUN touch  /opt/x\nRUN tar -C /opt/x -xf a.tar"));
        assertEquals("[/opt/x/]", all("RUN touch /opt/x; rm /opt/x; tar -C /opt/x -xf a.tar"));
        assertEquals("[/opt/x/]", all("RUN touch  /opt/x\nFROM base AS last\nRUN tar -C /opt/x -xf a.tar"));
    }

    @Test
    void whatIsInACopiedFolderIsBelowTheDestination() {
        assertEquals("[app, lib/]", in("/all", "RUN mkdir /out/lib && touch /out/app\n" + COPY + "/out /all"));
        assertEquals("[app, lib/]", in("/all", "RUN mkdir /out/lib && touch /out/app\n" + COPY + "/out/ /all/"));
        assertEquals("[f]", in("/all/lib", "RUN touch /out/lib/f\n" + COPY + "/out /all/"));
        assertEquals("[f]", in("/all/out", "RUN touch /out/f\n" + COPY + "/ /all/"));
    }

    @Test
    void aStageTakesNothingFromItself() {
        assertEquals("[]", in("/b", "RUN touch /a/f\nCOPY --from=base /a/ /b/"));
    }

    @Test
    void copiesOfCopiesAreFollowedForFourStages() {
        assertEquals("[f]", in("/a", copies(4)));
        assertEquals("[]", in("/a", copies(5)));
    }

    /** A file that is copied from stage to stage. */
    private static String copies(int count) {
        return "RUN touch /a/f\n"
                + IntStream.range(0, count)
                        .mapToObj(from -> "FROM scratch\nCOPY --from=" + from + " /a/ /a/\n")
                        .collect(Collectors.joining());
    }

    /** What is known of the last stage of a Dockerfile without its first line. */
    private static String all(String stages) {
        PathModel paths = model(stages);
        return shown(KnownPaths.of(paths, last(paths)));
    }

    private static String in(String folder, String stages) {
        PathModel paths = model(stages);
        return shown(KnownPaths.in(paths, last(paths), folder));
    }

    private static PathModel model(String stages) {
        return PathModel.of(Leading.model("FROM alpine AS base\n" + stages + "\n"));
    }

    private static int last(PathModel paths) {
        return paths.model().table().stages().size() - 1;
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
