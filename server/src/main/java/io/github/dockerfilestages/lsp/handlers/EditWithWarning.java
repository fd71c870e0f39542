package io.github.dockerfilestages.lsp.handlers;

import java.util.Optional;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * An edit that the user asked for, and what to tell the user about it.
 *
 * @param left the places that the edit leaves as they are, although they may be meant
 */
public record EditWithWarning(WorkspaceEdit edit, Optional<LeftPlaces> left) {

    /** An edit that leaves out nothing. */
    static EditWithWarning complete(WorkspaceEdit edit) {
        return new EditWithWarning(edit, Optional.empty());
    }
}
