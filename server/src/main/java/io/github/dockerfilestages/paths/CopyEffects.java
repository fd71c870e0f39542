package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The effects of a COPY or ADD: its destination by BuildKit's rules, with the names of the sources below it. */
final class CopyEffects {
    private static final Set<String> PLAIN_FILES = Set.of(
            "Dockerfile",
            "Makefile",
            "LICENSE",
            "NOTICE",
            "gradlew",
            "mvnw",
            "Gemfile",
            "Rakefile",
            "Procfile",
            "Cargo.lock",
            "Pipfile",
            "README",
            "VERSION",
            "CMakeLists.txt",
            "entrypoint",
            "BUILD",
            "WORKSPACE");

    private static final Pattern ARCHIVE = Pattern.compile("\\.(tar(\\.\\w+)?|tgz|tbz2?|txz)$");
    private static final Pattern PROGRAM = Pattern.compile("\\bs?bin/[^/]+$");

    private static final Pattern REPOSITORY =
            Pattern.compile("git@.*|.*\\.git([#?].*)?|git://.*|https?://(github|gitlab)\\.com/[^/]+/[^/]+([#?].*)?");

    private final EffectSink sink;
    private final Function<Word, String> values;
    private final String folder;

    CopyEffects(EffectSink sink, Function<Word, String> values, String folder) {
        this.sink = sink;
        this.values = values;
        this.folder = folder;
    }

    void add(Statement statement, Instruction instruction) {
        List<Word> words = statement.arguments();
        if (words.size() < 2) {
            return;
        }
        Word destination = words.get(words.size() - 1);
        String value = values.apply(destination);
        String path = StagePath.resolve(folder, value);
        List<Word> sources = words.subList(0, words.size() - 1);
        boolean isDirectory = value.endsWith("/")
                || value.equals(".")
                || value.endsWith("/.")
                || sources.size() > 1
                || sink.isDirectory(path);
        boolean keepsParents = statement.flags().stream().map(Flag::name).anyMatch("parents"::equals);
        int heredoc = 0;
        for (Word source : sources) {
            if (source.value().startsWith("<<")
                    && heredoc < instruction.heredocs().size()) {
                String name = instruction.heredocs().get(heredoc++).name();
                sink.add(PathReach.FILE, destination.range(), isDirectory ? StagePath.resolve(path, name) : path);
            } else if (keepsParents) {
                parents(source, destination, path);
            } else {
                source(statement, source, destination, path, isDirectory ? Destination.DIRECTORY : Destination.OPEN);
            }
        }
    }

    /** Whether the destination is a directory; if that is open, the source decides. */
    private enum Destination {
        DIRECTORY,
        OPEN
    }

    /** With {@code --parents}, the path of the source stays, from its pivot {@code /./} on. */
    private void parents(Word source, Word destination, String path) {
        String value = values.apply(source);
        int pivot = value.indexOf("/./");
        String kept = pivot < 0 ? value : value.substring(pivot + 2);
        sink.add(PathReach.DIRECTORY, destination.range(), path);
        if (StagePath.isPattern(kept)) {
            sink.add(PathReach.INSIDE, destination.range(), path);
        } else {
            String made = StagePath.resolve(path, "./" + kept);
            sink.add(PathReach.FILE, destination.range(), made);
            sink.add(PathReach.INSIDE, destination.range(), made);
        }
    }

    private void source(Statement statement, Word source, Word destination, String path, Destination form) {
        String value = values.apply(source);
        boolean isAdd = statement.keyword() == Keyword.ADD;
        if (isAdd && isRemote(value)) {
            remote(value, destination, path, form);
            return;
        }
        String name = StagePath.name(StagePath.resolve(StagePath.ROOT, value));
        boolean isUnpacked = isAdd && ARCHIVE.matcher(name).find();
        boolean isFile = looksLikeFile(value, name) && !isUnpacked;
        if (isFile) {
            String file = form == Destination.DIRECTORY ? StagePath.resolve(path, name) : path;
            sink.add(PathReach.FILE, destination.range(), file);
            if (form == Destination.DIRECTORY) {
                sink.add(PathReach.DIRECTORY, destination.range(), path);
            }
        } else if (form == Destination.DIRECTORY && isOpenSource(value, name) && !isUnpacked) {
            sink.add(PathReach.DIRECTORY, destination.range(), path);
            sink.add(PathReach.FILE, destination.range(), StagePath.resolve(path, name));
            sink.add(PathReach.OPEN, destination.range(), path);
        } else if (value.equals(StagePath.ROOT) && path.equals(StagePath.ROOT)) {
            // A whole file system over another one says nothing about a single path.
            sink.add(PathReach.DIRECTORY, destination.range(), path);
            sink.add(PathReach.OPEN, destination.range(), path);
        } else {
            boolean isOpen = form == Destination.OPEN && !isUnpacked;
            sink.add(isOpen ? PathReach.FILE : PathReach.DIRECTORY, destination.range(), path);
            sink.add(PathReach.INSIDE, destination.range(), path);
        }
    }

    private void remote(String url, Word destination, String path, Destination form) {
        boolean isRepository = REPOSITORY.matcher(url).matches();
        String name = FetchCommands.urlName(url);
        if (isRepository) {
            sink.add(PathReach.DIRECTORY, destination.range(), path);
            sink.add(PathReach.INSIDE, destination.range(), path);
        } else if (form == Destination.DIRECTORY && !name.isEmpty()) {
            sink.add(PathReach.FILE, destination.range(), StagePath.resolve(path, name));
        } else {
            sink.add(PathReach.FILE, destination.range(), path);
            sink.add(PathReach.INSIDE, destination.range(), path);
        }
    }

    private static boolean isRemote(String value) {
        return value.contains("://") || value.startsWith("git@");
    }

    /** Whether a source may be a file as well as a directory. */
    private static boolean isOpenSource(String value, String name) {
        return !value.endsWith("/") && !value.endsWith(".") && !StagePath.isPattern(value) && !name.isEmpty();
    }

    /** Whether a source is probably a file: a name with an extension, or one that is known. */
    private static boolean looksLikeFile(String value, String name) {
        if (value.endsWith("/") || value.endsWith(".") || StagePath.isPattern(value) || name.isEmpty()) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        boolean isProgram = PROGRAM.matcher(value).find();
        return isProgram || PLAIN_FILES.contains(name) || dot > 0 && name.length() - dot <= 11 && !name.endsWith(".d");
    }
}
