/**
 * One immutable picture of everything known: the Dockerfiles, the build files, and which build file builds which
 * Dockerfile.
 *
 * <p>A build file says what it says ({@code buildfiles}); here it is found out what it means: which parts of several files
 * belong to one build (overrides, {@code inherits}, {@code extends}), where its Dockerfile is, and which stage it names.
 * Paths are names here; nothing is read from disk.
 */
@NullMarked
package io.github.dockerfilestages.project;

import org.jspecify.annotations.NullMarked;
