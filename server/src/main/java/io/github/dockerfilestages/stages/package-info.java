/**
 * The meaning of the instructions: stages, references, and what each reference resolves to.
 *
 * <p>There is one resolver, with BuildKit's rule for each syntax: FROM sees the nearest earlier alias and compares
 * exactly, COPY and mounts see the last alias of the whole file and ignore case, an index counts all stages. The
 * {@linkplain io.github.dockerfilestages.stages.StageTable table} knows no position in the file; the
 * {@linkplain io.github.dockerfilestages.stages.StageModel model} binds it to the text. Equal statements keep the same
 * table object, so that typing in the body of a RUN costs nothing here.
 */
@NullMarked
package io.github.dockerfilestages.stages;

import org.jspecify.annotations.NullMarked;
