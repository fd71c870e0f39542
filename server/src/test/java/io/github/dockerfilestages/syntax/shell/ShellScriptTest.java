package io.github.dockerfilestages.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellScriptTest {
    @Test
    void redirectionsAreKeptWithTheirFiles() {
        ShellScript script = read("cmd <in >out 2>>'a log' &>all 2>&1 && { x; } > group");

        assertEquals(
                List.of("< in", "> out", ">> a log", "> all", ">& 1", "> group"),
                script.redirections().stream()
                        .map(redirection -> redirection.operator() + " "
                                + redirection.file().text())
                        .toList());
        assertEquals(
                List.of("out", "a log", "all", "group"),
                script.redirections().stream()
                        .filter(ShellScript.Redirection::isOutput)
                        .map(redirection -> redirection.file().text())
                        .toList());
    }

    @Test
    void subshellsAreGroupsAndSubstitutions() {
        String text = "(cd a; b) && x=$(c) `d` { e; } $((1 + 2))";

        assertEquals(
                List.of("(cd a; b)", "c)", "d`"),
                read(text).subshells().stream()
                        .map(range -> range.of(text))
                        .filter(range -> !range.contains("1"))
                        .toList());
    }

    private static ShellScript read(String text) {
        return CommandReader.readScript(ShellTextBuilder.verbatim(text, new TextRange(0, text.length())));
    }
}
