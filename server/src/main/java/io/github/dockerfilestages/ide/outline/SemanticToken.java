package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.text.TextRange;
import java.util.Set;

/** A word with its meaning; it is within one line. */
public record SemanticToken(TextRange range, Type type, Set<Modifier> modifiers) {

    /** What a word names. */
    public enum Type {
        STAGE,
        IMAGE,
        /** The build context or a named one. */
        CONTEXT,
        /** Nothing: the word is not a valid name, or probably mistyped. */
        UNRESOLVED
    }

    /** An additional property of a word. */
    public enum Modifier {
        DECLARATION
    }
}
