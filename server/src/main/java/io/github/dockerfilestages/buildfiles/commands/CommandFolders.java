package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders in which commands run, as far as {@code cd} tells. The folder is only certain if it is literal, in a text of
 * one line: {@code cd web && docker build .} A change in a condition, a loop or a function, which may not happen,
 * is one for the commands of the same branch.
 */
final class CommandFolders {
    /** Files each of whose texts runs in a shell of its own; in others, a change of the folder lasts. */
    private static final Set<BuildKind> OWN_SHELLS = EnumSet.of(
            BuildKind.MAKE,
            BuildKind.JUST,
            BuildKind.NPM,
            BuildKind.TASKFILE,
            BuildKind.VSCODE,
            BuildKind.JENKINS,
            BuildKind.TILT);

    /** Of one shell; in a text with more, no folder is certain. */
    private static final int MOST_CHANGES = 200;

    /** Changes of the folder after each other. */
    private static final int MOST_OPERANDS = 50;

    /** Of a group in parentheses; a longer one counts as the rest of its text. */
    private static final int MOST_CHARACTERS = 10_000;

    private static final Pattern RELATIVE = Pattern.compile("[\\w.][\\w.@+-]*(?:/[\\w.@+-]+)*/?");
    private static final Pattern LINES = Pattern.compile("(?<!\\\\)\\n\\s*\\S");

    private static final Set<String> BLOCK_STARTS = Set.of("if", "while", "until", "for", "select", "case", "{");
    private static final Set<String> BRANCHES = Set.of("else", "elif");
    private static final Set<String> BLOCK_ENDS = Set.of("fi", "done", "esac", "}");
    private static final Pattern PIPE = Pattern.compile("\\s*(?:\\d?>[^|;&]*)?(?:\\|(?!\\|)|&(?!&))");

    private final BuildKind kind;
    private final IdentityHashMap<ShellText, Deque<FolderState>> states = new IdentityHashMap<>();
    private final IdentityHashMap<ShellText, Deque<OpenBlock>> blocks = new IdentityHashMap<>();
    private final IdentityHashMap<ShellCommand, Optional<ChangedFolder>> folders = new IdentityHashMap<>();
    private final IdentityHashMap<Object, List<FolderChange>> changes = new IdentityHashMap<>();
    private Optional<ChangedFolder> lasting = Optional.empty();

    private CommandFolders(BuildKind kind) {
        this.kind = kind;
    }

    /** @param commands in the order of the file */
    static CommandFolders of(List<PlacedCommand> commands, BuildKind kind) {
        var folders = new CommandFolders(kind);
        commands.forEach(folders::add);
        return folders;
    }

    /**
     * A change of the folder for the commands in a range of a text.
     *
     * @param isFollowed whether it is certain where they run
     */
    private record FolderChange(ShellText text, TextRange range, boolean isFollowed) {
        boolean concerns(PlacedCommand placed) {
            return !isIn(text, placed) || range.end() == FolderState.LASTING || range.covers(startOf(placed.command()));
        }
    }

    /**
     * A folder relative to the one in which a file starts its commands.
     *
     * @param operands of the commands that change to it, in order; some may have variables
     * @param range where the last one is written in the file
     */
    record ChangedFolder(List<CommandWord> operands, TextRange range) {
        /** The folder with the values of the variables in its operands; empty if it is not known. */
        static Optional<String> path(List<CommandWord> operands) {
            return operands.stream().allMatch(CommandFolders::isFolder)
                    ? Optional.of(String.join(
                            "/", operands.stream().map(CommandWord::text).toList()))
                    : Optional.empty();
        }
    }

    /** @param end the offset in the text where the folder is left, as at the end of a subshell */
    private record FolderState(Optional<ChangedFolder> folder, int end) {
        static final int LASTING = Integer.MAX_VALUE;
    }

    /** A condition, a loop, a function or a group, with the folder before it. */
    private record OpenBlock(String word, Optional<ChangedFolder> folder) {}

    /** The folder of a command, relative to the one in which its file runs commands; empty if it is that one, or unknown. */
    Optional<ChangedFolder> folder(PlacedCommand placed) {
        return folders.getOrDefault(placed.command(), Optional.empty());
    }

    /** Whether the folder of a command is certain. */
    boolean isSure(PlacedCommand placed) {
        Object shell = shell(placed);
        return (shell == this ? Stream.of(shell) : Stream.of(shell, this))
                .flatMap(one -> changes.getOrDefault(one, List.of()).stream())
                .filter(change -> change.concerns(placed))
                .allMatch(change -> change.isFollowed && isIn(change.text, placed));
    }

    @SuppressWarnings("ReferenceEquality") // a file can contain equal texts
    private static boolean isIn(ShellText text, PlacedCommand placed) {
        return text == placed.command().text();
    }

    /** What all commands in one shell have in common. */
    private Object shell(PlacedCommand placed) {
        return OWN_SHELLS.contains(kind) ? placed.outermost() : this;
    }

    private void add(PlacedCommand placed) {
        ShellCommand command = placed.command();
        Deque<FolderState> state = states.computeIfAbsent(command.text(), text -> start(placed));
        int offset = startOf(command).start();
        while (state.element().end <= offset) {
            state.pop();
        }
        follow(placed, state);
        Optional<ChangedFolder> folder = state.element().folder;
        folders.put(command, folder);
        if (command.changesFolder() && placed.remote().isEmpty()) {
            var range = new TextRange(offset, endOfGroup(command));
            Optional<List<CommandWord>> operands = operandsOfChange(command);
            boolean isFollowed = operands.filter(CommandFolders::isFolder).isPresent()
                    && (range.end() != FolderState.LASTING || !isInGroup(command));
            if (operands.isPresent() && !isInPipe(command)) {
                boolean isLeft = range.end() != FolderState.LASTING || !isInGroup(command);
                Optional<ChangedFolder> next =
                        isLeft && !isInCase(command) ? changed(folder, operands.get(), command) : Optional.empty();
                enter(placed, state, new FolderState(next, range.end()));
            }
            boolean isOnOneLine = !LINES.matcher(command.text().text()).find();
            // A program that is told to change its folder may run the other commands of the file there, as make does.
            Object shell = operands.isPresent() ? shell(placed) : this;
            note(shell, new FolderChange(command.text(), range, isFollowed && isOnOneLine));
        }
    }

    private void enter(PlacedCommand placed, Deque<FolderState> state, FolderState next) {
        state.push(next);
        if (next.end == FolderState.LASTING && placed.around().isEmpty()) {
            lasting = next.folder;
        }
    }

    /** Goes back to the folder before a condition, a loop or a function, where one of its branches ends. */
    private void follow(PlacedCommand placed, Deque<FolderState> state) {
        Deque<OpenBlock> open = blocks.computeIfAbsent(placed.command().text(), text -> new ArrayDeque<>());
        boolean isLeading = true;
        for (CommandWord word : placed.command().words()) {
            // The brace of a function follows its name.
            if (!isLeading && !word.is("{")) {
                continue;
            }
            if (BLOCK_STARTS.contains(word.text()) && open.size() < MOST_CHANGES) {
                open.push(new OpenBlock(word.text(), state.element().folder));
            } else if (!open.isEmpty() && BRANCHES.contains(word.text())) {
                leave(placed, state, open.element());
            } else if (!open.isEmpty() && BLOCK_ENDS.contains(word.text())) {
                leave(placed, state, open.pop());
            }
            isLeading &= CommandReader.isReserved(word);
        }
    }

    private void leave(PlacedCommand placed, Deque<FolderState> state, OpenBlock block) {
        if (!state.element().folder.equals(block.folder)) {
            enter(placed, state, new FolderState(block.folder, state.element().end));
        }
    }

    /** The branches of a case are not told apart. */
    private boolean isInCase(ShellCommand command) {
        return blocks.getOrDefault(command.text(), new ArrayDeque<>()).stream()
                .anyMatch(block -> block.word.equals("case"));
    }

    /** Whether a command runs in a process of its own, which no other command notices. */
    private static boolean isInPipe(ShellCommand command) {
        List<CommandWord> words = command.words();
        String text = command.text().text();
        int end = words.get(words.size() - 1).range().end();
        return PIPE.matcher(text).region(end, text.length()).lookingAt();
    }

    private void note(Object shell, FolderChange change) {
        List<FolderChange> known = changes.computeIfAbsent(shell, key -> new ArrayList<>());
        if (known.size() < MOST_CHANGES) {
            known.add(change);
        } else if (known.size() == MOST_CHANGES) {
            known.add(new FolderChange(change.text, new TextRange(0, FolderState.LASTING), false));
        }
    }

    private Deque<FolderState> start(PlacedCommand placed) {
        Optional<ChangedFolder> folder =
                placed.around().map(this::folder).orElse(OWN_SHELLS.contains(kind) ? Optional.empty() : lasting);
        return new ArrayDeque<>(List.of(new FolderState(folder, FolderState.LASTING)));
    }

    /** The words after a command that changes the folder of those after it. */
    private static Optional<List<CommandWord>> operandsOfChange(ShellCommand command) {
        List<CommandWord> words =
                command.words().stream().dropWhile(CommandReader::isReserved).toList();
        boolean isChange = !words.isEmpty()
                && ShellCommand.FOLDER_CHANGES.contains(words.get(0).text());
        return isChange ? Optional.of(words.subList(1, words.size())) : Optional.empty();
    }

    private static boolean isFolder(List<CommandWord> operands) {
        return operands.size() == 1 && isFolder(operands.get(0));
    }

    private static boolean isFolder(CommandWord operand) {
        return operand.isLiteral() && RELATIVE.matcher(operand.text()).matches();
    }

    private static Optional<ChangedFolder> changed(
            Optional<ChangedFolder> from, List<CommandWord> operands, ShellCommand command) {
        boolean isKnown = operands.size() == 1 && (!operands.get(0).isLiteral() || isFolder(operands.get(0)));
        List<CommandWord> before = from.map(ChangedFolder::operands).orElse(List.of());
        return isKnown && before.size() < MOST_OPERANDS
                ? Optional.of(new ChangedFolder(
                        Stream.concat(before.stream(), operands.stream()).toList(),
                        operands.get(0).value(command.text()).range()))
                : Optional.empty();
    }

    private static TextRange startOf(ShellCommand command) {
        return TextRange.at(command.words().get(0).range().start());
    }

    /** The end of the parentheses around a command. */
    private static int endOfGroup(ShellCommand command) {
        String text = command.text().text();
        int start = startOf(command).start();
        int end = isInGroup(command) ? partner(text, start, 1) : -1;
        // The parenthesis after a pattern of a case closes nothing.
        return end < 0 || text.substring(start, end).contains("case ") ? FolderState.LASTING : end;
    }

    private static boolean isInGroup(ShellCommand command) {
        return partner(command.text().text(), startOf(command).start() - 1, -1) >= 0;
    }

    /** The offset of the first parenthesis without a partner, forwards or backwards; negative if there is none. */
    private static int partner(String text, int start, int step) {
        char wanted = step > 0 ? ')' : '(';
        int depth = 0;
        for (int at = start; at >= 0 && at < text.length() && Math.abs(at - start) < MOST_CHARACTERS; at += step) {
            char c = text.charAt(at);
            if (c == wanted && depth-- == 0) {
                return at;
            }
            if (c != wanted && (c == '(' || c == ')')) {
                depth++;
            }
        }
        return -1;
    }
}
