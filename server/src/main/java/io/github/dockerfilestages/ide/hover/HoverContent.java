package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.symbols.Bounded;
import io.github.dockerfilestages.ide.symbols.Phrase;
import io.github.dockerfilestages.project.FilePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What there is to say about a stage or a reference, without any markup; {@link HoverRenderer} writes it.
 *
 * @param code an excerpt of the file; empty when there is none
 * @param lead one paragraph each
 */
public record HoverContent(String code, List<Phrase> lead, List<HoverSection> sections) {

    /** A titled list. */
    public record HoverSection(String title, List<Phrase> lines) {

        /** One line for each of the first things, and one that tells how many more there are. */
        static <T> HoverSection of(String title, List<T> things, Function<T, Phrase> line) {
            Bounded<T> bounded = Bounded.of(things);
            var lines = new ArrayList<Phrase>();
            bounded.shown().forEach(thing -> lines.add(line.apply(thing)));
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

    /** A card with empty sections left out. */
    static HoverContent of(String code, List<Phrase> lead, HoverSection... sections) {
        return new HoverContent(
                code,
                List.copyOf(lead),
                Stream.of(sections)
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    /** This card with its lines known to be those of one Dockerfile. */
    HoverContent in(FilePath dockerfile) {
        return new HoverContent(
                code,
                lead.stream().map(phrase -> phrase.in(dockerfile)).toList(),
                sections.stream().map(section -> section.in(dockerfile)).toList());
    }

    /** This card with more sections at its end. */
    HoverContent with(List<HoverSection> more) {
        return new HoverContent(code, lead, concat(sections, more));
    }

    /** This card with what another says above it; the excerpt is this card's own. */
    HoverContent below(HoverContent other) {
        return new HoverContent(code, concat(other.lead, lead), concat(other.sections, sections));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
