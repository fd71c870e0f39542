package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.SourceText;
import java.util.function.Supplier;

/** Compares a model with the one that parsing its text gives: structure, ranges, resolutions. */
public final class SameModel {
    private SameModel() {}

    public static void check(StageModel actual, Supplier<String> origin) {
        String content = actual.text().content();
        StageModel expected = StageModel.of(SourceText.of(content), actual.parameters());
        if (!areSame(expected, actual)) {
            fail("after " + origin.get() + " the model differs from that of\n" + content);
        }
    }

    private static boolean areSame(StageModel expected, StageModel actual) {
        return sameLines(expected.text(), actual.text())
                && sameElements(expected.dockerfile(), actual.dockerfile())
                && sameTable(expected, actual);
    }

    private static boolean sameLines(SourceText expected, SourceText actual) {
        boolean same = expected.lineCount() == actual.lineCount();
        for (int line = 0; same && line < expected.lineCount(); line++) {
            same = expected.line(line).equals(actual.line(line));
        }
        return same;
    }

    private static boolean sameElements(Dockerfile expected, Dockerfile actual) {
        boolean same = expected.size() == actual.size() && expected.directives().equals(actual.directives());
        for (int index = 0; same && index < expected.size(); index++) {
            same = expected.start(index) == actual.start(index)
                    && expected.element(index).equals(actual.element(index));
        }
        return same;
    }

    private static boolean sameTable(StageModel expected, StageModel actual) {
        StageTable wanted = expected.table();
        StageTable table = actual.table();
        boolean same = wanted.head().equals(table.head())
                && wanted.instructions().equals(table.instructions())
                && wanted.stages().equals(table.stages())
                && wanted.references().equals(table.references());
        for (int index = 0; same && index < wanted.instructions().size(); index++) {
            same = expected.elementOf(index) == actual.elementOf(index);
        }
        if (same) {
            wanted.stages().forEach(stage -> assertEquals(expected.range(stage), actual.range(stage)));
        }
        return same;
    }
}
