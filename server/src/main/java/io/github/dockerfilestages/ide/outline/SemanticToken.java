package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.text.TextRange;
import java.util.Set;

/** A word with a meaning; it lies within one line. */
public record SemanticToken(TextRange range, Type type, Set<Modifier> modifiers) {

    /** What a word names. */
    public enum Type {
        STAGE,
        IMAGE,
        /** The build context or a named one. */
        CONTEXT,
        /** Nothing: what should be a name is none, or probably a misspelt one. */
        UNRESOLVED
    }

    /** What else is true of a word. */
    public enum Modifier {
        DECLARATION
    }
}
