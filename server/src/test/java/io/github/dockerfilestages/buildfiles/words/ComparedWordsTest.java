package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
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
                "condition = contains([\"dev\", \"¿test\"], STAGE)",
                "condition = contains([\n  \"¿test\",\n  \"dev\",\n], var.stage)",
                "if: contains(fromJSON('[\"¿test\", \"dev\"]'), matrix.stage)",
                "if: contains('dev,¿test,all', matrix.stage)",
                "condition: eq('¿test', variables.stage)",
                "condition: containsValue(split('dev,¿test', ','), variables.stage)",
                "if stage in ['dev', '¿test']:",
                "if stage not in (\"dev\", \"¿test\"):",
                "when { expression { ['dev', '¿test'].contains(params.STAGE) } }",
                "if ($Stage -notin 'dev', '¿test') {",
                "if (@('dev', '¿test') -contains $Stage) {",
                "param([ValidateSet('dev', '¿test')] [string] $Stage)",
                "X := $(if $(filter dev ¿test,$(STAGE)),a,b)",
                "cmd: '{{if and (ne .STAGE \"dev\" \"¿test\") .X}}echo{{end}}'",
                "cmd: '{{if has .STAGE (list `dev` `¿test`)}}echo{{end}}'",
                "equal: [ ¿test, << parameters.stage >> ]",
                "not:\n  equal:\n    - << parameters.stage >>\n    - ¿test",
                "- equal:\n  - \"¿test\"\n  - << parameters.stage >>",
                "switch ($Stage) {\n  'dev' { }\n  '¿test' { }\n}",
                "switch (params.STAGE) {\n  case '¿test': break\n}",
            })
    void listsAndArgumentsWithWhichAValueIsCompared(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if: $STAGE =~ /^(dev|¿test)$/",
                "if: '$STAGE !~ /^¿test$/'",
                "if [[ $t =~ ^¿test$ ]]; then",
                "expression { params.STAGE ==~ /¿test|dev/ }",
                "if ($Stage -notmatch '^¿test$') {",
                "condition = can(regex(\"^(dev|¿test)$\", var.stage))",
                "cmd: '{{if regexMatch \"^¿test$\" .STAGE}}echo{{end}}'",
                "- matches: {pattern: \"^¿test$\", value: << parameters.stage >>}",
                "matches:\n  pattern: ^¿test$\n  value: << parameters.stage >>",
                "echo \"$t\" | grep -qE '^(dev|¿test)$' || exit",
                "grep -q '^¿test$' <<< \"$t\"",
                "[[ \" dev ¿test all \" == *\" $t \"* ]] || exit",
            })
    void patternsThatAValueMatchesDoNotFollowIt(String marked) {
        check(marked);
        SourceText text = SourceText.of(marked.replace("¿", ""));
        for (String variable : List.of("STAGE", "Stage", "stage", "t")) {
            assertEquals(List.of(), ComparedWords.with(variable, text, ComparedWords.in(text, "test")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for stage in ['dev', 'test']:",
                "foreach ($s in @('dev', 'test')) {",
                "if: contains(github.ref, 'refs/heads/test')",
                "if: contains(test.stages, matrix.stage)",
                "cmd: '{{if .test}}echo{{end}}'",
                "cmd: '{{if eq .X .Y}}{{end}} \"test\"'",
                "pattern: test",
                "grep test results.txt",
                "equals:\n  - test",
                "run(['dev', 'test'])",
            })
    void otherListsArePassedOver(String text) {
        check(text);
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

    @Test
    void aTextOfManyBracketsHasAnEnd() {
        assertEquals(
                0,
                ComparedWords.in(SourceText.of("[(test eq {{eq grep ".repeat(5_000)), "test")
                        .size());
    }

    private static void check(String marked) {
        SourceText text = SourceText.of(marked.replace("¿", ""));
        List<ComparedWord> found = ComparedWords.in(text, "test");
        var shown = new StringBuilder(text.content());
        for (int index = found.size() - 1; index >= 0; index--) {
            shown.insert(found.get(index).range().start(), '¿');
        }
        assertEquals(marked, shown.toString());
    }
}
