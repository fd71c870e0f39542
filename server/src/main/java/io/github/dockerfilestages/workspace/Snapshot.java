package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Project;

/**
 * Everything that is known at one moment; it never changes, so that a request is answered from one state of things.
 *
 * @param project the files of the open folders and all open documents that are files, as they are in the editor
 */
public record Snapshot(OpenDocuments documents, Settings settings, Project project) {}
