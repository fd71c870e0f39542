/** Pipelines: workflows and actions of GitHub, and GitLab CI. */
@NullMarked
package io.github.dockerfilestages.buildfiles.ci;

import org.jspecify.annotations.NullMarked;
