package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.stages.Reference;

/** A difference that edits make although it is not allowed. */
public sealed interface MeaningChange {

    /** The file then has other stages. */
    record OtherStages() implements MeaningChange {}

    /** A stage then has other instructions, or another name. */
    record OtherInstructions() implements MeaningChange {}

    /**
     * A reference means something else, or is none any more.
     *
     * @param reference before the edits
     */
    record ChangedReference(Reference reference) implements MeaningChange {}

    /**
     * A word becomes a reference.
     *
     * @param reference after the edits
     */
    record NewReference(Reference reference) implements MeaningChange {}
}
