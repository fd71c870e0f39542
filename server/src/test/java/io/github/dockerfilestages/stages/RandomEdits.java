package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Random;

/** Edits that nobody would make, of pieces that mean something: the same ones for the same seed. */
final class RandomEdits {
    /** How many edits a test tries. */
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

    /** A text of so many pieces at most. */
    String text(int pieces) {
        var text = new StringBuilder();
        for (int count = random.nextInt(pieces + 1); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private TextEdit edit(int length) {
        int start = random.nextInt(length + 1);
        int longest = random.nextInt(4) == 0 ? length - start : Math.min(length - start, 8);
        int end = start + random.nextInt(longest + 1);
        return new TextEdit(new TextRange(start, end), random.nextInt(4) == 0 ? "" : text(2));
    }
}
