package io.github.dockerfilestages.workspace;

/** Everything that is known at one moment; it never changes, so that a request is answered from one state of things. */
public record Snapshot(OpenDocuments documents, Settings settings) {}
