package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.text.TextRange;

/**
 * A line above a FROM, before it is known what it says.
 *
 * @param stage the index of the stage
 * @param range empty, where the FROM starts: editors that show lenses in a line of text indent them as far
 */
public record CodeLens(Topic topic, int stage, TextRange range) {

    /** What a lens is about; {@link #jsonName} is the word for it in JSON. */
    public enum Topic {
        /** All that names the stage. */
        REFERENCES("references"),
        /** The build files that build the stage. */
        TARGETS("targets");

        private final String jsonName;

        Topic(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }
}
