package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.CommandInvocation;
import io.github.dockerfilestages.paths.commands.CommandInvocation.OptionValue;
import io.github.dockerfilestages.paths.commands.CommandRule.CommandAction;
import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.paths.commands.CommandTable;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The effects of the simple commands of one shell text, by the rows of the {@link CommandTable}. */
final class CommandEffects {
    private static final Pattern BUILD_TASK =
            Pattern.compile("build|bundle|compile|dist|export|generate|pack|prod|release|webpack|all");

    private static final String DEFAULT_PREFIX = "/usr/local";

    private final WordValues values;
    private final EffectSink sink;
    private final BuildTools tools;
    private final WordEffects effects;

    CommandEffects(ShellText text, WordValues values, EffectSink sink, BuildTools tools) {
        this.values = values;
        this.sink = sink;
        this.tools = tools;
        this.effects = new WordEffects(text, values, sink);
    }

    WordEffects words() {
        return effects;
    }

    /** Adds the effects of a command. */
    void add(CommandInvocation command) {
        String outer = values.folder();
        command.option(OptionRole.FOLDER).ifPresent(word -> values.enter(effects.path(word)));
        act(command);
        usual(command);
        command.options().forEach(this::option);
        command.assignments().forEach(this::assignment);
        mentions(command);
        command.operands().stream()
                .filter(command.rule()::mayBePath)
                .forEach(word -> effects.each(PathReach.USE, word));
        values.enter(outer);
        for (OptionValue option : command.options()) {
            if (option.role() == OptionRole.VALUE) {
                effects.each(PathReach.USE, option.value());
            }
        }
        if (command.words().get(0).text().indexOf('/') >= 0) {
            effects.each(PathReach.USE, command.words().get(0));
        }
    }

    private void act(CommandInvocation command) {
        List<CommandWord> operands = command.operands();
        switch (command.rule().action()) {
            case DIRECTORIES -> operands.forEach(word -> effects.each(PathReach.DIRECTORY, word));
            case FILES -> operands.forEach(word -> effects.each(PathReach.FILE, word));
            case FIRST_FILE -> operands.stream().limit(1).forEach(word -> effects.each(PathReach.FILE, word));
            case LAST_DIRECTORY -> lastDirectory(command);
            case COPY, MOVE, LINK, INSTALL -> new CopyCommands(effects, values, sink).add(command);
            case DELETE -> operands.forEach(word -> effects.each(PathReach.DELETED, word));
            case CLONE, DOWNLOAD, ARCHIVE, UNPACK -> new FetchCommands(effects, values).add(command);
            case MAKE -> make(command);
            case CONFIGURE -> configure(command);
            case INSTALL_TREE -> installTree(command);
            case GO_BUILD, GO_INSTALL, CARGO_BUILD, CARGO_INSTALL -> new CompilerCommands(effects, values).add(command);
            case TOOL, TASK -> effects.fill(PathReach.TOOL, command, values.folder());
            case CHECKOUT -> {
                if (!sink.isFilled(values.folder())) {
                    effects.fill(PathReach.INSIDE, command, values.folder());
                }
            }
            default -> {}
        }
    }

    private void usual(CommandInvocation command) {
        boolean isBuild = command.rule().action() != CommandAction.TASK
                || command.operands().stream().anyMatch(CommandEffects::isBuildTask);
        if (!command.rule().usual().isEmpty() && isBuild) {
            effects.usual(command, values.folder(), List.copyOf(command.rule().usual()));
        }
    }

    /** Whether the name of a task says that it makes something. */
    private static boolean isBuildTask(CommandWord word) {
        return BUILD_TASK.matcher(word.text()).find();
    }

    private void option(OptionValue option) {
        switch (option.role()) {
            case OUT -> {
                effects.each(PathReach.FILE, option.value());
                effects.each(PathReach.INSIDE, option.value());
            }
            case FILE -> effects.each(PathReach.FILE, option.value());
            case DIRECTORY, PREFIX -> {
                effects.each(PathReach.DIRECTORY, option.value());
                effects.each(PathReach.INSIDE, option.value());
            }
            case INSIDE -> effects.each(PathReach.INSIDE, option.value());
            default -> {}
        }
    }

    /** A variable with an absolute path that is given to one command says where it writes: {@code DESTDIR=/out}. */
    private void assignment(CommandWord word) {
        int equals = word.text().indexOf('=');
        CommandWord value = word.from(equals + 1);
        if (!value.text().isEmpty() && effects.valuesOf(value).stream().allMatch(path -> path.startsWith("/"))) {
            effects.each(PathReach.INSIDE, value);
        }
    }

    private void lastDirectory(CommandInvocation command) {
        List<CommandWord> operands = command.after(command.rule().subcommands());
        if (!operands.isEmpty()) {
            CommandWord last = operands.get(operands.size() - 1);
            effects.each(PathReach.DIRECTORY, last);
            effects.each(PathReach.INSIDE, last);
        }
    }

    /** The targets of make are often the files that it makes; what it makes else is known by its tasks only. */
    private void make(CommandInvocation command) {
        effects.fill(PathReach.TOOL, command, values.folder());
        command.operands().forEach(word -> effects.each(PathReach.FILE, word));
    }

    private void configure(CommandInvocation command) {
        command.option(OptionRole.PREFIX)
                .or(() -> WordEffects.assigned(command, "PREFIX", "prefix"))
                .ifPresent(word -> tools.installInto(effects.path(word)));
        effects.fill(PathReach.TOOL, command, values.folder());
    }

    private void installTree(CommandInvocation command) {
        String prefix = command.option(OptionRole.PREFIX)
                .or(() -> WordEffects.assigned(command, "PREFIX", "prefix", "INSTALL_PREFIX"))
                .map(effects::path)
                .orElseGet(() -> tools.prefix().orElse(DEFAULT_PREFIX));
        Optional<CommandWord> root =
                WordEffects.assigned(command, "DESTDIR", "INSTALL_ROOT", "INSTALL_MOD_PATH", "install_root");
        if (root.isEmpty()) {
            effects.fill(PathReach.INSIDE, command, prefix);
        }
        effects.fill(PathReach.TOOL, command, values.folder());
    }

    /** What a command that nobody knows mentions, it may make. */
    private void mentions(CommandInvocation command) {
        if (!mayMention(command.rule().action())) {
            return;
        }
        command.operands().forEach(this::mention);
        for (OptionValue option : command.options()) {
            if (option.role() == OptionRole.VALUE) {
                mention(option.value());
            }
        }
    }

    /** Whether not all words of such a command are understood. */
    private static boolean mayMention(CommandAction action) {
        return switch (action) {
            case NONE, TOOL, TASK, CONFIGURE, MAKE, PACKAGES -> true;
            default -> false;
        };
    }

    private void mention(CommandWord word) {
        if (word.text().indexOf('/') >= 0 || effects.valuesOf(word).get(0).indexOf('/') >= 0) {
            effects.each(PathReach.MENTION, word);
        }
    }
}
