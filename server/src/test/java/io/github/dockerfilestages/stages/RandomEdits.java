package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random edits of meaningful pieces that no user would make; the same seed gives the same edits. */
final class RandomEdits {
    /** The number of edits that a test tries. */
    static final int COUNT = Integer.getInteger("dockerfileStages.edits", 200_000);

    private static final String[] PIECES = {
        "FROM alpine AS build\n",
        "FROM build\n",
        "FROM ${BASE:-build} AS Final\n",
        "FROM base-$TARGETARCH as base-amd64\n",
        "COPY --from=build /a /b\n",
        "COPY --from=\"bu\\\nild\" /a /b\n",
        "COPY --from=0 --link /a /b\n",
        "RUN --mount=type=bind,from=build,target=/x make \\\n  # why\n  --mount=from=x all\n",
        "RUN --mount=type=cache,target=/c true\n",
        "RUN <<EOF\nFROM x AS y\nEOF\n",
        "RUN <<-A <<B\n\tA\nB\n",
        "RUN <<\"\tA\"\n",
        "\tA\n",
        "ONBUILD COPY --from=build /a /b\n",
        "ARG BASE=build\n",
        "ARG BUILDKIT_SBOM_SCAN_STAGE=build,test\n",
        "# escape=`\n",
        "# syntax=docker/dockerfile:1\n",
        "# check=skip=StageNameCasing\n",
        "# build is what it is\n",
        "#\n",
        "EOF\n",
        "\n",
        "\r\n",
        " ",
        "\t",
        "\r",
        "\\\n",
        "`\n",
        "\\",
        "<<EOF",
        "\"",
        "'",
        "$",
        "{{ x }}\n",
        "\ufeff",
        "é😀",
        "x",
        "F",
        "=",
        ","
    };

    private final Random random;

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    /** Makes edits, one after the other, and compares the model after each with that of the edited text. */
    void check(String text, int edits) {
        StageModel model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        for (int count = 0; count < edits; count++) {
            TextEdit edit = edit(model.text().length());
            model = model.edit(edit);
            SameModel.check(model, () -> "edit " + edit);
        }
    }

    /** Makes several edits of one text in one step, and compares the model with that of the edited text. */
    void checkTogether(String text, int most) {
        StageModel model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        List<TextEdit> edits = disjoint(text.length(), most);
        StageModel edited = model.edit(edits);
        assertEquals(TextEdit.applyAll(text, edits), edited.text().content());
        SameModel.check(edited, () -> "edits " + edits);
    }

    /** A text with at most this number of pieces. */
    String text(int pieces) {
        var text = new StringBuilder();
        for (int count = random.nextInt(pieces + 1); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private List<TextEdit> disjoint(int length, int most) {
        var edits = new ArrayList<TextEdit>();
        for (int count = random.nextInt(most); count >= 0; count--) {
            TextEdit edit = edit(length);
            boolean isApart = edits.stream()
                    .allMatch(other -> edit.range().end() <= other.range().start()
                            || edit.range().start() >= other.range().end());
            if (isApart) {
                edits.add(edit);
            }
        }
        return edits;
    }

    private TextEdit edit(int length) {
        int start = random.nextInt(length + 1);
        int longest = random.nextInt(4) == 0 ? length - start : Math.min(length - start, 8);
        int end = start + random.nextInt(longest + 1);
        return new TextEdit(new TextRange(start, end), random.nextInt(4) == 0 ? "" : text(2));
    }
}
