/**
 * The editor features, one file each: pure functions from a Dockerfile with its stages and a cursor position to plain
 * records.
 *
 * <p>No feature lists the syntactic forms of references; each asks the {@linkplain
 * io.github.dockerfilestages.stages.StageTable table}. No feature knows the protocol: ranges are offsets in the text,
 * and a refusal is a value with a sentence for the user.
 */
@NullMarked
package io.github.dockerfilestages.ide;

import org.jspecify.annotations.NullMarked;
