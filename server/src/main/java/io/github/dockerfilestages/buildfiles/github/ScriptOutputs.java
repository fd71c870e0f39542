package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandExpansion;
import io.github.dockerfilestages.syntax.shell.CommandExpansion.WordUse;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellScopes;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values that a script gives to names for what comes after it: {@code echo "name=value" >> "$GITHUB_OUTPUT"}.
 * A script may write several values, and which of them counts is not known.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow commands</a>
 */
final class ScriptOutputs {
    private static final String VARIABLES_FILE = "GITHUB_ENV";
    private static final Pattern WRITTEN_NAME = Pattern.compile("(\\w++)(?:=|<<)");
    private static final String OLD_COMMAND = "::set-output";
    private static final Set<String> PROGRAMS = Set.of("echo", "printf");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:::set-output name=([\\w-]++)::|([A-Za-z_][\\w-]*+)=)");

    private ScriptOutputs() {}

    static boolean mayWriteOutput(Tree.Text script) {
        return script.text().contains("GITHUB_OUTPUT") || script.text().contains(OLD_COMMAND);
    }

    static boolean mayWriteEnvironment(Tree.Text script) {
        return script.text().contains(VARIABLES_FILE);
    }

    /**
     * The lowercase names that a script may write to the environment: those on the lines that name its file; all of the
     * script if such a line has none, as after a block or a text of several lines.
     */
    static Set<String> environmentNames(Tree.Text script) {
        var names = new HashSet<String>();
        for (String line : script.text().split("\n", -1)) {
            if (line.contains(VARIABLES_FILE) && !addNames(line, names)) {
                addNames(script.text(), names);
            }
        }
        return names;
    }

    private static boolean addNames(String text, Set<String> names) {
        Matcher name = WRITTEN_NAME.matcher(text);
        boolean isAny = false;
        while (name.find()) {
            isAny = true;
            names.add(name.group(1).toLowerCase(Locale.ROOT));
        }
        return isAny;
    }

    /** The values by name, whose case does not count. */
    static Map<String, List<ExpressionValue>> of(Tree.Text script) {
        Map<String, List<ExpressionValue>> outputs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        var text = new ShellText(script.text(), script.offsets());
        List<ShellCommand> commands = CommandReader.read(text);
        ShellScopes scopes = ShellScopes.of(commands, ShellVariables.NONE);
        for (int index = 0; index < commands.size(); index++) {
            ShellCommand command = commands.get(index);
            if (command.words().stream().anyMatch(word -> PROGRAMS.contains(word.text()))) {
                CommandExpansion.of(command, scopes.of(index), WordUse.ALL)
                        .forEach(possible -> possible.words().forEach(word -> add(word, text, outputs)));
            }
        }
        return outputs;
    }

    private static void add(CommandWord word, ShellText source, Map<String, List<ExpressionValue>> outputs) {
        Matcher start = ASSIGNMENT.matcher(word.text());
        if (start.lookingAt()) {
            String name = start.group(1) == null ? start.group(2) : start.group(1);
            List<ExpressionValue> values = outputs.computeIfAbsent(name, key -> new ArrayList<>());
            ExpressionValue value = value(word.from(start.end()).value(source));
            if (!values.contains(value)) {
                values.add(value);
            }
        }
    }

    private static ExpressionValue value(Value written) {
        return written.isKnown()
                ? new ExpressionValue(written, !written.isComposed()).atMost(Certainty.DEFAULT)
                : ExpressionValue.UNKNOWN;
    }
}
