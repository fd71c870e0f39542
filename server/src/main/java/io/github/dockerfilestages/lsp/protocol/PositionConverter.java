package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * Converts between ranges of one text and the positions of one client.
 *
 * <p>A position outside the text becomes the nearest one inside. If a range ends before it starts, both ends are
 * swapped.
 *
 * @param text the text of the file
 * @param inline maps offsets of a Dockerfile inside the file to offsets of the file
 */
public record PositionConverter(SourceText text, PositionEncoding encoding, Optional<OffsetMap> inline) {

    public PositionConverter(SourceText text, PositionEncoding encoding) {
        this(text, encoding, Optional.empty());
    }

    public int offset(@Nullable Position position) {
        if (position == null) {
            throw Errors.invalidParams("A position is missing.");
        }
        return offset(position.getLine(), position.getCharacter());
    }

    public TextRange textRange(JsonTree range) {
        return between(offset(range.at("start")), offset(range.at("end")));
    }

    public TextRange textRange(@Nullable Range range) {
        if (range == null) {
            throw Errors.invalidParams("A range is missing.");
        }
        return between(offset(range.getStart()), offset(range.getEnd()));
    }

    public Position position(int offset) {
        return range(TextRange.at(offset)).getStart();
    }

    public Range range(TextRange range) {
        TextRange written = inFile(range);
        return new Range(positionInFile(written.start()), positionInFile(written.end()));
    }

    /** A range as JSON, for messages that Gson does not convert. */
    public JsonObject json(TextRange range) {
        var json = new JsonObject();
        TextRange written = inFile(range);
        json.add("start", json(written.start()));
        json.add("end", json(written.end()));
        return json;
    }

    public org.eclipse.lsp4j.TextEdit edit(TextEdit edit) {
        return new org.eclipse.lsp4j.TextEdit(range(edit.range()), edit.newText());
    }

    private static TextRange between(int start, int end) {
        return new TextRange(Math.min(start, end), Math.max(start, end));
    }

    private int offset(JsonTree position) {
        return offset(coordinate(position, "line"), coordinate(position, "character"));
    }

    private int offset(int line, int character) {
        int offset = text.offset(new io.github.dockerfilestages.text.Position(line, character), encoding);
        return inline.map(map -> map.toText(offset)).orElse(offset);
    }

    /** Called for each range of an answer, of which there may be thousands. */
    private TextRange inFile(TextRange range) {
        Cancellation.check();
        return inline.map(map -> map.toFile(range)).orElse(range);
    }

    private Position positionInFile(int offset) {
        var position = text.position(offset, encoding);
        return new Position(position.line(), position.character());
    }

    private static int coordinate(JsonTree position, String name) {
        return position.at(name).integer().orElseThrow(() -> Errors.invalidParams("A position has no " + name + "."));
    }

    private JsonObject json(int offset) {
        var position = text.position(offset, encoding);
        var json = new JsonObject();
        json.addProperty("line", position.line());
        json.addProperty("character", position.character());
        return json;
    }
}
