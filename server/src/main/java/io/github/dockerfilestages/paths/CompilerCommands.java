package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.CommandInvocation;
import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The effects of compilers that derive the names of programs from those of packages: Go and Rust. */
final class CompilerCommands {
    /** The last part of the path of a Go module says its major version. */
    private static final Pattern MAJOR_VERSION = Pattern.compile("v[0-9]+");

    private final WordEffects effects;
    private final WordValues values;

    CompilerCommands(WordEffects effects, WordValues values) {
        this.effects = effects;
        this.values = values;
    }

    void add(CommandInvocation command) {
        switch (command.rule().action()) {
            case GO_BUILD -> goBuild(command);
            case GO_INSTALL -> goInstall(command);
            case CARGO_BUILD -> cargoBuild(command);
            default -> cargoInstall(command);
        }
    }

    /** Without an output, the program is called like the directory of the package. */
    private void goBuild(CommandInvocation command) {
        List<CommandWord> packages = command.after("build");
        if (command.option(OptionRole.OUT).isPresent()) {
            return;
        }
        if (packages.isEmpty()) {
            effects.fill(PathReach.FILE, command, StagePath.resolve(values.folder(), StagePath.name(values.folder())));
        }
        for (CommandWord word : packages) {
            for (String value : effects.valuesOf(word)) {
                String name = StagePath.name(StagePath.resolve(values.folder(), value));
                String plain = name.endsWith(".go") ? name.substring(0, name.length() - 3) : name;
                effects.fill(PathReach.FILE, command, StagePath.resolve(values.folder(), plain));
            }
        }
    }

    private void goInstall(CommandInvocation command) {
        Optional<CommandWord> assigned = WordEffects.assigned(command, "GOBIN");
        String folder = assigned.map(effects::path).orElseGet(this::goBin);
        for (CommandWord word : command.after("install", "get")) {
            for (String value : effects.valuesOf(word)) {
                String name = packageName(value);
                String path = StagePath.resolve(folder, name);
                boolean isUnknown = name.equals("...") || name.isEmpty();
                CommandWord place = assigned.filter(bin -> isUnknown).orElse(word);
                effects.add(isUnknown ? PathReach.INSIDE : PathReach.FILE, place, isUnknown ? folder : path);
            }
        }
        if (command.after("install", "get").isEmpty()) {
            effects.fill(PathReach.FILE, command, StagePath.resolve(folder, StagePath.name(values.folder())));
        }
    }

    private String goBin() {
        List<String> bin = values.values("GOBIN");
        List<String> path = values.values("GOPATH");
        return !bin.isEmpty() ? bin.get(0) : (path.isEmpty() ? "/go" : path.get(0)) + "/bin";
    }

    /** The name of the program of a package, without its version. */
    private String packageName(String value) {
        int at = value.indexOf('@');
        String path = StagePath.resolve(values.folder(), at < 0 ? value : value.substring(0, at));
        String name = StagePath.name(path);
        return MAJOR_VERSION.matcher(name).matches() ? StagePath.name(StagePath.parent(path)) : name;
    }

    private void cargoBuild(CommandInvocation command) {
        List<String> set = values.values("CARGO_TARGET_DIR");
        String target = StagePath.resolve(values.folder(), set.isEmpty() ? "target" : set.get(0));
        String profile = command.option(OptionRole.PROFILE)
                .map(word -> effects.valuesOf(word).get(0))
                .orElse(command.hasFlag("--release", "-r") ? "release" : "debug");
        String folder = StagePath.resolve(target, profile.equals("dev") ? "debug" : profile);
        command.option(OptionRole.NAME)
                .ifPresent(word -> effects.valuesOf(word)
                        .forEach(name -> effects.fill(PathReach.FILE, command, StagePath.resolve(folder, name))));
        effects.fill(PathReach.INSIDE, command, target);
    }

    private void cargoInstall(CommandInvocation command) {
        List<String> home = values.values("CARGO_HOME");
        String folder = (home.isEmpty() ? "/usr/local/cargo" : home.get(0)) + "/bin";
        if (command.option(OptionRole.INSIDE).isPresent()) {
            return;
        }
        for (CommandWord word : command.after("install", "binstall")) {
            for (String value : effects.valuesOf(word)) {
                int at = value.indexOf('@');
                effects.add(PathReach.FILE, word, StagePath.resolve(folder, at < 0 ? value : value.substring(0, at)));
            }
        }
    }
}
