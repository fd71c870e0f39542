package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.FixtureFiles;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files in a folder that no other test uses, all open in an editor. */
public final class OpenFiles {
    private final FixtureFiles fixtures;
    private final Map<String, Document> documents = new LinkedHashMap<>();

    private OpenFiles(FixtureFiles fixtures) {
        this.fixtures = fixtures;
    }

    /** Opens each file of a block with the language that its name suggests. */
    public static OpenFiles of(Session session, String block) {
        return of(session, block, Session.freshUri("")::concat);
    }

    /**
     * The same in a given folder.
     *
     * @param uri the editor's spelling of the URI of a file of the block
     */
    public static OpenFiles of(Session session, String block, Function<String, String> uri) {
        var files = new OpenFiles(FixtureFiles.of(block));
        files.fixtures.forEach((path, fixture) -> files.documents.put(
                path,
                session.open(uri.apply(path), path.endsWith("Dockerfile") ? "dockerfile" : "plain", fixture.text())));
        return files;
    }

    public Document document(String path) {
        return documents.get(path);
    }

    public String path(Document document) {
        return documents.keySet().stream()
                .filter(path -> documents.get(path) == document)
                .findFirst()
                .orElseThrow();
    }

    public Fixture fixture(String path) {
        return fixtures.file(path);
    }

    public Iterable<String> paths() {
        return documents.keySet();
    }

    /** The document with a URI, spelled exactly as in the editor. */
    public Document at(String uri) {
        return documents.values().stream()
                .filter(document -> document.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> new AssertionError(uri + " is none of " + documents.keySet()));
    }

    /** All files with the marks of the block. */
    public String drawn() {
        return drawn(path -> fixture(path).drawn());
    }

    /** All files with locations of the server drawn into them. */
    public String drawn(List<JsonObject> locations, String label) {
        return drawn(path -> {
            Document document = document(path);
            List<Mark> marks = locations.stream()
                    .filter(location -> at(Json.text(location, "uri")) == document)
                    .map(location -> new Mark(document.span(Json.require(location, "range")), label))
                    .toList();
            return Drawing.draw(document.text(), marks);
        });
    }

    /** All files, as the block of a fixture, with something computed for the text of each. */
    public String shown(Function<Document, String> text) {
        return documents.entrySet().stream()
                .map(file -> "#- " + file.getKey() + "\n" + text.apply(file.getValue()))
                .collect(Collectors.joining());
    }

    private String drawn(Function<String, String> drawing) {
        return documents.keySet().stream()
                .map(path -> "#- " + path + "\n" + drawing.apply(path))
                .collect(Collectors.joining("\n"));
    }
}
