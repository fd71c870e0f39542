package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
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
 */
public record PositionConverter(SourceText text, PositionEncoding encoding) {

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
        var position = text.position(offset, encoding);
        return new Position(position.line(), position.character());
    }

    /** Called for each range of an answer, of which there may be thousands. */
    public Range range(TextRange range) {
        Cancellation.check();
        return new Range(position(range.start()), position(range.end()));
    }

    /** A range as JSON, for messages that Gson does not convert. */
    public JsonObject json(TextRange range) {
        Cancellation.check();
        var json = new JsonObject();
        json.add("start", json(range.start()));
        json.add("end", json(range.end()));
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
        return text.offset(new io.github.dockerfilestages.text.Position(line, character), encoding);
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
