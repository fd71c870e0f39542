package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names that a stage can have and that mean nothing in the file yet. */
final class FreshName {
    private static final int LONGEST = 60;

    private FreshName() {}

    /** The name nearest to a wish: that without what no name may hold, and a number behind it when it is taken. */
    static String like(StageModel model, String wish) {
        String plain = plain(wish);
        return firstFree(model, plain, Stream.of(plain, plain + "-stage"));
    }

    /** The same, with a number as the first thing that is tried. */
    static String numbered(StageModel model, String wish) {
        return firstFree(model, plain(wish), Stream.empty());
    }

    /**
     * Where a base that variables make a part of may mean every name there is, none is free: then it is one that no stage
     * has, and whoever tries it is refused with the reason.
     */
    private static String firstFree(StageModel model, String plain, Stream<String> wishes) {
        Set<String> taken = taken(model);
        String last = numbered(plain, taken.size() + 2);
        Stream<String> names = IntStream.range(2, taken.size() + 3).mapToObj(number -> numbered(plain, number));
        return Stream.concat(wishes, names)
                .filter(name -> isFree(model.table(), taken, name))
                .findFirst()
                .orElse(last);
    }

    private static String numbered(String plain, int number) {
        return plain + "-" + number;
    }

    /** The name of an image or a variable as a stage's name: letters and digits, other characters between them a dash. */
    private static String plain(String wish) {
        String lower = wish.toLowerCase(Locale.ROOT);
        String repository = lower.replaceFirst("@.*", "").replaceFirst("(?<=[^/]):[^/]*$", "");
        String last = repository.substring(repository.lastIndexOf('/') + 1);
        String dashed = last.replaceAll("[^a-z0-9]+", "-").replaceFirst("^[^a-z]+", "");
        String cut = dashed.substring(0, Math.min(LONGEST, dashed.length())).replaceFirst("-+$", "");
        return cut.isEmpty() ? "stage" : cut;
    }

    private static boolean isFree(StageTable table, Set<String> taken, String name) {
        return StageName.problem(name).isEmpty()
                && !StageName.isReserved(name)
                && !taken.contains(name)
                && table.stages().stream()
                        .flatMap(stage -> stage.base().stream())
                        .noneMatch(base -> base.spelling() instanceof Spelling.Composed composed
                                && composed.pattern().matches(name));
    }

    private static Set<String> taken(StageModel model) {
        var taken = new HashSet<>(model.parameters().namedContexts());
        model.table().stages().forEach(stage -> taken.add(stage.name()));
        for (Reference reference : model.table().references()) {
            taken.add(StageName.normalized(Respelling.name(model, reference)));
        }
        return taken;
    }
}
