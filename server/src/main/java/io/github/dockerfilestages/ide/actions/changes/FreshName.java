package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.text.Matches;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds valid stage names that have no meaning in the file yet. */
public final class FreshName {
    private static final int LONGEST = 60;

    /** Invalid characters, with the dashes around them. */
    private static final Pattern INVALID = Pattern.compile("(?<!-)-*+(?:[^a-z0-9_.-]++-*+)++");

    private static final Pattern SEPARATORS = Pattern.compile("[_.-]+");

    private static final Pattern DIGEST = Pattern.compile("@.*");
    private static final Pattern TAG = Pattern.compile("(?<=[^/]):[^/]*$");
    /** What no name starts with. */
    private static final Pattern START = Pattern.compile("^[^a-z]+");
    /** What no name ends with. */
    private static final Pattern END = Pattern.compile("[_.-]+$");

    /** Several separators in a row, of which one is kept: a dash before a dot, and a dot before an underscore. */
    private static final Pattern WITH_DASH = Pattern.compile("(?:[_.-]*-[_.]+|[_.]+-)[_.-]*");

    private static final Pattern WITH_DOT = Pattern.compile("\\.[_.]+|_+\\.[_.]*");
    private static final Pattern UNDERSCORES = Pattern.compile("_{3,}");

    private FreshName() {}

    /**
     * A name made from an image: its repository, without registry, tag and digest; {@code stage} if it has variables.
     */
    public static String ofImage(StageModel model, String image) {
        return ofImage(model, image, Set.of());
    }

    /** The same, for a file that will also have stages with these names. */
    public static String ofImage(StageModel model, String image, Set<String> others) {
        String path = TAG.matcher(DIGEST.matcher(image).replaceFirst("")).replaceFirst("");
        String repository = path.substring(path.lastIndexOf('/') + 1);
        boolean hasVariables = repository.chars().anyMatch(c -> "${}".indexOf(c) >= 0);
        return like(model, hasVariables ? "stage" : repository, others);
    }

    /**
     * The free name most similar to {@code wish}: invalid characters become dashes, and a suffix avoids names that are
     * taken.
     */
    public static String like(StageModel model, String wish) {
        return like(model, wish, Set.of());
    }

    private static String like(StageModel model, String wish, Set<String> others) {
        Set<String> taken = taken(model);
        taken.addAll(others);
        return like(wish, taken, model.table().stages());
    }

    private static String like(String wish, Set<String> taken, List<Stage> readers) {
        String plain = plain(wish);
        return firstFree(
                readers, taken, plain, plain.equals("stage") ? Stream.of(plain) : Stream.of(plain, plain + "-stage"));
    }

    /** The free name most similar to that of a stage, which only the bases of later stages can mean. */
    public static String like(StageModel model, Stage stage) {
        List<Stage> all = model.table().stages();
        return like(stage.name(), taken(model), all.subList(stage.index() + 1, all.size()));
    }

    /** The same, but always with a number as suffix. */
    public static String numbered(StageModel model, String wish) {
        return firstFree(model.table().stages(), taken(model), plain(wish), Stream.empty());
    }

    /**
     * Tries other suffixes while a base with variables could match the name. If such a base matches every name, no name
     * is free. Then the result is a name that no stage has, and the check of the change refuses it and says why.
     */
    private static String firstFree(List<Stage> readers, Set<String> taken, String plain, Stream<String> wishes) {
        Iterator<String> names = Stream.of(
                        wishes,
                        numbers(taken, plain + "-"),
                        numbers(taken, plain),
                        ends(plain),
                        numbers(taken, "stage-"))
                .flatMap(Function.identity())
                .filter(name -> !taken.contains(name) && StageName.problem(name).isEmpty())
                .iterator();
        String first = names.next();
        String name = first;
        while (!isFree(readers, name)) {
            if (!names.hasNext()) {
                return first;
            }
            name = names.next();
        }
        return name;
    }

    /** The name without its first word, without its first two words, and so on. */
    private static Stream<String> ends(String plain) {
        return Matches.of(SEPARATORS.matcher(plain)).map(separator -> plain.substring(separator.end()));
    }

    /** Enough numbers that at least one of them is not taken. */
    private static Stream<String> numbers(Set<String> taken, String start) {
        return IntStream.rangeClosed(2, taken.size() + 2).mapToObj(number -> start + number);
    }

    /**
     * Keeps valid characters, removes the accents of letters, and leaves one separator between two letters or digits.
     */
    private static String plain(String wish) {
        String ascii = withoutAccents(Normalizer.normalize(LowerCase.of(wish), Normalizer.Form.NFD));
        String dashed = START.matcher(INVALID.matcher(ascii).replaceAll("-")).replaceFirst("");
        String withDashes = WITH_DASH.matcher(dashed).replaceAll("-");
        String withDots = WITH_DOT.matcher(withDashes).replaceAll(".");
        String separated = UNDERSCORES.matcher(withDots).replaceAll("_");
        String start = separated.substring(0, Math.min(LONGEST, separated.length()));
        String cut = END.matcher(start).replaceFirst("");
        return cut.isEmpty() ? "stage" : cut;
    }

    private static String withoutAccents(String decomposed) {
        var text = new StringBuilder();
        decomposed.codePoints().filter(c -> !isMark(Character.getType(c))).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isFree(List<Stage> readers, String name) {
        return !StageName.isReserved(name)
                && readers.stream()
                        .flatMap(stage -> stage.base().stream())
                        .noneMatch(base -> base.spelling() instanceof Spelling.Composed composed
                                && composed.pattern().matches(name));
    }

    private static Set<String> taken(StageModel model) {
        var taken = new HashSet<>(model.parameters().namedContexts());
        model.table().stages().forEach(stage -> taken.add(stage.name()));
        for (Reference reference : model.table().references()) {
            taken.add(StageName.normalized(model.table().lookedUp(reference)));
        }
        return taken;
    }
}
