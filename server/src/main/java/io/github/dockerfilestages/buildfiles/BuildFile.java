package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The content of a build file.
 *
 * @param builds in the order of the text
 * @param mentions the words that may name a stage and that no build explains
 * @param connections with other files
 * @param warning why a part of the file could not be read, for the log; empty if all of it was read
 */
public record BuildFile(
        List<Build> builds, List<NameMention> mentions, Connections connections, Optional<String> warning) {
    public static final BuildFile EMPTY = new BuildFile(List.of(), Optional.empty());

    public BuildFile {
        builds = List.copyOf(builds);
        mentions = List.copyOf(mentions);
    }

    /** The result of a reader; the mentions are added later, in the same way for all formats. */
    public BuildFile(List<Build> builds, Optional<String> warning) {
        this(builds, List.of(), Connections.NONE, warning);
    }

    /** A file that was read completely. */
    public static BuildFile of(List<Build> builds) {
        return new BuildFile(builds, Optional.empty());
    }

    /** The same file with its connections. */
    public BuildFile with(Connections others) {
        return new BuildFile(builds, mentions, others, warning);
    }

    /** The same file with those that it reads to set variables. */
    public BuildFile withSources(FileSources files) {
        return files.isEmpty() ? this : with(connections.withSources(files));
    }

    /** Whether it describes no builds, and has nothing to do with those of other files. */
    public boolean isEmpty() {
        return builds.isEmpty() && connections.isEmpty();
    }

    /**
     * The same file with those of some words that are not the value of a build. Words that are passed on may be the value
     * of an argument, as long as it is not known which Dockerfile gets it.
     */
    public BuildFile with(List<NameMention> words) {
        if (words.isEmpty()) {
            return this;
        }
        NavigableMap<Integer, Integer> named = ends(Build::stageValues);
        NavigableMap<Integer, Integer> all = ends(Build::values);
        List<NameMention> open = words.stream()
                .filter(word -> !touches(word.receiver().isPresent() ? named : all, word.range()))
                .toList();
        return new BuildFile(builds, open, connections, warning);
    }

    /** Those of some words that are not the value of a build. */
    public List<NameMention> open(List<NameMention> words) {
        NavigableMap<Integer, Integer> ends = ends(Build::values);
        return words.stream().filter(word -> !touches(ends, word.range())).toList();
    }

    /** The ends of values, by their starts. */
    private NavigableMap<Integer, Integer> ends(Function<Build, Stream<Value>> values) {
        var ends = new TreeMap<Integer, Integer>();
        builds.stream()
                .flatMap(values)
                .map(Value::range)
                .forEach(range -> ends.merge(range.start(), range.end(), Math::max));
        return ends;
    }

    private static boolean touches(NavigableMap<Integer, Integer> ends, TextRange range) {
        Map.Entry<Integer, Integer> before = ends.floorEntry(range.end());
        return before != null && before.getValue() >= range.start();
    }
}
