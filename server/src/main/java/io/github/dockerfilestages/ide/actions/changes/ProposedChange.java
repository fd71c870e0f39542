package io.github.dockerfilestages.ide.actions.changes;

import java.util.Optional;

/** A change that a refactoring offers, or the reason why it cannot be made. */
public record ProposedChange(Change change, Optional<String> refusal) {
    public static ProposedChange of(Change change) {
        return new ProposedChange(change, Optional.empty());
    }
}
