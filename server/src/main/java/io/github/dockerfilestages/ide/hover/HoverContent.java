package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.wording.Bounded;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a hover says about a stage or a reference, without markup; {@link HoverRenderer} writes it.
 *
 * @param code an excerpt of the file; empty when there is none
 * @param lead the paragraphs at the start
 */
public record HoverContent(String code, List<Phrase> lead, List<HoverSection> sections) {

    /** A titled list. */
    public record HoverSection(String title, List<Phrase> lines) {

        /** One line for each of the first items, and a line with the number of the others. */
        static <T> HoverSection of(String title, List<T> items, Function<T, Phrase> line) {
            Bounded<T> bounded = Bounded.of(items);
            var lines = new ArrayList<Phrase>();
            bounded.shown().forEach(item -> lines.add(line.apply(item)));
            if (bounded.more() > 0) {
                lines.add(Phrase.of(bounded.rest()));
            }
            return new HoverSection(title, List.copyOf(lines));
        }

        HoverSection in(FilePath dockerfile) {
            return new HoverSection(
                    title, lines.stream().map(line -> line.in(dockerfile)).toList());
        }
    }

    /** Leaves out empty sections. */
    static HoverContent of(String code, List<Phrase> lead, HoverSection... sections) {
        return new HoverContent(
                code,
                List.copyOf(lead),
                Stream.of(sections)
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    /** This content, with its line numbers linked to one Dockerfile. */
    HoverContent in(FilePath dockerfile) {
        return new HoverContent(
                code,
                lead.stream().map(phrase -> phrase.in(dockerfile)).toList(),
                sections.stream().map(section -> section.in(dockerfile)).toList());
    }

    /** This content with more sections at its end. */
    HoverContent with(List<HoverSection> more) {
        return new HoverContent(code, lead, concat(sections, more));
    }

    /** This content after the text of {@code other}; only the code excerpt of this one is kept. */
    HoverContent below(HoverContent other) {
        return new HoverContent(code, concat(other.lead, lead), concat(other.sections, sections));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
