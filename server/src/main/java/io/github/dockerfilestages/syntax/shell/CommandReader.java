package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.ShellCommand.ArrayValue;
import io.github.dockerfilestages.syntax.shell.ShellHeredocs.Delimiter;
import io.github.dockerfilestages.syntax.shell.ShellScan.Nesting;
import io.github.dockerfilestages.syntax.shell.ShellScript.Redirection;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits shell text into simple commands, including those in substitutions and groups, in one pass over the text.
 *
 * <p>It knows words, quotes, comments, heredocs and redirections of POSIX shells and bash, but not what commands mean:
 * it treats reserved words as ordinary words.
 */
public final class CommandReader {
    private static final Set<String> RESERVED =
            Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "!", "time");

    private final ShellScan scan;
    private final String text;
    private final Nesting nesting;
    private final int depth;
    private final List<Delimiter> heredocs = new ArrayList<>();
    private List<CommandWord> words = new ArrayList<>();
    private List<ArrayValue> arrays = new ArrayList<>();
    private int openCases;
    private int at;

    private CommandReader(ShellScan scan, int start, Nesting nesting, int depth) {
        this.scan = scan;
        this.text = scan.text();
        this.at = start;
        this.nesting = nesting;
        this.depth = depth;
    }

    /** All simple commands of a text; one in a substitution comes before the command that contains it. */
    public static List<ShellCommand> read(ShellText source) {
        return scan(source).found();
    }

    /** The commands of a text with their redirections and subshells. */
    public static ShellScript readScript(ShellText source) {
        ShellScan scan = scan(source);
        return new ShellScript(source, scan.found(), scan.redirections(), scan.subshells());
    }

    private static ShellScan scan(ShellText source) {
        var heredocs = new ShellHeredocs(source.text());
        var scan = new ShellScan(
                source,
                heredocs,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayDeque<>(),
                CommandReader::readNested);
        readNested(scan, 0, Nesting.TEXT, 0);
        return scan;
    }

    private static int readNested(ShellScan scan, int start, Nesting nesting, int depth) {
        return new CommandReader(scan, start, nesting, depth).read();
    }

    /** Whether a word at the start of a command is followed by the command proper. */
    public static boolean isReserved(CommandWord word) {
        return RESERVED.contains(word.text());
    }

    /** Reads up to the end of the nesting; returns the offset after it. */
    private int read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            // The parenthesis after a pattern of a case closes nothing.
            if (nesting.closesAt(c) && (c != ')' || openCases == 0)) {
                endCommand();
                return at + 1;
            }
            readOne(c);
        }
        endCommand();
        return at;
    }

    private void readOne(char c) {
        int after = scan.afterContinuation(at);
        if (after > at || ShellText.isBlank(c)) {
            at = Math.max(after, at + 1);
            return;
        }
        switch (c) {
            case '\n' -> lineEnd();
            case '#' -> at = scan.endOfLine(at);
            case '&' -> {
                if (text.startsWith("&>", at)) {
                    redirection(at + 1);
                } else {
                    separator();
                }
            }
            case ';', '|', ')' -> separator();
            case '(' -> group();
            case '<', '>' -> lessOrGreater(c);
            default -> word();
        }
    }

    private void separator() {
        endCommand();
        at++;
    }

    private void lineEnd() {
        at++;
        if (nesting.endsCommandsAtLineEnds()) {
            endCommand();
        }
        for (Delimiter delimiter : heredocs) {
            at = scan.heredocs().endOf(at, delimiter);
        }
        heredocs.clear();
    }

    private void endCommand() {
        if (!words.isEmpty()) {
            scan.found().add(new ShellCommand(scan.source(), words, arrays, List.copyOf(scan.open())));
            words = new ArrayList<>();
            arrays = new ArrayList<>();
        }
    }

    private void group() {
        if (ShellScan.isTooDeep(depth)) {
            separator();
            return;
        }
        boolean isArray = at > 0 && text.charAt(at - 1) == '=';
        boolean isArithmetic = text.startsWith("((", at) || nesting == Nesting.ARITHMETIC;
        Nesting inner = isArray ? Nesting.ARRAY : isArithmetic ? Nesting.ARITHMETIC : Nesting.GROUP;
        var reader = new CommandReader(scan, at + 1, inner, depth + 1);
        int before = scan.found().size();
        int open = at;
        if (inner == Nesting.GROUP) {
            scan.open().addLast(open);
            at = reader.read();
            scan.open().removeLast();
            scan.subshells().add(new TextRange(open, at));
        } else {
            at = reader.read();
        }
        heredocs.addAll(reader.heredocs);
        if (isArray && !words.isEmpty()) {
            List<ShellCommand> found = scan.found().subList(before, scan.found().size());
            List<CommandWord> elements =
                    found.isEmpty() ? List.of() : found.get(found.size() - 1).words();
            arrays.add(new ArrayValue(words.get(words.size() - 1), elements));
        }
    }

    private void lessOrGreater(char c) {
        if (text.startsWith("<<<", at)) {
            redirection(at + 3);
        } else if (text.startsWith("<<", at) && nesting.takesHeredocs()) {
            heredoc();
        } else if (text.startsWith(c + "(", at)) {
            processSubstitution();
        } else {
            redirection(at);
        }
    }

    private void processSubstitution() {
        int start = at++;
        group();
        words.add(CommandWord.of(List.of(ComputedPart.of("", new TextRange(start, at))), start));
    }

    /** Skips the operator of a redirection and the word after it. */
    private void redirection(int from) {
        dropFileDescriptor();
        at = from;
        while (at < text.length() && "<>&|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String operator = text.substring(from, at);
        scan.redirections().add(new Redirection(operator, operand()));
    }

    /** Removes digits that are directly before a redirection. */
    private void dropFileDescriptor() {
        boolean isAdjacent = !words.isEmpty() && Character.isDigit(text.charAt(at - 1));
        if (isAdjacent && words.get(words.size() - 1).text().chars().allMatch(Character::isDigit)) {
            words.remove(words.size() - 1);
        }
    }

    private void heredoc() {
        dropFileDescriptor();
        at += 2;
        boolean isIndented = at < text.length() && text.charAt(at) == '-';
        at += isIndented ? 1 : 0;
        CommandWord word = operand();
        if (!word.text().isEmpty()) {
            heredocs.add(new Delimiter(word.text(), isIndented));
        }
    }

    /** The word after a redirection; an empty one if there is none. */
    private CommandWord operand() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return readWord();
    }

    private void word() {
        CommandWord word = readWord();
        countCases(word);
        words.add(word);
    }

    private CommandWord readWord() {
        var reader = new WordReader(scan, at, nesting, depth);
        CommandWord word = reader.read();
        at = reader.end();
        return word;
    }

    private void countCases(CommandWord word) {
        if (words.isEmpty() || isReserved(words.get(words.size() - 1))) {
            if (word.is("case")) {
                openCases++;
            } else if (word.is("esac") && openCases > 0) {
                openCases--;
            }
        }
    }
}
