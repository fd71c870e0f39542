package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Cancellation.Cancelled;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathPropertiesTest {
    private static final String TEXT = """
            ARG BASE=/srv
            FROM golang AS build
            ARG BASE
            ENV OUT=$BASE/out LIST="a b"
            WORKDIR ${OUT}/src
            COPY --parents a/./b c.txt *.json ./
            ADD https://example.com/x.tar.gz#v1 /tmp/
            COPY <<EOF /etc/file
            text
            EOF
            RUN cd .. && (mkdir -p {x,y}/z; for f in $LIST "q r"; do cp -r $f /out/$f; done) \\
                && bash -c "echo \\"$OUT\\" > 'log file'" | tee -a $(pwd)/log && rm -rf /tmp/x*
            RUN ["go", "build", "-o", "/out/app"]
            RUN <<SH
            case $X in a) Y=1;; b) Y=2;; esac
            tar -C /opt -xzf x.tgz && make install DESTDIR=$OUT prefix=/usr
            SH
            FROM build AS pack
            RUN --mount=type=bind,from=build,source=/out,target=/in cp /in/* /pack && git clone https://x/y.git
            FROM scratch
            COPY --from=pack ["/pack/app", "${OUT}/x", "/"]
            COPY --from=build /out/*.txt y/z /data/
            """;

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "`",
            "$",
            "${",
            "}",
            "$(",
            "(",
            ")",
            "\\\n",
            "\n",
            "<<EOF\n",
            "EOF\n",
            " ",
            "/",
            "..",
            "*",
            "[",
            "]",
            "{a,",
            ",",
            "=",
            ">",
            "|",
            ";",
            "&&",
            "RUN ",
            "COPY --from=build ",
            "FROM ",
            "cd ",
            "-o ",
            "-C",
            "\uFFFC",
            "for x in ",
            "if ",
            "fi",
            "case ",
            "\r\n",
            "mkdir ",
            "--mount=",
            "WORKDIR ",
            "ENV A=");

    @Test
    void noTextThrowsAndAllRangesAreInTheText() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            String text = TEXT;
            for (int count = random.nextInt(6); count >= 0; count--) {
                text = edit(random, text).apply(text);
            }
            describe(Leading.model(text));
        }
        for (int end = 0; end <= TEXT.length(); end++) {
            describe(Leading.model(TEXT.substring(0, end)));
        }
    }

    @Test
    void anEditedTextHasThePathsOfTheParsedOne() {
        var random = new Random(11);
        PathModel paths = PathModel.of(Leading.model(TEXT));
        for (int round = 0; round < 400; round++) {
            StageModel before = paths.model();
            StageModel model = before.edit(edit(random, before.text().content()));
            paths = paths.after(model);
            assertEquals(
                    describe(StageModel.of(SourceText.of(model.text().content()), BuildParameters.NONE)),
                    KnownAboutPaths.describe(paths));
            paths = round % 20 == 0 ? PathModel.of(Leading.model(TEXT)) : paths;
        }
    }

    @Test
    void tenThousandStagesInARowAreRead() {
        int count = 10_000;
        String text = "FROM alpine AS s0\nRUN mkdir /zero\n"
                + IntStream.range(1, count)
                        .mapToObj(index -> "FROM s" + (index - 1) + " AS s" + index + "\nENV E" + index
                                + "=/x\nCOPY --from=s" + (index - 1) + " /a" + (index - 1) + " /a" + index + "\n")
                        .collect(Collectors.joining());
        PathModel paths = PathModel.of(Leading.model(text));

        List<PathSource> sources = paths.sources().toList();

        assertEquals(count - 1, sources.size());
        Selection.check(
                source -> paths.places(source).size() > 0, sources.subList(1, sources.size()), sources.subList(0, 1));
    }

    @Test
    void cancelledWorkStops() {
        StageModel model = Leading.model(TEXT);

        assertThrows(
                Cancelled.class,
                () -> Cancellation.call(
                        () -> true, () -> PathModel.of(model).sources().toList()));
    }

    private static TextEdit edit(Random random, String text) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(8));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return new TextEdit(new TextRange(start, end), piece);
    }

    private static String describe(StageModel model) {
        return KnownAboutPaths.describe(PathModel.of(model));
    }
}
