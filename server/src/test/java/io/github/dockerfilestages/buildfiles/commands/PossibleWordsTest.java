package io.github.dockerfilestages.buildfiles.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellScopes;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PossibleWordsTest {

    @Test
    void aCommandMayHaveTheWordsOfItsVariables() {
        assertEquals("run build, $A", withBuild("run build; A=build; $A; B=test; $B; $UNKNOWN"));
        assertEquals("$A, ${B:-build}", withBuild("C=build; A=\"docker $C\"; $A; ${B:-build}"));
    }

    @Test
    void variablesWithoutTheWordAreNotSearchedAgainThoseBesideThemAre() {
        assertEquals("$B, $A $B", withBuild("A=test; B=\"$A build\"; $A; $B; $A; $A $B"));
    }

    @Test
    void aLoopOfVariablesEnds() {
        assertEquals("", withBuild("A=\"$B\"; B=\"$A\"; $A; $B"));
        assertEquals("$A, $B", withBuild("A=\"$B\"; B=\"$A\"; B=build; $A; $B"));
    }

    @Test
    void aCommandWithTooManyWordsMayHaveAnyOther() {
        String chain = IntStream.range(0, 3_000)
                .mapToObj(index -> "V" + index + "=$V" + (index + 1) + "; ")
                .collect(Collectors.joining());
        assertEquals("$V0", withBuild(chain + "$V0; $V2999"));
    }

    /** The commands of a script that may have the word. */
    private static String withBuild(String script) {
        var text = new ShellText(script, OffsetMap.verbatim(new TextRange(0, script.length())));
        List<ShellCommand> commands = CommandReader.read(text);
        ShellScopes scopes = ShellScopes.of(commands, ShellVariables.NONE);
        var words = new PossibleWords(scopes.of(0), word -> word.text().contains("build"));
        return commands.stream()
                .filter(command -> !command.words().get(0).text().contains("="))
                .filter(words::mayBeIn)
                .map(command -> command.words().stream()
                        .map(word -> script.substring(
                                word.range().start(), word.range().end()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
