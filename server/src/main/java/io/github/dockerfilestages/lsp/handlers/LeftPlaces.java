package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Leftovers;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;

/**
 * The places that may name a renamed stage and that the rename leaves as they are.
 *
 * @param origin where the user asked for the rename
 * @param places each line of a file once, with its locations after the rename
 */
record LeftPlaces(Location origin, List<Place> places) {
    /** More buttons would not fit under a message. */
    private static final int MOST_BUTTONS = 3;

    /**
     * One of the places.
     *
     * @param name the file and the line, counted from 1
     */
    record Place(String name, Location location) {}

    /** A button under the message, and what it does. */
    record Button(String title, Consumer<Client> press) {}

    /** Empty when nothing is left. */
    static Optional<LeftPlaces> of(FileRequest<RenameParams> request, List<Leftover> left, List<FileEdit> edits) {
        Map<FilePath, List<TextEdit>> byFile = FileEdit.byFile(edits);
        List<Place> places = left.stream()
                .map(leftover -> new Place(
                        Leftovers.name(request.project(), leftover),
                        location(request, leftover, byFile.getOrDefault(leftover.file(), List.of()))))
                .toList();
        Position asked = request.params().getPosition();
        var origin = new Location(request.document().uri().spelling(), new Range(asked, asked));
        return places.isEmpty() ? Optional.empty() : Optional.of(new LeftPlaces(origin, places));
    }

    String sentence() {
        return Leftovers.sentence(names());
    }

    /** One for all places if the client can list them; otherwise one for each of the first places. */
    List<Button> buttons(ClientProfile profile) {
        if (places.size() == 1) {
            return List.of(new Button(
                    "Show place", client -> client.showDocument(places.get(0).location())));
        }
        List<Location> all = places.stream().map(Place::location).toList();
        return profile.showLocationsMethod()
                .map(method -> List.of(new Button("Show places", client -> client.showLocations(method, origin, all))))
                .orElseGet(() -> names().stream()
                        .limit(MOST_BUTTONS)
                        .map(name -> new Button("Show " + name, client -> client.showDocument(first(name))))
                        .toList());
    }

    private List<String> names() {
        return places.stream().map(Place::name).distinct().toList();
    }

    private Location first(String name) {
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow()
                .location();
    }

    /** The location after the edits of its file. */
    private static Location location(FileRequest<?> request, Leftover leftover, List<TextEdit> edits) {
        LocationConverter locations = request.locations();
        return request.project()
                .text(leftover.file())
                .map(text -> shifted(text, leftover.range(), edits, locations))
                .map(range -> new Location(locations.uri(leftover.file()), range))
                .orElseGet(() -> locations.of(leftover.file(), leftover.range()));
    }

    private static Range shifted(
            SourceText text, PositionRange range, List<TextEdit> edits, LocationConverter locations) {
        var edited = SourceText.of(TextEdit.applyAll(text.content(), edits));
        int start = text.offset(range.start(), PositionEncoding.UTF_16);
        int end = text.offset(range.end(), PositionEncoding.UTF_16);
        int shift = edits.stream()
                .filter(edit -> edit.range().end() <= start)
                .mapToInt(TextEdit::growth)
                .sum();
        return new PositionConverter(edited, locations.client().encoding())
                .range(new TextRange(start + shift, end + shift));
    }
}
