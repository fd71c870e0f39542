package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each place where something is compared with the word {@code test} has a {@code ¿} before it. */
class ComparedWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if: matrix.stage == '¿test'",
                "if: '¿test' != inputs.target",
                "- if: '$STAGE == \"¿test\"'",
                "condition: eq(parameters.stage, '¿test')",
                "if: contains(matrix.stage, '¿test')",
                "ifeq ($(TARGET),¿test)",
                "ifneq \"$(TARGET)\" \"¿test\"",
                "[ \"$t\" = \"¿test\" ] && echo",
                "if [[ $t == ¿test ]]; then",
                "test $t = ¿test || exit",
                "if ($t -eq '¿test') {",
                "target = T == \"¿test\" ? \"a\" : \"b\"",
                "case $t in\n  dev) ;;\n  ¿test) echo ;;\nesac",
                "case $t in ¿test|dev) echo ;; \"¿test\") ;; esac",
                "case $t in\n  dev | ¿test) ;;\nesac",
            })
    void comparisonsOfAllLanguages(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target: test",
                "target = \"test\"",
                "STAGE=test",
                "docker build --target test .",
                "if: matrix.stage == 'test-all'",
                "if [ -d test ]; then",
                "go test ./... # see (a test)",
                "  test) # no case around it",
                "eq(test, x)",
            })
    void otherWordsAreNone(String text) {
        check(text);
    }

    @Test
    void aTextOfManyWordsHasAnEnd() {
        assertEquals(
                100,
                ComparedWords.in(SourceText.of("x == test\n".repeat(10_000)), "test")
                        .size());
    }

    private static void check(String marked) {
        SourceText text = SourceText.of(marked.replace("¿", ""));
        List<TextRange> found = ComparedWords.in(text, "test");
        var shown = new StringBuilder(text.content());
        for (int index = found.size() - 1; index >= 0; index--) {
            shown.insert(found.get(index).start(), '¿');
        }
        assertEquals(marked, shown.toString());
    }
}
