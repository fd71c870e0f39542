/**
 * One immutable state of the project: the Dockerfiles, the build files, and which build file builds which Dockerfile.
 *
 * <p>The package {@code buildfiles} reads what a build file says; this package finds out what that means: which parts
 * of several files belong to one build (overrides, {@code inherits}, {@code extends}), where its Dockerfile is, and
 * which stage it names. Paths are only names here; nothing is read from disk.
 */
@NullMarked
package io.github.dockerfilestages.project;

import org.jspecify.annotations.NullMarked;
