package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Checks where the paths of a text lead to. */
public final class Leading {
    private Leading() {}

    /**
     * Checks that each range {@code source} leads to the range {@code place} first, or nowhere if there is no such
     * range.
     */
    public static void check(String text) {
        var fixture = Fixture.of(text);
        PathModel paths = PathModel.of(fixture.model());
        List<String> expected = fixture.marks().stream()
                        .anyMatch(mark -> mark.label().equals("place"))
                ? List.of(fixture.range("place") + " " + fixture.range("place").of(fixture.text()))
                : List.of();
        for (var range : fixture.ranges("source")) {
            PathSource source = paths.sources()
                    .filter(known -> paths.range(known).equals(range))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no source at " + range));
            assertEquals(expected, first(paths, paths.places(source), fixture.text()), source.written());
        }
    }

    /**
     * Checks that a path of a stage leads to the word in brackets.
     *
     * @param stage its instructions after FROM
     */
    public static void check(String path, String stage) {
        check("alpine", path, stage);
    }

    /** The same with another base. */
    public static void check(String base, String path, String stage) {
        int open = stage.indexOf("⟦");
        int close = stage.indexOf("⟧") - 1;
        String plain = stage.replaceAll("[⟦⟧]", "");
        String head = "FROM " + base + " AS made\n";
        String text = head + plain + "\nFROM scratch\nCOPY --from=made " + path + " /x/\n";
        List<String> expected = open < 0 ? List.of() : List.of(plain.substring(open, close));
        PathModel paths = PathModel.of(model(text));
        PathSource source = paths.sources().reduce((one, other) -> other).orElseThrow();
        List<PathPlace> places = paths.places(source);
        List<String> found = places.stream()
                .limit(1)
                .map(place -> paths.range(place.effect()).of(text))
                .toList();
        assertEquals(expected, found, stage);
        if (open >= 0) {
            assertEquals(
                    head.length() + open, paths.range(places.get(0).effect()).start(), stage);
        }
    }

    static StageModel model(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE);
    }

    private static List<String> first(PathModel paths, List<PathPlace> places, String text) {
        return places.stream()
                .limit(1)
                .map(place -> paths.range(place.effect()))
                .map(range -> range + " " + range.of(text))
                .toList();
    }
}
