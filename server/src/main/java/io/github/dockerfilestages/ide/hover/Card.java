package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.symbols.Bounded;
import io.github.dockerfilestages.ide.symbols.Phrase;
import io.github.dockerfilestages.project.FilePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What there is to say about a stage or a reference, without any markup; {@link CardRenderer} writes it.
 *
 * @param code an excerpt of the file; empty when there is none
 * @param lead one paragraph each
 */
public record Card(String code, List<Phrase> lead, List<Section> sections) {

    /** A titled list. */
    public record Section(String title, List<Phrase> lines) {

        /** One line for each of the first things, and one that tells how many more there are. */
        static <T> Section of(String title, List<T> things, Function<T, Phrase> line) {
            Bounded<T> bounded = Bounded.of(things);
            var lines = new ArrayList<Phrase>();
            bounded.shown().forEach(thing -> lines.add(line.apply(thing)));
            if (bounded.more() > 0) {
                lines.add(Phrase.of(bounded.rest()));
            }
            return new Section(title, List.copyOf(lines));
        }

        Section in(FilePath dockerfile) {
            return new Section(
                    title, lines.stream().map(line -> line.in(dockerfile)).toList());
        }
    }

    /** A card with empty sections left out. */
    static Card of(String code, List<Phrase> lead, Section... sections) {
        return new Card(
                code,
                List.copyOf(lead),
                Stream.of(sections)
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    /** This card with its lines known to be those of one Dockerfile. */
    Card in(FilePath dockerfile) {
        return new Card(
                code,
                lead.stream().map(phrase -> phrase.in(dockerfile)).toList(),
                sections.stream().map(section -> section.in(dockerfile)).toList());
    }

    /** This card with more sections at its end. */
    Card with(List<Section> more) {
        return new Card(code, lead, concat(sections, more));
    }

    /** This card with what another says above it; the excerpt is this card's own. */
    Card below(Card other) {
        return new Card(code, concat(other.lead, lead), concat(other.sections, sections));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
