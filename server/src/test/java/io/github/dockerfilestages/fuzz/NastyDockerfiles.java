package io.github.dockerfilestages.fuzz;

import java.util.Random;

/**
 * Generates Dockerfiles from parts that are easily parsed wrong: quotes, escapes, modifiers, continuations, heredocs,
 * characters outside ASCII. The same seed gives the same files.
 */
final class NastyDockerfiles {
    private static final String[] NAMES = {
        "a", "b", "Build", "build", "scratch", "a_b.c", "stage-1", "0", "-1", "İ", "é", "context", "alpine", "x/y",
        "$X", ""
    };
    private static final String[] CHARACTERS = {
        "\"", "'", "\\", "`", "$", "{", "}", "${", ":", "-", "#", "%", "/", "*", "?", "=", ",", "@", "<<", "<", "\n",
        "\r\n", "\\\n", "`\n", "\t", " ", "\u000b", "\f", "\u00a0", "\u0085", "\u2003", "\ufeff", "\uffff", "à", "😀",
        "\ud800", "\u0000"
    };
    private static final String[] KEYWORDS = {
        "FROM", "from", "COPY", "RUN", "ONBUILD COPY", "ONBUILD RUN", "ARG", "ADD", "ONBUİLD COPY"
    };
    private static final String[] MODIFIERS = {
        ":-", "-", ":+", "+", ":?", "#", "##", "%", "%%", "/", "//", ":", ":=", "^", ":3:"
    };
    private static final String[] ARGUMENTS = {
        "X", "V", "TARGETARCH", "SOURCE_DATE_EPOCH", "BUILDKIT_SBOM_SCAN_STAGE", "é", "1", "@", ""
    };
    private static final int DEEPEST = 3;

    private final Random random;

    NastyDockerfiles(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        var text = new StringBuilder();
        for (int lines = random.nextInt(8) + 1; lines > 0; lines--) {
            text.append(line()).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        for (int slips = random.nextInt(4); slips > 0; slips--) {
            int at = random.nextInt(text.length());
            text.replace(at, Math.min(text.length(), at + random.nextInt(3)), of(CHARACTERS));
        }
        return text.toString();
    }

    private String line() {
        return switch (random.nextInt(12)) {
            case 0 -> "ARG " + of(ARGUMENTS) + "=" + word(0);
            case 1, 2, 3 -> of(KEYWORDS) + " " + word(0) + (random.nextBoolean() ? " AS " + of(NAMES) : "");
            case 4, 5 -> "COPY --from=" + word(0) + " /x /y";
            case 6, 7 -> "RUN --mount=" + of(MOUNTS) + "from=" + word(0) + " x";
            case 8 -> "ONBUILD COPY --from=" + word(0) + " /x /y";
            case 9 -> "RUN " + word(0) + " <<" + word(1) + "\nFROM x AS y\n" + of(NAMES);
            case 10 -> "#" + of(CHARACTERS) + of(DIRECTIVES);
            default -> "FROM " + of(NAMES) + " AS " + of(NAMES);
        };
    }

    private static final String[] MOUNTS = {
        "", "type=cache,", "type=bind,target=/x,", "\"target=/x,", "'", "from=a,", "type=,"
    };
    private static final String[] DIRECTIVES = {
        "escape=`", " escape = \\", "check=skip=all", "syntax=x", "build what it is", ""
    };

    private String word(int depth) {
        var word = new StringBuilder();
        for (int pieces = random.nextInt(3); pieces >= 0; pieces--) {
            word.append(piece(depth));
        }
        return word.toString();
    }

    private String piece(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 8 : 4)) {
            case 0, 1 -> of(NAMES);
            case 2 -> of(CHARACTERS);
            case 3 -> "$" + of(ARGUMENTS);
            case 4 -> "\"" + word(depth + 1) + "\"";
            case 5 -> "'" + word(depth + 1) + "'";
            case 6 -> "${" + of(ARGUMENTS) + of(MODIFIERS) + word(depth + 1) + "}";
            default -> "${" + of(ARGUMENTS) + "/" + word(depth + 1) + "/" + word(depth + 1) + "}";
        };
    }

    private String of(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
