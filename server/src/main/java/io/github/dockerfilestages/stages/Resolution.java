package io.github.dockerfilestages.stages;

import java.util.OptionalInt;

/**
 * What a reference names, as BuildKit resolves it: a stage of the file, something outside of it, or nothing.
 */
public sealed interface Resolution {
    ResolutionKind kind();

    /** The problem of the reference, or {@link ReferenceProblem#NONE}; a reference that names a stage can have a problem too. */
    ReferenceProblem problem();

    /** The index of the stage, if it names one. */
    default OptionalInt stage() {
        return OptionalInt.empty();
    }

    default boolean isStage() {
        return kind() == ResolutionKind.STAGE;
    }

    /** Whether it is the empty base. */
    default boolean isScratch() {
        return kind() == ResolutionKind.SCRATCH;
    }

    /** Whether it names this stage. */
    default boolean isStage(int index) {
        return stage().equals(OptionalInt.of(index));
    }

    /** Whether BuildKit looks for it outside the file. */
    default boolean isOutside() {
        return this instanceof OutsideResolution outside && outside.kind() != ResolutionKind.BUILD_CONTEXT
                || problem() == ReferenceProblem.BADREF;
    }

    static Resolution stage(int stage, ReferenceProblem problem) {
        return new StageResolution(stage, problem);
    }

    /** Something outside of the file: neither a stage nor invalid. */
    static Resolution outside(ResolutionKind kind) {
        return new OutsideResolution(kind);
    }

    static Resolution invalid(ReferenceProblem problem) {
        return new InvalidResolution(problem);
    }

    /** It names a stage of the file. */
    record StageResolution(int index, ReferenceProblem problem) implements Resolution {
        @Override
        public ResolutionKind kind() {
            return ResolutionKind.STAGE;
        }

        @Override
        public OptionalInt stage() {
            return OptionalInt.of(index);
        }
    }

    /** It names something outside of the file. */
    record OutsideResolution(ResolutionKind kind) implements Resolution {
        @Override
        public ReferenceProblem problem() {
            return ReferenceProblem.NONE;
        }
    }

    /** It names nothing that BuildKit accepts. */
    record InvalidResolution(ReferenceProblem problem) implements Resolution {
        @Override
        public ResolutionKind kind() {
            return ResolutionKind.INVALID;
        }
    }

    /** What a reference names. */
    enum ResolutionKind {
        STAGE("stage"),
        IMAGE("image"),
        SCRATCH("scratch"),
        BUILD_CONTEXT("buildContext"),
        NAMED_CONTEXT("namedContext"),
        INVALID("invalid");

        private final String jsonName;

        ResolutionKind(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    /** The reasons for which BuildKit rejects a reference. */
    enum ReferenceProblem {
        NONE,
        /** A COPY or mount from its own stage. */
        SELF,
        /** A COPY or mount from a later stage. */
        FORWARD,
        /** An index without a stage. */
        INDEX,
        /** A variable where BuildKit does not expand variables. */
        EXPANSION,
        /** Neither a stage nor a valid name of an image. */
        BADREF,
        /** A base that expands to nothing. */
        BLANK,
        /** A FROM that BuildKit cannot read: an invalid substitution or platform. */
        BASE
    }
}
