/**
 * Readers of the files that name stages outside of a Dockerfile: one reader for each format, with a common interface.
 *
 * <p>A reader takes a text and returns plain {@linkplain io.github.dockerfilestages.buildfiles.Build builds}: which
 * stage of which Dockerfile is built, and with which named contexts, each with its exact range. It never fails on a
 * broken text, never executes anything, and reads neither the disk nor other files; values of variables and expressions
 * are followed only as far as the text says them. The package {@code project} relates files to one another.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles;

import org.jspecify.annotations.NullMarked;
