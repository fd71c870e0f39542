package io.github.dockerfilestages.ide.wording;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.Blanks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of prose that keeps our own words apart from text of the file, so that text from a file never becomes markup.
 */
public record Phrase(List<Span> spans) {
    private static final int LONGEST_QUOTE = 500;
    private static final Phrase EMPTY = new Phrase(List.of());

    /** Consecutive characters from the same source. */
    public sealed interface Span permits Words, CodeSpan, Quote, PhraseLine {
        String text();
    }

    /** Our own words, without markup. */
    public record Words(String text) implements Span {}

    /** Code from the file: a name, an image, a path. */
    public record CodeSpan(String text) implements Span {}

    /** Prose from the file. */
    public record Quote(String text) implements Span {}

    /**
     * A line of a file, which a reader may want to open.
     *
     * @param number from 1
     * @param file absent until it is known which Dockerfile the phrase is about
     */
    public record PhraseLine(int number, Optional<FilePath> file) implements Span {
        @Override
        public String text() {
            return "line " + number;
        }
    }

    public static Phrase of(String words) {
        return EMPTY.words(words);
    }

    public static Phrase ofCode(String code) {
        return EMPTY.code(code);
    }

    public static Phrase ofQuote(String prose) {
        return EMPTY.quote(prose);
    }

    public Phrase words(String words) {
        return with(new Words(words));
    }

    public Phrase code(String code) {
        return with(new CodeSpan(StageWording.cut(code)));
    }

    public Phrase quote(String prose) {
        return with(new Quote(StageWording.cut(Blanks.strip(prose), LONGEST_QUOTE)));
    }

    /** A line of the Dockerfile that the phrase is about. */
    public Phrase line(int number) {
        return with(new PhraseLine(number, Optional.empty()));
    }

    public Phrase line(int number, FilePath file) {
        return with(new PhraseLine(number, Optional.of(file)));
    }

    /** The phrase with its lines linked to one Dockerfile. */
    public Phrase in(FilePath dockerfile) {
        return new Phrase(spans.stream().map(span -> linked(span, dockerfile)).toList());
    }

    private static Span linked(Span span, FilePath dockerfile) {
        return span instanceof PhraseLine line && line.file.isEmpty()
                ? new PhraseLine(line.number, Optional.of(dockerfile))
                : span;
    }

    /** Names that lead to one another; a long chain keeps its start and its end. */
    public static Phrase chain(List<String> names) {
        int last = names.size() - 1;
        Bounded<String> before = Bounded.of(names.subList(0, last));
        Phrase phrase = EMPTY;
        for (String name : before.shown()) {
            phrase = phrase.code(name).words(" → ");
        }
        return (before.more() == 0 ? phrase : phrase.words(before.more() + " more → ")).code(names.get(last));
    }

    /** Several pieces of code with commas between them. */
    public Phrase codes(Bounded<String> codes) {
        Phrase phrase = this;
        String separator = "";
        for (String code : codes.shown()) {
            phrase = phrase.words(separator).code(code);
            separator = ", ";
        }
        return codes.more() == 0 ? phrase : phrase.words(" " + codes.rest());
    }

    /** This phrase with another one at its end. */
    public Phrase and(Phrase other) {
        return new Phrase(Stream.concat(spans.stream(), other.spans.stream()).toList());
    }

    private Phrase with(Span span) {
        return new Phrase(Stream.concat(spans.stream(), Stream.of(span)).toList());
    }
}
