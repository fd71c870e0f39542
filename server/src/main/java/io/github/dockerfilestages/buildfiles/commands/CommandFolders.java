package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern LINES = Pattern.compile("(?<!\\\\)\\n\\s*\\S");

    private static final Set<String> OPTIONS = Set.of("--", "-P", "-L", "-e", "-q");
    private static final Set<String> PUSHES = Set.of("pushd", "Push-Location");
    private static final Set<String> POPS = Set.of("popd", "Pop-Location");

    /** Stands for a folder about which nothing is known; it is where {@code cd} alone leads. */
    private static final String UNKNOWN = "~";

    private static final Set<String> BLOCK_STARTS = Set.of("if", "while", "until", "for", "select", "case", "{");
    private static final Set<String> BRANCHES = Set.of("else", "elif");
    private static final Set<String> BLOCK_ENDS = Set.of("fi", "done", "esac", "}");
    private static final Pattern CASE = Pattern.compile("\\bcase\\s");
    private static final Pattern ESAC = Pattern.compile("\\besac\\b");
    private static final Pattern PIPE = Pattern.compile("\\s*(?:\\d?>[^|;&]*)?(?:\\|(?!\\|)|&(?!&))");

    private final BuildKind kind;
    private final IdentityHashMap<ShellText, Deque<FolderState>> states = new IdentityHashMap<>();
    private final IdentityHashMap<ShellText, Deque<OpenBlock>> blocks = new IdentityHashMap<>();
    private final IdentityHashMap<ShellText, Integer> starts = new IdentityHashMap<>();
    private final IdentityHashMap<ShellCommand, Optional<ChangedFolder>> folders = new IdentityHashMap<>();
    private final IdentityHashMap<Object, List<FolderChange>> changes = new IdentityHashMap<>();
    private FolderState lasting = FolderState.in(Optional.empty());

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

    /** A condition, a loop, a function or a group, with the folder before it. */
    private record OpenBlock(String word, Optional<ChangedFolder> folder) {}

    /** The folder of a command, relative to the one in which its file runs commands; empty if it is that one. */
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
        while (state.element().end() <= offset) {
            state.pop();
        }
        follow(placed, state);
        Optional<ChangedFolder> folder = state.element().folder();
        folders.put(command, folder);
        if (command.changesFolder() && placed.remote().isEmpty()) {
            var range = new TextRange(offset, endOfGroup(command));
            Optional<List<CommandWord>> operands = operandsOfChange(command);
            boolean isFollowed = operands.filter(CommandFolders::isFolder).isPresent()
                    && (range.end() != FolderState.LASTING || !isInGroup(command));
            if (operands.isPresent() && !isInPipe(command)) {
                boolean isLeft = range.end() != FolderState.LASTING || !isInGroup(command);
                FolderState next = next(state.element(), isLeft ? operands.get() : List.of(), command);
                enter(placed, state, next.until(range.end()));
            }
            boolean isOnOneLine = !LINES.matcher(command.text().text()).find();
            // A program that is told to change its folder may run the other commands of the file there, as make does.
            Object shell = operands.isPresent() ? shell(placed) : this;
            note(shell, new FolderChange(command.text(), range, isFollowed && isOnOneLine));
        }
    }

    private void enter(PlacedCommand placed, Deque<FolderState> state, FolderState next) {
        state.push(next);
        if (next.end() == FolderState.LASTING && placed.around().isEmpty()) {
            lasting = next;
        }
    }

    /** Goes back to the folder before a condition, a loop or a function, where one of its branches ends. */
    private void follow(PlacedCommand placed, Deque<FolderState> state) {
        Deque<OpenBlock> open = blocks.computeIfAbsent(placed.command().text(), text -> new ArrayDeque<>());
        if (!open.isEmpty() && open.element().word.equals("case") && isInNextBranch(placed.command())) {
            leave(placed, state, open.element());
        }
        boolean isLeading = true;
        for (CommandWord word : placed.command().words()) {
            // The brace of a function follows its name.
            if (!isLeading && !word.is("{")) {
                continue;
            }
            if (BLOCK_STARTS.contains(word.text()) && open.size() < MOST_CHANGES) {
                open.push(new OpenBlock(word.text(), state.element().folder()));
            } else if (!open.isEmpty() && BRANCHES.contains(word.text())) {
                leave(placed, state, open.element());
            } else if (!open.isEmpty() && BLOCK_ENDS.contains(word.text())) {
                leave(placed, state, open.pop());
            }
            isLeading &= CommandReader.isReserved(word);
        }
    }

    private void leave(PlacedCommand placed, Deque<FolderState> state, OpenBlock block) {
        if (!state.element().folder().equals(block.folder)) {
            enter(placed, state, state.element().restored(block.folder));
        }
    }

    /** Whether the branch of a case has ended between the command before and this one. */
    private boolean isInNextBranch(ShellCommand command) {
        int start = startOf(command).start();
        int before = Objects.requireNonNullElse(starts.put(command.text(), start), start);
        return before < start && command.text().text().substring(before, start).contains(";;");
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
        FolderState first = OWN_SHELLS.contains(kind) ? FolderState.in(Optional.empty()) : lasting;
        return new ArrayDeque<>(
                List.of(placed.around().map(this::folder).map(FolderState::in).orElse(first)));
    }

    /** The words after a command that changes the folder of those after it. */
    private static Optional<List<CommandWord>> operandsOfChange(ShellCommand command) {
        List<CommandWord> words =
                command.words().stream().dropWhile(CommandReader::isReserved).toList();
        boolean isChange = !words.isEmpty()
                && ShellCommand.FOLDER_CHANGES.contains(words.get(0).text());
        return isChange
                ? Optional.of(words.stream()
                        .skip(1)
                        .dropWhile(word -> OPTIONS.contains(word.text()))
                        .toList())
                : Optional.empty();
    }

    private static FolderState next(FolderState now, List<CommandWord> operands, ShellCommand command) {
        Set<String> words = command.words().stream().map(CommandWord::text).collect(Collectors.toSet());
        if (!Collections.disjoint(words, POPS)) {
            return now.popped();
        }
        if (operands.size() == 1 && operands.get(0).is("-")) {
            return now.changed(now.before());
        }
        Optional<ChangedFolder> next = Optional.of(changed(now.folder(), operands, command));
        return Collections.disjoint(words, PUSHES) ? now.changed(next) : now.pushed(next);
    }

    private static boolean isFolder(List<CommandWord> operands) {
        return operands.size() == 1 && ChangedFolder.isFolder(operands.get(0));
    }

    private static ChangedFolder changed(
            Optional<ChangedFolder> from, List<CommandWord> operands, ShellCommand command) {
        List<ChangedFolder.Operand> before = from.map(ChangedFolder::operands).orElse(List.of());
        boolean mayBeKnown = operands.size() == 1 && before.size() < MOST_OPERANDS;
        CommandWord operand = mayBeKnown ? operands.get(0) : CommandWord.literal(UNKNOWN, startOf(command));
        return new ChangedFolder(
                Stream.concat(
                                mayBeKnown ? before.stream() : Stream.empty(),
                                Stream.of(new ChangedFolder.Operand(operand, command.text())))
                        .toList(),
                operand.value(command.text()).range());
    }

    private static TextRange startOf(ShellCommand command) {
        return TextRange.at(command.words().get(0).range().start());
    }

    /** The end of the parentheses around a command. */
    private static int endOfGroup(ShellCommand command) {
        String text = command.text().text();
        int start = startOf(command).start();
        int end = isInGroup(command) ? partner(text, start, 1) : -1;
        Matcher esac = ESAC.matcher(text);
        // The parenthesis after a pattern of a case closes nothing.
        int from = start;
        while (end >= 0 && CASE.matcher(text.substring(from, end)).find()) {
            from = esac.find(end) && esac.end() - start < MOST_CHARACTERS ? esac.end() : text.length();
            end = partner(text, from, 1);
        }
        return end < 0 ? FolderState.LASTING : end;
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
