package io.github.dockerfilestages.syntax.shell;

import java.util.List;
import java.util.Set;

/**
 * A simple command: words that the shell interprets as a program and its arguments.
 *
 * @param text that contains it
 * @param words at least one; redirections are not among them
 * @param arrays the arrays that it assigns
 * @param subshells the offsets in the text where the subshells around it start, the innermost last: what one of them
 *     assigns does not leave it
 */
public record ShellCommand(ShellText text, List<CommandWord> words, List<ArrayValue> arrays, List<Integer> subshells) {
    /** The commands that change the folder of those after them. */
    public static final Set<String> FOLDER_CHANGES =
            Set.of("cd", "pushd", "popd", "chdir", "Set-Location", "Push-Location", "Pop-Location");

    private static final Set<String> MAKE = Set.of("make", "gmake");

    /**
     * An array that a command assigns.
     *
     * @param name the word that ends with the equals sign
     */
    public record ArrayValue(CommandWord name, List<CommandWord> elements) {}

    /** The same command with other words. */
    public ShellCommand with(List<CommandWord> others) {
        return new ShellCommand(text, others, arrays, subshells);
    }

    /** The offset in the file where it starts. */
    public int fileOffset() {
        return text.inFile(words.get(0).range()).start();
    }

    /** Whether commands after this one, or those that it starts itself, run in another folder. */
    public boolean changesFolder() {
        return words.stream().anyMatch(word -> FOLDER_CHANGES.contains(word.text())) || isMakeElsewhere();
    }

    private boolean isMakeElsewhere() {
        boolean isMake = false;
        for (CommandWord word : words) {
            if (isMake && (word.text().startsWith("-C") || word.text().startsWith("--directory"))) {
                return true;
            }
            isMake |= MAKE.contains(word.fileName())
                    || word.variable().filter("MAKE"::equals).isPresent();
        }
        return false;
    }
}
