package io.github.dockerfilestages.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShellScopesTest {

    @Test
    void aSubshellHasTheVariablesAroundItAndKeepsItsOwn() {
        assertEquals(List.of("a"), values("X=a; (echo; (show))", "show"));
        assertEquals(List.of("a", "b"), values("X=a; (X=b; (show))", "show"));
        assertEquals(List.of("a"), values("X=a; (X=b; (echo)); show", "show"));
        assertEquals(List.of("a", "b"), values("X=a; { X=b; }; show", "show"));
        assertEquals(List.of(), values("(export X=b); show", "show"));
    }

    @Test
    void aLoopMayGoThroughTheValuesOfItsOwnVariable() {
        assertEquals(List.of("a", "a"), values("X=a; for X in $X; do show; done", "show"));
    }

    private static List<String> values(String script, String shown) {
        var text = new ShellText(script, OffsetMap.verbatim(new TextRange(0, script.length())));
        List<ShellCommand> commands = CommandReader.read(text);
        ShellScopes scopes = ShellScopes.of(commands, ShellVariables.NONE);
        return IntStream.range(0, commands.size())
                .filter(index -> commands.get(index).words().stream().anyMatch(word -> word.is(shown)))
                .boxed()
                .flatMap(index -> scopes.of(index).of("X").stream())
                .map(value -> value.words().get(0).text())
                .toList();
    }
}
