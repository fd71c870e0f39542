package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.navigation.Declaration;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.Implementation;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.navigation.TypeDefinition;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.web.Answers.DocumentHighlight;
import io.github.dockerfilestages.web.Answers.Hover;
import io.github.dockerfilestages.web.Answers.LocationLink;
import io.github.dockerfilestages.web.Answers.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about the symbol at a position. */
record SymbolAnswers(Asked asked) {
    private static final int READ = 2;
    private static final int WRITE = 3;

    List<LocationLink> definition(Position position) {
        return links(Definition.find(asked.cursor(position), images()));
    }

    List<LocationLink> declaration(Position position) {
        return links(Declaration.find(asked.cursor(position), images()));
    }

    List<LocationLink> typeDefinition(Position position) {
        return links(TypeDefinition.find(asked.cursor(position)));
    }

    List<LocationLink> implementation(Position position) {
        return links(Implementation.find(asked.cursor(position)));
    }

    List<Reference> references(Position position) {
        return References.find(asked.cursor(position)).stream()
                .map(this::reference)
                .distinct()
                .toList();
    }

    private Reference reference(Occurrence occurrence) {
        return new Reference(
                asked.places().uri(occurrence.location().file()),
                asked.places().range(occurrence.location()),
                occurrence.isDeclaration());
    }

    List<DocumentHighlight> highlights(Position position) {
        return DocumentHighlights.find(asked.cursor(position)).stream()
                .map(highlight -> new DocumentHighlight(
                        asked.range(highlight.range()),
                        switch (highlight.access()) {
                            case READ -> READ;
                            case WRITE -> WRITE;
                        }))
                .toList();
    }

    Optional<Hover> hover(Position position) {
        return io.github.dockerfilestages.ide.hover.Hover.find(asked.cursor(position))
                .map(found -> new Hover(
                        HoverRenderer.markdown(found.content(), asked.places()::link), asked.range(found.range())));
    }

    private Set<String> images() {
        return asked.file().settings().officialImageNames();
    }

    private List<LocationLink> links(List<FileLink> links) {
        return links.stream()
                .map(link -> asked.places().link(asked.text(), link))
                .toList();
    }
}
