/**
 * Immutable text: offsets, lines, ranges, edits and the position encodings of the Language Server Protocol.
 *
 * <p>An <em>offset</em> counts UTF-16 code units from the start of a text, as {@link String} does. Lines are 0-based
 * and end at {@code \n}, {@code \r\n} or {@code \r}, as in the protocol. Nothing here knows what a Dockerfile is.
 */
@NullMarked
package io.github.dockerfilestages.text;

import org.jspecify.annotations.NullMarked;
