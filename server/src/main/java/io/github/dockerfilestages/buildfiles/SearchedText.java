package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.WordSearch;
import io.github.dockerfilestages.text.WordSearch.WordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text of any language, with the places of the words that may stand beside the name of a stage. Most texts have none of
 * these words, and patterns are slow, so that they are tried only at these places.
 */
public final class SearchedText {
    private static final List<SoughtWord> WORDS = List.of(SoughtWord.values());
    private static final WordSearch SEARCH =
            WordSearch.of(WORDS.stream().map(word -> word.text).toList());

    /** What a text about images has: the programs that build them, and words for what they build. */
    private static final WordSearch BUILDS = WordSearch.of(List.of(
            "docker",
            "podman",
            "buildah",
            "buildx",
            "buildctl",
            "nerdctl",
            "kaniko",
            "container",
            "image",
            "--target"));

    private final SourceText text;
    private final List<WordPlace> places;

    /** A word that is sought, in any case. */
    public enum SoughtWord {
        TARGET,
        STAGE,
        DOCKER,
        BAKE,
        MAKE,
        JUST,
        TASK,
        DOT_SH,
        DOT_BASH,
        DOT_PS1,
        DOT_BAT,
        DOT_CMD,
        BUILD_ARG("build-arg"),
        BUILD_ARG_OF_NAME("build_arg"),
        BUILDARG;

        private final String text;

        SoughtWord() {
            this.text = name().replace("DOT_", ".").toLowerCase(Locale.ROOT);
        }

        SoughtWord(String text) {
            this.text = text;
        }
    }

    /** A place of a word. */
    public record FoundWord(SoughtWord word, int start, int end) {}

    private SearchedText(SourceText text, List<WordPlace> places) {
        this.text = text;
        this.places = places;
    }

    public static SearchedText of(SourceText text) {
        return new SearchedText(text, SEARCH.in(text.content()));
    }

    /** Whether a text contains one of the words, which is cheaper than to find all. */
    public static boolean hasAny(String content) {
        return SEARCH.isAnyIn(content);
    }

    /** Whether a text may have something about the build of an image. */
    public static boolean mayBuild(String content) {
        return BUILDS.isAnyIn(content);
    }

    public SourceText text() {
        return text;
    }

    public String content() {
        return text.content();
    }

    /** Whether the text contains one of some words. */
    public boolean has(Set<SoughtWord> words) {
        for (WordPlace place : places) {
            if (words.contains(WORDS.get(place.word()))) {
                return true;
            }
        }
        return false;
    }

    /** The places of some words, in order. */
    public List<FoundWord> find(Set<SoughtWord> words) {
        var found = new ArrayList<FoundWord>();
        for (WordPlace place : places) {
            SoughtWord word = WORDS.get(place.word());
            if (words.contains(word)) {
                found.add(new FoundWord(word, place.end() - word.text.length(), place.end()));
            }
        }
        return found;
    }
}
