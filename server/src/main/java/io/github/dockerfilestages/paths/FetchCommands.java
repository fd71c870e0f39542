package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.CommandInvocation;
import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The effects of programs that bring files from elsewhere: clones, downloads, archives. */
final class FetchCommands {
    /** The letters of {@code tar xf archive}, with the one that says that a file follows. */
    private static final Pattern OLD_STYLE = Pattern.compile("[a-zA-Z]*f[a-zA-Z]*");

    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]{1,8}");
    private static final Pattern AFTER_PATH = Pattern.compile("[?#]");

    private final WordEffects effects;
    private final WordValues values;

    FetchCommands(WordEffects effects, WordValues values) {
        this.effects = effects;
        this.values = values;
    }

    void add(CommandInvocation command) {
        switch (command.rule().action()) {
            case CLONE -> clone(command);
            case DOWNLOAD -> download(command);
            case ARCHIVE -> archive(command);
            default -> unpack(command);
        }
    }

    private void clone(CommandInvocation command) {
        List<CommandWord> operands = command.after("clone", "checkout", "co", "export", "branch");
        if (operands.size() > 1) {
            effects.each(PathReach.DIRECTORY, operands.get(1));
            effects.each(PathReach.INSIDE, operands.get(1));
        } else if (operands.size() == 1) {
            for (String url : effects.valuesOf(operands.get(0))) {
                String path = StagePath.resolve(values.folder(), repositoryName(url));
                effects.add(PathReach.DIRECTORY, operands.get(0), path);
                effects.add(PathReach.INSIDE, operands.get(0), path);
            }
        }
    }

    /** The folder that git makes for a URL. */
    static String repositoryName(String url) {
        String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        String name = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1);
        return name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
    }

    private void download(CommandInvocation command) {
        boolean isWget = command.rule().programs().contains("wget");
        boolean isNamed = command.option(OptionRole.FILE).isPresent();
        boolean takesName =
                isWget || command.hasFlag("-O", "--remote-name", "--remote-name-all") || command.hasLetter('O');
        if (isNamed || !takesName) {
            return;
        }
        for (CommandWord word : command.operands()) {
            url(word);
        }
        if (!isWget) {
            command.options().stream()
                    .filter(option -> option.role() == OptionRole.VALUE)
                    .forEach(option -> url(option.value()));
        }
    }

    private void url(CommandWord word) {
        for (String url : effects.valuesOf(word)) {
            String name = urlName(url);
            if (url.contains("/") && !name.isEmpty()) {
                effects.add(PathReach.FILE, word, StagePath.resolve(values.folder(), name));
            }
        }
    }

    /** The last part of the path of a URL. */
    static String urlName(String url) {
        String path = AFTER_PATH.split(url, 2)[0];
        int scheme = path.indexOf("://");
        int slash = path.lastIndexOf('/');
        return slash > scheme + 2 || scheme < 0 ? path.substring(slash + 1) : "";
    }

    private void archive(CommandInvocation command) {
        String mode = mode(command);
        Optional<CommandWord> folder = command.option(OptionRole.FOLDER);
        if (mode.indexOf('c') >= 0 && mode.indexOf('x') < 0) {
            command.options().stream()
                    .filter(option -> option.role() == OptionRole.VALUE)
                    .limit(1)
                    .forEach(option -> inOuterFolder(command, option.value()));
            if (isOldStyle(command) && command.operands().size() > 1) {
                effects.each(PathReach.FILE, command.operands().get(1));
            }
        } else if (mode.indexOf('x') >= 0) {
            if (folder.isPresent()) {
                effects.add(PathReach.INSIDE, folder.get(), values.folder());
            } else {
                effects.fill(PathReach.INSIDE, command, values.folder());
            }
        }
    }

    /** An archive is not written in the folder that {@code -C} names. */
    private void inOuterFolder(CommandInvocation command, CommandWord file) {
        if (command.option(OptionRole.FOLDER).isEmpty() || file.text().startsWith("/")) {
            effects.each(PathReach.FILE, file);
        }
    }

    private static boolean isOldStyle(CommandInvocation command) {
        return !command.operands().isEmpty()
                && OLD_STYLE.matcher(command.operands().get(0).text()).matches()
                && command.rule().programs().contains("tar");
    }

    /** The letters that say what is done. */
    private static String mode(CommandInvocation command) {
        var mode = new StringBuilder();
        for (String flag : command.flags()) {
            switch (flag) {
                case "--extract", "--get" -> mode.append('x');
                case "--create" -> mode.append('c');
                default -> mode.append(flag.startsWith("--") || flag.equals("-C") ? "" : flag);
            }
        }
        if (!command.operands().isEmpty()) {
            String first = command.operands().get(0).text();
            mode.append(LETTERS.matcher(first).matches() ? first : "");
        }
        return command.rule().programs().contains("cpio") ? mode.toString().replace('i', 'x') : mode.toString();
    }

    private void unpack(CommandInvocation command) {
        if (command.option(OptionRole.DIRECTORY).isEmpty()) {
            effects.fill(PathReach.INSIDE, command, values.folder());
        }
    }
}
