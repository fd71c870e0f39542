/**
 * Any text as a flat list of instructions, comments and blank lines.
 *
 * <p>Reading never fails: whatever the text, the {@linkplain io.github.dockerfilestages.syntax.dockerfile.Element elements} tile
 * it without gap or overlap. Each surface form that can name a stage (FROM, {@code COPY --from}, {@code RUN --mount},
 * the same under ONBUILD, ARG) is read here once and becomes a
 * {@linkplain io.github.dockerfilestages.syntax.dockerfile.Mention mention}; what a mention means is not known here. Elements
 * hold offsets relative to their own start, so one that an edit does not touch stays the same object.
 *
 * <p>The rules are those of BuildKit's Dockerfile frontend (parser and instructions packages).
 */
@NullMarked
package io.github.dockerfilestages.syntax.dockerfile;

import org.jspecify.annotations.NullMarked;
