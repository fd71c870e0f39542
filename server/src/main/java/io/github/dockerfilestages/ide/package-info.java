/**
 * The editor features, one file each: pure functions from a Dockerfile with its stages and a caret to plain records.
 *
 * <p>No feature lists the surface forms of references; each asks the
 * {@linkplain io.github.dockerfilestages.stages.StageTable table}. No feature knows the protocol: ranges are offsets of
 * the text, and what a user is refused is a value with a sentence.
 */
@NullMarked
package io.github.dockerfilestages.ide;

import org.jspecify.annotations.NullMarked;
