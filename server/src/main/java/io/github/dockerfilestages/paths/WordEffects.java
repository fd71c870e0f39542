package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.CommandInvocation;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Adds effects at the words of one shell text: relative paths are those of the folder in which the command runs. */
final class WordEffects {
    private final ShellText text;
    private final WordValues values;
    private final EffectSink sink;

    WordEffects(ShellText text, WordValues values, EffectSink sink) {
        this.text = text;
        this.values = values;
        this.sink = sink;
    }

    /** The value that an assignment for this command gives to one of some variables. */
    static Optional<CommandWord> assigned(CommandInvocation command, String... names) {
        for (CommandWord word : command.assignments()) {
            int equals = word.text().indexOf('=');
            if (List.of(names).contains(word.text().substring(0, equals))) {
                return Optional.of(word.from(equals + 1));
            }
        }
        return Optional.empty();
    }

    /** Adds an effect at a word for each path that it may mean. */
    void each(PathReach reach, CommandWord word) {
        for (String value : values.of(word, text.text())) {
            if (!value.isEmpty() && !value.equals("-") && value.indexOf("://") < 0) {
                add(reach, word, StagePath.resolve(values.folder(), value));
            }
        }
    }

    void add(PathReach reach, CommandWord word, String path) {
        boolean isMade = reach != PathReach.MENTION && reach != PathReach.DELETED;
        if (StagePath.isPattern(path) && reach != PathReach.USE) {
            if (isMade) {
                sink.add(PathReach.INSIDE, range(word), StagePath.parent(path));
            }
            return;
        }
        sink.add(reach, range(word), path, project(reach));
    }

    /** The names of the folders in which a command runs say what it installs elsewhere. */
    private List<String> project(PathReach reach) {
        String folder = values.folder();
        return reach == PathReach.INSIDE
                ? List.of(StagePath.name(folder), StagePath.name(StagePath.parent(folder)))
                : List.of();
    }

    /** Adds an effect of a command that does not name the path. */
    void fill(PathReach reach, CommandInvocation command, String path) {
        sink.add(reach, whole(command), path, project(reach));
    }

    /** The path that a word means in the folder of the command. */
    String path(CommandWord word) {
        return StagePath.resolve(values.folder(), values.single(word, text.text()));
    }

    List<String> valuesOf(CommandWord word) {
        return values.of(word, text.text());
    }

    /** Adds a habit of a tool in its folder. */
    void usual(CommandInvocation command, String folder, List<String> names) {
        sink.add(PathReach.USUAL, whole(command), folder, names);
    }

    private TextRange whole(CommandInvocation command) {
        List<CommandWord> words = command.words();
        return text.offsets()
                .toFile(new TextRange(
                        words.get(0).range().start(),
                        words.get(words.size() - 1).range().end()));
    }

    private TextRange range(CommandWord word) {
        return text.offsets().toFile(word.range());
    }
}
