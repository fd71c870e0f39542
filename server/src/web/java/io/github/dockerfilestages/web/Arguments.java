package io.github.dockerfilestages.web;

import io.github.dockerfilestages.text.PositionRange;
import java.util.List;
import java.util.Optional;

/** What JavaScript passes to the engine. */
public final class Arguments {
    private Arguments() {}

    /**
     * What is decided at the start of a session.
     *
     * @param folders the URIs of the folders whose files belong together; without any, only open documents exist
     * @param settings the user's settings, as JSON
     */
    public record SessionOptions(Optional<List<String>> folders, Optional<Settings> settings) {}

    /**
     * The user's settings: the section `dockerfileStages` of an editor, or the content of a `.dockerfile-stages.yaml`.
     *
     * @param json as JSON or YAML
     */
    public record Settings(String json) {
        static final Settings NONE = new Settings("{}");
    }

    /** A file of a session and its text. */
    public record FileText(String uri, String text) {}

    /**
     * A file in a folder and its text.
     *
     * @param path relative to the folder, with `/`
     */
    public record FolderFile(String path, String text) {}

    /**
     * A change of a document.
     *
     * @param range absent if the text is the whole new text
     */
    public record TextDocumentContentChange(Optional<PositionRange> range, String text) {}
}
