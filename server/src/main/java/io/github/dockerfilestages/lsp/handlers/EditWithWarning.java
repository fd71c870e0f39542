package io.github.dockerfilestages.lsp.handlers;

import java.util.Optional;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * An edit that the user asked for, and what to tell the user about it.
 *
 * @param warning a sentence about what the edit leaves out
 */
public record EditWithWarning(WorkspaceEdit edit, Optional<String> warning) {

    /** An edit that leaves out nothing. */
    static EditWithWarning complete(WorkspaceEdit edit) {
        return new EditWithWarning(edit, Optional.empty());
    }
}
