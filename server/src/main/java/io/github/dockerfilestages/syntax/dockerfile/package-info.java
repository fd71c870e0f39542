/**
 * Any text as a flat list of instructions, comments and blank lines.
 *
 * <p>Reading never fails: the {@linkplain io.github.dockerfilestages.syntax.dockerfile.Element elements} cover every
 * text without gap or overlap. Each syntax that can name a stage (FROM, {@code COPY --from}, {@code RUN --mount}, the
 * same under ONBUILD, ARG) is read only here and becomes a
 * {@linkplain io.github.dockerfilestages.syntax.dockerfile.Mention mention}; mentions are not resolved here. Elements
 * hold offsets relative to their own start, so that one which an edit does not touch stays the same object.
 *
 * <p>The rules are those of BuildKit's Dockerfile frontend (its packages parser and instructions).
 */
@NullMarked
package io.github.dockerfilestages.syntax.dockerfile;

import org.jspecify.annotations.NullMarked;
