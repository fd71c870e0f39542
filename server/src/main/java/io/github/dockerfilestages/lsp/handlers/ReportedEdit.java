package io.github.dockerfilestages.lsp.handlers;

import java.util.Optional;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * An edit that the user asked for, and what to tell the user about it.
 *
 * @param warning a sentence about what the edit leaves out
 */
public record ReportedEdit(WorkspaceEdit edit, Optional<String> warning) {

    /** An edit that leaves out nothing. */
    static ReportedEdit complete(WorkspaceEdit edit) {
        return new ReportedEdit(edit, Optional.empty());
    }
}
