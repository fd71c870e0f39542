package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.SubstitutedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder relative to the one in which a file starts its commands.
 *
 * @param operands of the commands that change to it, in order
 * @param range where the last one is written in the file
 */
record ChangedFolder(List<Operand> operands, TextRange range) {
    private static final Pattern RELATIVE = Pattern.compile("[\\w.][\\w.@+-]*(?:/[\\w.@+-]+)*/?");

    ChangedFolder {
        operands = List.copyOf(operands);
    }

    List<CommandWord> words() {
        return operands.stream().map(Operand::word).toList();
    }

    /**
     * The folder with the values of the variables in its operands. If it is not known, its text is what is written from
     * the last operand on that is no relative path.
     *
     * @param words the operands with these values
     */
    Value value(List<CommandWord> words, ShellVariables variables) {
        int first = words.size();
        while (first > 0 && isFolder(words.get(first - 1))) {
            first--;
        }
        List<String> known = words.subList(first, words.size()).stream()
                .map(CommandWord::text)
                .toList();
        if (first == 0) {
            return new Value(String.join("/", known), range, Certainty.LITERAL);
        }
        var names = new ArrayList<>(List.of(operands.get(first - 1).written(words.get(first - 1), variables)));
        names.addAll(known);
        return unknown(String.join("/", names));
    }

    Value unknown(String written) {
        return new Value(written, range, Certainty.UNKNOWN);
    }

    /** Whether it is a relative path. */
    static boolean isFolder(CommandWord operand) {
        return operand.isLiteral() && RELATIVE.matcher(operand.text()).matches();
    }

    /** An operand and the text that contains it. */
    record Operand(CommandWord word, ShellText text) {

        /** The operand as it is written, with the values of its variables. */
        String written(CommandWord expanded, ShellVariables variables) {
            return expanded.parts().stream()
                    .map(part -> written(part, text, variables))
                    .collect(Collectors.joining());
        }

        private static String written(WordPart part, ShellText text, ShellVariables variables) {
            if (part instanceof SubstitutedPart substituted) {
                return written(substituted.part(), substituted.source(), variables);
            }
            return part instanceof ComputedPart computed
                    ? computed.variable()
                            .flatMap(variables::written)
                            .orElseGet(() -> part.range().of(text.text()))
                    : part.text();
        }
    }
}
