/**
 * Readers of the files that name stages from outside a Dockerfile: one small class per format, behind one interface.
 *
 * <p>A reader takes a text and yields plain {@linkplain io.github.dockerfilestages.buildfiles.Build builds}: which stage is
 * built, of which Dockerfile, with which named contexts, each with its exact range. It never fails on a broken text, never
 * evaluates anything, and knows neither the disk nor the other files; what belongs together is found in {@code project}.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles;

import org.jspecify.annotations.NullMarked;
