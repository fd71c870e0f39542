package io.github.dockerfilestages.ide.actions;

import java.util.Optional;

/** A change that a refactoring offers, or the reason why it cannot be made. */
record ProposedChange(Change change, Optional<String> refusal) {
    static ProposedChange of(Change change) {
        return new ProposedChange(change, Optional.empty());
    }
}
