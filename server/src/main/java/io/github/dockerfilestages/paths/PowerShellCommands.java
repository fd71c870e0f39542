package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The effects of the cmdlets of PowerShell that make, copy, move and remove files. */
final class PowerShellCommands {
    private final WordEffects effects;
    private final WordValues values;
    private final EffectSink sink;
    private final Map<String, CommandWord> named = new HashMap<>();
    private final List<CommandWord> operands = new ArrayList<>();

    PowerShellCommands(WordEffects effects, WordValues values, EffectSink sink) {
        this.effects = effects;
        this.values = values;
        this.sink = sink;
    }

    /** Adds the effects of a command; returns whether it is one of these. */
    boolean add(List<CommandWord> words) {
        read(words);
        switch (LowerCase.of(words.get(0).text())) {
            case "new-item", "ni" -> newItem();
            case "copy-item", "cpi" -> copy();
            case "move-item", "mi" -> {
                copy();
                parameter(0, "-path", "-literalpath").ifPresent(word -> effects.each(PathReach.DELETED, word));
            }
            case "rename-item", "rni", "ren" -> rename();
            case "remove-item", "ri", "del", "erase", "rd" ->
                parameter(0, "-path", "-literalpath").ifPresent(word -> effects.each(PathReach.DELETED, word));
            case "expand-archive" ->
                parameter(1, "-destinationpath").ifPresent(word -> {
                    effects.each(PathReach.DIRECTORY, word);
                    effects.each(PathReach.INSIDE, word);
                });
            case "invoke-webrequest", "iwr", "invoke-restmethod", "irm", "start-bitstransfer" ->
                named("-outfile", "-destination").ifPresent(word -> effects.each(PathReach.FILE, word));
            case "set-content", "add-content", "out-file", "tee-object" ->
                parameter(0, "-path", "-filepath", "-literalpath")
                        .ifPresent(word -> effects.each(PathReach.FILE, word));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void read(List<CommandWord> words) {
        for (int at = 1; at < words.size(); at++) {
            CommandWord word = words.get(at);
            if (!word.isOption()) {
                operands.add(word);
            } else if (at + 1 < words.size() && !words.get(at + 1).isOption()) {
                String name = LowerCase.of(word.text());
                boolean isSwitch = name.equals("-recurse") || name.equals("-force") || name.equals("-usebasicparsing");
                if (!isSwitch) {
                    named.put(name, words.get(++at));
                }
            }
        }
    }

    /** The value of the first of some parameters that is given by name. */
    private Optional<CommandWord> named(String... names) {
        for (String name : names) {
            CommandWord value = named.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The same for parameters that may also be given by a position. */
    private Optional<CommandWord> parameter(int position, String... names) {
        return named(names)
                .or(() -> position < operands.size() ? Optional.of(operands.get(position)) : Optional.empty());
    }

    private void newItem() {
        boolean isDirectory = named("-itemtype", "-type")
                .filter(type -> LowerCase.of(type.text()).startsWith("dir"))
                .isPresent();
        parameter(0, "-path", "-name")
                .ifPresent(word -> effects.each(isDirectory ? PathReach.DIRECTORY : PathReach.FILE, word));
    }

    private void copy() {
        parameter(1, "-destination").ifPresent(destination -> {
            String path = effects.path(destination);
            boolean isDirectory = sink.isDirectory(path) || destination.text().endsWith("\\");
            Optional<String> name = parameter(0, "-path", "-literalpath")
                    .map(source -> StagePath.name(effects.path(source)))
                    .filter(last -> isDirectory && !StagePath.isPattern(last));
            effects.add(
                    PathReach.FILE,
                    destination,
                    name.map(last -> StagePath.resolve(path, last)).orElse(path));
            effects.add(PathReach.INSIDE, destination, path);
        });
    }

    private void rename() {
        parameter(1, "-newname").ifPresent(word -> {
            String folder = parameter(0, "-path", "-literalpath")
                    .map(source -> StagePath.parent(effects.path(source)))
                    .orElse(values.folder());
            String path = StagePath.resolve(folder, effects.valuesOf(word).get(0));
            effects.add(PathReach.FILE, word, path);
            effects.add(PathReach.INSIDE, word, path);
        });
    }
}
