package io.github.dockerfilestages.ide.symbols;

import java.util.Optional;

/** A name in a file, and what it stands for. */
public record Occurrence(FileLocation location, OccurrenceRole role, Symbol symbol) {

    /** What the name does there. */
    public enum OccurrenceRole {
        /**
         * It declares the symbol: the alias of a stage, its base if it has none; the key of a named context; a word that
         * makes a path.
         */
        DECLARATION,
        /** It refers to the symbol. */
        REFERENCE
    }

    /** The stage; absent for another symbol. */
    public Optional<StageSymbol> stage() {
        return symbol instanceof StageSymbol stage ? Optional.of(stage) : Optional.empty();
    }

    public boolean isDeclaration() {
        return role == OccurrenceRole.DECLARATION;
    }
}
