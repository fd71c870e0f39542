package io.github.dockerfilestages.protocol.documents;

import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import java.util.List;
import java.util.Random;

/** Types, deletes and pastes pieces of Dockerfiles at random offsets that depend on a seed. */
final class RandomTypist {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_DELETION = 12;
    private static final List<String> PIECES = List.of(
            "FROM ",
            "alpine",
            " AS ",
            "build",
            "COPY --from=",
            "RUN --mount=from=",
            ",",
            "\n",
            "\r\n",
            "\\\n",
            "# ",
            "ONBUILD ",
            "<<EOF",
            "\nEOF\n",
            "\"",
            " ",
            "\t",
            "é",
            "😀",
            "$X",
            "ARG X=build\n",
            "FROM a AS b\nRUN c\n");

    private final Random random;

    RandomTypist(long seed) {
        this.random = new Random(seed);
    }

    /** One notification with a few changes; returns their number. */
    int type(Document document) {
        int changes = 1 + random.nextInt(MOST_CHANGES);
        document.replaceSpans(changes, this::deletion, this::typed);
        return changes;
    }

    private Span deletion(String text) {
        int start = boundary(text, random.nextInt(text.length() + 1));
        int length = random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELETION);
        return new Span(start, boundary(text, Math.min(text.length(), start + length)));
    }

    /**
     * Neither inside a surrogate pair nor between the two characters of a line end: no editor puts its cursor there.
     */
    private static int boundary(String text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && (Character.isHighSurrogate(text.charAt(offset - 1)) || text.startsWith("\r\n", offset - 1));
        return inside ? offset + 1 : offset;
    }

    private String typed() {
        return random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
    }
}
