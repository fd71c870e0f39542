package io.github.dockerfilestages.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShellFunctionsTest {
    private static final int CALLS = 100;

    private static String function(String name, String line) {
        return name + "() {\n" + (line + "\n").repeat(CALLS) + "}\n";
    }

    @Test
    @Timeout(30)
    void functionsThatCallOneAnotherManyTimesAreReadInLinearTime() {
        String script = function("build", "docker build --target $1 .")
                + function("all", "build dev")
                + function("every", "all")
                + "every\n".repeat(CALLS);
        List<ShellCommand> commands =
                CommandReader.read(ShellTextBuilder.verbatim(script, new TextRange(0, script.length())));
        ShellFunctions functions = ShellFunctions.of(commands, ShellScopes.of(commands, ShellVariables.NONE));

        for (int index = 0; index < commands.size(); index++) {
            List<ShellVariables> variables = functions.variablesOf(index);
            if (commands.get(index).words().get(0).is("docker")) {
                assertEquals(CALLS, variables.size(), "one set for each call, up to the limit");
                assertTrue(
                        variables.stream().allMatch(set -> set.isAssigned("1")), "each call passes the first argument");
            }
        }
    }
}
