package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.CommandInvocation;
import io.github.dockerfilestages.paths.commands.CommandRule.CommandAction;
import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.List;
import java.util.Optional;

/** The effects of {@code cp}, {@code mv}, {@code ln} and {@code install}: where the destination is a directory, the names of the sources stay. */
final class CopyCommands {
    private final WordEffects effects;
    private final WordValues values;
    private final EffectSink sink;

    CopyCommands(WordEffects effects, WordValues values, EffectSink sink) {
        this.effects = effects;
        this.values = values;
        this.sink = sink;
    }

    void add(CommandInvocation command) {
        List<CommandWord> operands = command.operands();
        boolean makesDirectories = command.rule().action() == CommandAction.INSTALL
                && (command.hasFlag("--directory") || command.hasLetter('d'));
        Optional<CommandWord> target = command.option(OptionRole.INSIDE);
        if (makesDirectories) {
            operands.forEach(word -> effects.each(PathReach.DIRECTORY, word));
        } else if (target.isPresent()) {
            operands.forEach(source -> into(command, target.get(), effects.path(target.get()), source));
        } else if (operands.size() >= 2) {
            copy(command, operands.subList(0, operands.size() - 1), operands.get(operands.size() - 1));
        } else if (operands.size() == 1 && command.rule().action() == CommandAction.LINK) {
            into(command, operands.get(0), values.folder(), operands.get(0));
        }
        if (command.rule().action() == CommandAction.MOVE) {
            operands.stream()
                    .limit(Math.max(0, operands.size() - 1))
                    .forEach(word -> effects.each(PathReach.DELETED, word));
        }
    }

    private void copy(CommandInvocation command, List<CommandWord> sources, CommandWord destination) {
        for (String value : effects.valuesOf(destination)) {
            String path = StagePath.resolve(values.folder(), value);
            boolean isDirectory = value.endsWith("/")
                    || value.equals(".")
                    || value.endsWith("/.")
                    || sources.size() > 1
                    || sink.isDirectory(path)
                    || sources.stream().anyMatch(this::isSeveral);
            boolean isFile = command.hasFlag("-T", "--no-target-directory") || !isDirectory;
            for (CommandWord source : sources) {
                if (isFile) {
                    effects.add(PathReach.FILE, destination, path);
                    tree(command, destination, path);
                } else {
                    into(command, destination, path, source);
                }
            }
        }
    }

    private boolean isSeveral(CommandWord source) {
        List<String> paths = effects.valuesOf(source);
        return paths.size() > 1 || StagePath.isPattern(paths.get(0));
    }

    private void into(CommandInvocation command, CommandWord destination, String path, CommandWord source) {
        for (String value : effects.valuesOf(source)) {
            String name = StagePath.name(StagePath.resolve("/", value));
            boolean isWhole = value.endsWith("/.") || value.equals(".") || value.equals("..");
            if (StagePath.isPattern(name) || isWhole || name.isEmpty()) {
                effects.add(PathReach.INSIDE, destination, path);
            } else {
                String made = StagePath.resolve(path, name);
                effects.add(PathReach.FILE, destination, made);
                tree(command, destination, made);
            }
        }
    }

    /** A directory that is copied keeps what is in it. */
    private void tree(CommandInvocation command, CommandWord destination, String path) {
        boolean isTree = command.rule().action() == CommandAction.MOVE
                || command.hasFlag("--recursive", "--archive")
                || command.hasLetter('r')
                || command.hasLetter('R')
                || command.hasLetter('a');
        if (isTree) {
            effects.add(PathReach.INSIDE, destination, path);
        }
    }
}
