package io.github.dockerfilestages.paths.commands;

import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a program does to paths, as a row of the {@link CommandTable}.
 *
 * @param programs file names of the program
 * @param subcommands one of which must be among its first words; empty for any
 * @param action what its operands mean
 * @param options the options with a value, with their dashes
 * @param usual the names of what it usually makes somewhere below its folder
 */
public record CommandRule(
        Set<String> programs,
        Set<String> subcommands,
        CommandAction action,
        Map<String, OptionRole> options,
        Set<String> usual) {
    private static final int FIRST_WORDS = 3;

    /** What the operands of a program mean. */
    public enum CommandAction {
        /** Nothing. */
        NONE,
        /** It only reads: a path among its words is not a mention. */
        READ,
        DIRECTORIES,
        FILES,
        /** The first operand is a file that it makes. */
        FIRST_FILE,
        /** The last operand is a directory that it makes and fills. */
        LAST_DIRECTORY,
        COPY,
        MOVE,
        LINK,
        INSTALL,
        DELETE,
        /** It makes a directory with the name of a repository. */
        CLONE,
        /** It fills its folder, unless that is full already. */
        CHECKOUT,
        /** Its usual results are those of a task with a name like {@code build}. */
        TASK,
        /** It writes to files with the names of the URLs. */
        DOWNLOAD,
        ARCHIVE,
        UNPACK,
        /** Its operands are files that it makes or names of tasks. */
        MAKE,
        /** It may remember the prefix of an installation. */
        CONFIGURE,
        /** It installs below the prefix. */
        INSTALL_TREE,
        GO_BUILD,
        GO_INSTALL,
        CARGO_BUILD,
        CARGO_INSTALL,
        /** It may make anything in its folder. */
        TOOL,
        /** It installs packages, which are its operands. */
        PACKAGES;

        /** Whether an operand without a slash is a name of something else than a path. */
        boolean hasNames() {
            return this == TASK || this == MAKE || this == INSTALL_TREE || this == TOOL || this == PACKAGES;
        }
    }

    /** What the value of an option means. */
    public enum OptionRole {
        /** A file or a directory that the program makes. */
        OUT,
        FILE,
        /** A directory that it makes and fills. */
        DIRECTORY,
        /** A directory that it fills. */
        INSIDE,
        /** The folder in which it works. */
        FOLDER,
        /** The prefix of a later installation. */
        PREFIX,
        /** The name of what it makes. */
        NAME,
        /** The name of the folder for a kind of build. */
        PROFILE,
        /** Something else. */
        VALUE
    }

    /** Reads a row: {@code programs subcommands: words}, where a word is an action, an option or a usual name. */
    static CommandRule parse(String row) {
        int colon = row.indexOf(": ");
        int blank = row.lastIndexOf(' ', colon);
        Map<String, OptionRole> options = new HashMap<>();
        Set<String> usual = new HashSet<>();
        CommandAction action = CommandAction.NONE;
        for (String word : row.substring(colon + 2).split(" ", -1)) {
            int equals = word.indexOf('=');
            if (word.startsWith("-")) {
                options.put(word.substring(0, equals), named(OptionRole.values(), word.substring(equals + 1)));
            } else if (word.startsWith("usual=")) {
                usual.addAll(List.of(word.substring(equals + 1).split(",")));
            } else {
                action = named(CommandAction.values(), word);
            }
        }
        return new CommandRule(
                Set.of(programs(row)),
                blank < 0 ? Set.of() : Set.of(row.substring(blank + 1, colon).split(",")),
                action,
                Map.copyOf(options),
                Set.copyOf(usual));
    }

    /** Not by {@code Enum.valueOf}, which would make a table of all constants by reflection for a single use. */
    private static <E extends Enum<E>> E named(E[] constants, String word) {
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No such word in the table of commands: " + word);
    }

    /** The programs of a row, without reading more of it. */
    static String[] programs(String row) {
        int blank = row.indexOf(' ');
        int colon = row.indexOf(": ");
        return row.substring(0, Math.min(blank, colon)).split(",", -1);
    }

    /** Whether an operand may be a path: it is not the subcommand, and not the name of a task or a package. */
    public boolean mayBePath(CommandWord operand) {
        String text = operand.text();
        boolean isWord = text.indexOf('/') < 0 && !text.startsWith(".");
        return !(isWord && action.hasNames()) && !subcommands.contains(text);
    }

    /** Whether the row is about a command with these words after the program. */
    boolean matches(List<CommandWord> words) {
        return subcommands.isEmpty() || hasSubcommand(words);
    }

    private boolean hasSubcommand(List<CommandWord> words) {
        int seen = 0;
        for (CommandWord word : words) {
            String text = word.text();
            boolean isOption = text.startsWith("-");
            if (subcommands.contains(text) || !isOption && subcommands.contains(stem(text))) {
                return true;
            }
            seen += isOption ? 0 : 1;
            if (seen == FIRST_WORDS) {
                return false;
            }
        }
        return false;
    }

    /** The task of {@code build:web} is {@code build}. */
    private static String stem(String word) {
        int colon = word.indexOf(':');
        return colon < 0 ? word : word.substring(0, colon);
    }
}
