package io.github.dockerfilestages.benchmarks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that nobody writes and that could take quadratic time, in any size.
 *
 * @param size the size of the first measurement, which is then doubled
 * @param text makes the text of a size
 */
record HardText(String name, int size, IntFunction<String> text) {
    static final HardText[] ALL = {
        new HardText("short lines", 250_000, n -> "FROM a\n" + "RUN a\n".repeat(n)),
        new HardText("blank lines above a FROM", 250_000, n -> "\n".repeat(n) + "FROM a\n"),
        new HardText("comments above each other", 100_000, n -> "FROM a\n" + "# hadolint ignore=x\n".repeat(n)),
        new HardText("one long RUN line", 1_250_000, n -> "FROM a\nRUN " + "a b ".repeat(n)),
        new HardText("one long FROM word", 1_000_000, n -> "FROM " + "a".repeat(n) + "\n"),
        new HardText("one FROM of many words", 250_000, n -> "FROM " + "as ".repeat(n) + "\n"),
        new HardText("one COPY of many words", 250_000, n -> "FROM a\nCOPY " + "a ".repeat(n) + "\n"),
        new HardText("one COPY in JSON", 100_000, n -> "FROM a\nCOPY [" + "\"a\",".repeat(n) + "\"b\"]\n"),
        new HardText("continuation lines", 50_000, n -> "FROM a\nRUN a " + "\\\n  b ".repeat(n) + "\n"),
        new HardText("comments in continuation lines", 50_000, n -> "FROM a\nRUN a \\\n" + "# c\n".repeat(n) + "b\n"),
        new HardText("a chain of stages", 50_000, n -> "FROM a AS s0\n" + each(n, "FROM s%d AS s%d\n", 0, 1)),
        new HardText("stages that copy in a chain", 25_000, n -> each(n, "FROM a AS s%d\nCOPY --from=s%d / /\n", 1, 0)),
        new HardText(
                "a path copied in a chain",
                10_000,
                n -> "FROM a AS s0\nRUN touch /out/app\n"
                        + each(n, "FROM a AS s%d\nCOPY --from=s%d /out/app /out/app\n", 1, 0)),
        new HardText("stages that need each other", 10_000, n -> each(n, "FROM a AS s%d\nCOPY --from=s%d / /\n", 0, 1)),
        new HardText("one name for all", 5_000, n -> each(n, "FROM s AS s\nCOPY --from=s /%d /b\n", 0)),
        new HardText("bases that come later", 5_000, n -> "FROM S\n".repeat(n) + "FROM a AS s\n".repeat(n)),
        new HardText(
                "mounts in one RUN", 50_000, n -> "FROM a AS s\nRUN " + "--mount=from=s,target=/a ".repeat(n) + "b\n"),
        new HardText(
                "unknown mounts", 25_000, n -> "FROM a AS stage\nRUN " + each(n, "--mount=from=stag,target=/%d ", 0)),
        new HardText(
                "mounts of nothing", 25_000, n -> "FROM a AS scratch\nRUN " + "--mount=target=/a ".repeat(n) + "b\n"),
        new HardText("--from given again", 25_000, n -> "FROM a AS s\nCOPY " + "--from=s ".repeat(n) + "/ /\n"),
        new HardText(
                "--from under ONBUILD",
                2_000,
                n -> "FROM a AS s\n" + "ONBUILD COPY --from=b / /\n".repeat(n) + "FROM s\n".repeat(n)),
        new HardText(
                "fields of one mount", 100_000, n -> "FROM a AS s\nRUN --mount=from=s" + ",a=b".repeat(n) + " b\n"),
        new HardText(
                "ignored findings", 10_000, n -> "# hadolint global ignore=x\n".repeat(n) + "FROM a AS s\n".repeat(n)),
        new HardText(
                "comments above many findings",
                10_000,
                n -> "FROM a AS s\n" + "# hadolint ignore=x\n".repeat(n) + "RUN "
                        + "--mount=from=s,target=/a ".repeat(n) + "b\n"),
        new HardText("similar names", 10_000, n -> each(n, "FROM stage%d AS stage%d-x\n", 0, 0)),
        new HardText(
                "arguments of arguments",
                25_000,
                n -> "ARG A0=a\n" + each(n, "ARG A%d=${A%d}\n", 1, 0) + "FROM $A" + n),
        new HardText(
                "long arguments",
                1_000,
                n -> "ARG A=" + "a".repeat(60_000) + "\n" + each(n, "ARG B%d=$A-\n", 0) + each(n, "FROM $A-%d\n", 0)),
        new HardText("arguments in one base", 25_000, n -> "FROM " + "${A}-".repeat(n) + "\n"),
        new HardText("other arguments in one base", 25_000, n -> "FROM " + each(n, "$A%d-", 0) + "\n"),
        new HardText("open bases", 2_000, n -> each(n, "ARG A\nFROM s$A-x AS s%d\n", 0)),
        new HardText("braces in a base", 100_000, n -> "FROM " + "${".repeat(n) + "\n"),
        new HardText("defaults in defaults", 100_000, n -> "FROM " + "${A:-".repeat(n) + "\n"),
        new HardText("braces in a RUN with heredoc", 100_000, n -> "FROM a\nRUN " + "${".repeat(n) + " <<E\nE\n"),
        new HardText("quoted braces in a RUN", 50_000, n -> "FROM a\nRUN <<E " + "\"${A:-b}\"".repeat(n) + "\nE\n"),
        new HardText(
                "heredocs of one RUN", 25_000, n -> "FROM a\nRUN " + each(n, "<<E%d ", 0) + "\n" + each(n, "E%d\n", 0)),
        new HardText("heredocs without end", 25_000, n -> "FROM a\n" + each(n, "RUN <<E%d\n", 0)),
        new HardText("quotes in a flag", 250_000, n -> "FROM a\nRUN --mount=" + "\"'\"".repeat(n) + "\n"),
        new HardText(
                "stages in an argument",
                10_000,
                n -> "ARG BUILDKIT_SBOM_SCAN_STAGE=" + each(n, "s%d,", 0) + "\n" + each(n, "FROM a AS s%d\n", 0)),
        new HardText("signs of templates", 250_000, n -> "FROM " + "@a".repeat(n) + "\n"),
    };

    String of(int n) {
        return text.apply(n);
    }

    /** Repeats a pattern n times, and increments its numbers from the given starts. */
    static String each(int n, String pattern, Integer... starts) {
        return IntStream.range(0, n).mapToObj(i -> numbered(pattern, i, starts)).collect(Collectors.joining());
    }

    private static String numbered(String pattern, int count, Integer... starts) {
        var text = new StringBuilder();
        int at = 0;
        for (Integer start : starts) {
            int number = pattern.indexOf("%d", at);
            text.append(pattern, at, number).append(start + count);
            at = number + 2;
        }
        return text.append(pattern, at, pattern.length()).toString();
    }
}
