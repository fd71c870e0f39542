package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.ShellCommand.ArrayValue;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what the commands of shell scripts assign to variables. */
public final class ShellAssignments {
    private static final Set<String> DECLARATIONS = Set.of("export", "local", "readonly", "declare", "typeset");
    /** Programs that run the rest of the command, and take assignments before it. */
    private static final Set<String> RUNNERS = Set.of("env", "sudo");

    private static final Set<String> LOOPS = Set.of("for", "select");

    /** Commands that assign to the variables that their operands name. */
    private static final Set<String> INPUTS = Set.of("read", "mapfile", "readarray", "getopts");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern ASSIGNMENT = Pattern.compile("(" + NAME + ")(\\[[^\\]]*])?(\\+?)=");

    private final ShellVariablesBuilder variables;

    private ShellAssignments(ShellVariablesBuilder variables) {
        this.variables = variables;
    }

    /**
     * Adds the assignments of commands to variables.
     *
     * @param commands in the order of the text
     */
    public static void collect(List<ShellCommand> commands, ShellVariablesBuilder variables) {
        var assignments = new ShellAssignments(variables);
        commands.forEach(assignments::collect);
    }

    private void collect(ShellCommand command) {
        List<CommandWord> words = command.words();
        int start = 0;
        while (start < words.size()
                && (CommandReader.isReserved(words.get(start))
                        || RUNNERS.contains(words.get(start).text()))) {
            start++;
        }
        if (start == words.size()) {
            return;
        }
        String first = words.get(start).text();
        if (LOOPS.contains(first)) {
            loop(words.subList(start + 1, words.size()), command.text());
        } else if (INPUTS.contains(first)) {
            words.stream()
                    .skip(start + 1)
                    .filter(word -> NAME.matcher(word.text()).matches())
                    .forEach(word -> variables.unknown(word.text()));
        } else if (first.equals(":")) {
            words.stream().skip(start + 1).forEach(word -> defaults(word, command.text()));
        } else {
            boolean isDeclaration = DECLARATIONS.contains(first);
            for (int index = start; index < words.size(); index++) {
                if (!assign(words.get(index), command) && !isDeclaration) {
                    return;
                }
            }
        }
    }

    /** Assigns if the word is an assignment. */
    private boolean assign(CommandWord word, ShellCommand command) {
        Matcher matcher = ASSIGNMENT.matcher(word.text());
        if (!matcher.lookingAt() || word.isQuoted()) {
            return false;
        }
        String name = matcher.group(1);
        if (matcher.group(2) != null) {
            variables.unknown(name);
            return true;
        }
        PossibleValue value = command.arrays().stream()
                .filter(array -> array.name().equals(word))
                .findFirst()
                .map(ArrayValue::elements)
                .map(elements -> PossibleValue.ofWords(elements, command.text(), Certainty.LITERAL))
                .orElseGet(() -> PossibleValue.ofText(word.from(matcher.end()), command.text(), Certainty.LITERAL));
        if (matcher.group(3).isEmpty()) {
            variables.assign(name, value);
        } else {
            variables.append(name, value);
        }
        return true;
    }

    /** The words after {@code for}: a variable that gets each of the others. */
    private void loop(List<CommandWord> words, ShellText source) {
        if (words.isEmpty() || !NAME.matcher(words.get(0).text()).matches()) {
            return;
        }
        String name = words.get(0).text();
        if (words.size() < 2 || !words.get(1).is("in")) {
            variables.unknown(name);
            return;
        }
        words.stream().skip(2).forEach(word -> variables.each(name, word, source));
    }

    /** A command that does nothing but assign defaults: <code>: "${STAGE:=dev}"</code>. */
    private void defaults(CommandWord word, ShellText source) {
        if (word.parts().size() == 1 && word.parts().get(0) instanceof ComputedPart computed) {
            Optional<String> name =
                    computed.variable().filter(known -> computed.fallback().isPresent());
            name.ifPresent(known -> variables.assign(known, PossibleValue.ofText(word, source, Certainty.DEFAULT)));
        }
    }
}
