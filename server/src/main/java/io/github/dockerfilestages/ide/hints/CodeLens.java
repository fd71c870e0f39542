package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.text.TextRange;

/**
 * A code lens above a FROM whose title is not computed yet.
 *
 * @param range empty, at the start of the FROM: editors that show lenses as lines of text indent them like it
 */
public record CodeLens(Topic topic, StageSymbol stage, TextRange range) {

    /** What a lens is about; {@link #jsonName} is its name in JSON. */
    public enum Topic {
        /** Everything that names the stage. */
        REFERENCES("references"),
        /** The build files that build the stage. */
        TARGETS("targets"),
        /** Words in other files that may name the stage, although no build is known that does. */
        MENTIONS("mentions");

        private final String jsonName;

        Topic(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }
}
