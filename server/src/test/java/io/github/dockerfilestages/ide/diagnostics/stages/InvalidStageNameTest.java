package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidStageNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1build", "0", "-a", "_a", ".a", "a/b", "a:b", "a@b", "a+b", "héllo", "日本", "${X}", "\"a\"", "'a'"
            })
    void aNameThatTheParserRejects(String name) {
        check("FROM alpine AS " + name + "\n               " + "^".repeat(name.length()) + " InvalidStageName\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "a.", "a_", "a..b", "a___b", "a.-b"})
    void aNameThatCannotBeAnImage(String name) {
        check("FROM alpine AS " + name + "\n               " + "^".repeat(name.length()) + " InvalidStageName\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a__b", "a--b", "a1.2.3", "as", "from", "latest", "localhost"})
    void aValidName(String name) {
        check("FROM alpine AS " + name + "\n");
    }

    @Test
    void anIdOfAnImage() {
        String id = "a".repeat(64);
        check("FROM alpine AS " + id + "\n               " + "^".repeat(64) + " InvalidStageName\n");
    }

    @Test
    void capitalsInANameThatTheParserRejectsAreNotWorthAWord() {
        check("""
                FROM alpine AS 1Build
                               ^^^^^^ InvalidStageName
                """);
    }

    @Test
    void theMessageNamesTheRuleThatIsBroken() {
        assertEquals("""
                InvalidStageName: Invalid stage name: '1build' does not start with a letter. BuildKit rejects the file.
                """, report("FROM alpine AS 1build\n"));
    }
}
