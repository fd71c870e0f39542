package io.github.dockerfilestages.syntax.windows;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The variables of translated scripts: {@code $Name = 'value'} in PowerShell, {@code set NAME=value} in a batch file. A
 * parameter of PowerShell has a default that callers may override.
 */
public final class WindowsAssignments {
    private final ShellVariablesBuilder variables;
    private final ShellText text;

    private WindowsAssignments(ShellText text, ShellVariables given) {
        this.text = text;
        this.variables = new ShellVariablesBuilder(given);
    }

    public static ShellVariables ofPowerShell(ShellText text) {
        return ofPowerShell(text, ShellVariables.NONE);
    }

    /** The same with variables that are set before. */
    public static ShellVariables ofPowerShell(ShellText text, ShellVariables given) {
        var assignments = new WindowsAssignments(text, given);
        CommandReader.read(text).forEach(assignments::powerShell);
        return assignments.variables.build();
    }

    public static ShellVariables ofBatch(ShellText text) {
        var assignments = new WindowsAssignments(text, ShellVariables.NONE);
        CommandReader.read(text).forEach(assignments::batch);
        return assignments.variables.build();
    }

    /** Several parameters are one command for a shell: {@code [string]$A = 'a', [string]$B = 'b'}. */
    private void powerShell(ShellCommand command) {
        List<CommandWord> words = command.words();
        for (int index = 0; index + 1 < words.size(); index++) {
            CommandWord operator = words.get(index + 1);
            Optional<String> name =
                    words.get(index).lastVariable().filter(known -> operator.is("=") || operator.is("+="));
            if (name.isPresent()) {
                // Usually, only parameters have a type before them.
                boolean hasType = words.get(index).variable().isEmpty()
                        || index > 0 && words.get(index - 1).text().endsWith("]");
                boolean isListed =
                        index + 2 < words.size() && words.get(index + 2).text().endsWith(",");
                assign(
                        name.get(),
                        words.subList(index + 1, words.size()),
                        hasType || isListed ? Certainty.DEFAULT : Certainty.LITERAL);
            }
        }
    }

    /** @param words from the operator on */
    private void assign(String name, List<CommandWord> words, Certainty certainty) {
        boolean isParameter = certainty == Certainty.DEFAULT;
        boolean isOne = words.size() == 2 || words.size() > 2 && isParameter;
        if (!isOne) {
            variables.unknown(name);
            return;
        }
        CommandWord word = words.get(1);
        CommandWord value =
                word.text().endsWith(",") ? word.slice(0, word.text().length() - 1) : word;
        var possible = PossibleValue.ofText(value, text, certainty);
        if (words.get(0).is("=")) {
            variables.assign(name, possible);
        } else {
            variables.append(name, possible);
        }
    }

    private void batch(ShellCommand command) {
        List<CommandWord> words = command.words();
        for (int index = 0; index + 1 < words.size(); index++) {
            CommandWord assigned = words.get(index + 1);
            int equals = assigned.text().indexOf('=');
            if (words.get(index).text().equalsIgnoreCase("set") && equals > 0) {
                String name = assigned.text().substring(0, equals).toLowerCase(Locale.ROOT);
                boolean isOne = index + 2 == words.size();
                if (isOne) {
                    variables.assign(name, PossibleValue.ofText(assigned.from(equals + 1), text, Certainty.LITERAL));
                } else {
                    variables.unknown(name);
                }
            }
        }
    }
}
