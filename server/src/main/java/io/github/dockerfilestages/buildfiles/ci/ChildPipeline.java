package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.syntax.Tree;

/**
 * A pipeline that a job of another one starts.
 *
 * @param path of its file
 * @param variables the values of variables that the job passes to it, which replace all others
 * @see <a href="https://docs.gitlab.com/ci/pipelines/downstream_pipelines/#parent-child-pipelines">Parent-child
 *     pipelines</a>
 */
public record ChildPipeline(String path, Tree variables) {}
