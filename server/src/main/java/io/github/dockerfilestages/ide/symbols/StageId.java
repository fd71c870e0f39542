package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.files.DockerfileId;

/**
 * The identity of a stage in the project.
 *
 * @param index of the stage in its Dockerfile; the text may have changed since
 */
public record StageId(DockerfileId dockerfile, int index) {}
