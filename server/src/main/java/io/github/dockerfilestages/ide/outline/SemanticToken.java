package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.text.TextRange;
import java.util.Set;

/** A word with its meaning; it is within one line. */
public record SemanticToken(TextRange range, Type type, Set<Modifier> modifiers) {

    /** What a word names. */
    public enum Type {
        STAGE("class"),
        IMAGE("string"),
        /** The build context or a named one. */
        CONTEXT("parameter"),
        /** Nothing: the word is not a valid name, or probably mistyped. */
        UNRESOLVED("unresolvedReference");

        private final String color;

        Type(String color) {
            this.color = color;
        }

        /** The type of word whose colour it has: a standard one of editors, which have a colour for it, or our own. */
        public String color() {
            return color;
        }
    }

    /** An additional property of a word. */
    public enum Modifier {
        DECLARATION
    }
}
