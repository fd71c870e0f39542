package io.github.dockerfilestages.stages;

/**
 * What a reference names.
 *
 * @param stage the index of the stage for {@link ResolutionKind#STAGE}, else negative
 * @param why the problem of the reference, or {@link Why#NONE}; a reference that names a stage can have a problem too
 */
public record Resolution(ResolutionKind kind, int stage, Why why) {

    /** What a word that may name a stage can name. */
    public enum ResolutionKind {
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
    public enum Why {
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

    static final Resolution IMAGE = new Resolution(ResolutionKind.IMAGE, -1, Why.NONE);
    static final Resolution SCRATCH = new Resolution(ResolutionKind.SCRATCH, -1, Why.NONE);
    static final Resolution BUILD_CONTEXT = new Resolution(ResolutionKind.BUILD_CONTEXT, -1, Why.NONE);
    static final Resolution NAMED_CONTEXT = new Resolution(ResolutionKind.NAMED_CONTEXT, -1, Why.NONE);

    static Resolution stage(int stage, Why why) {
        return new Resolution(ResolutionKind.STAGE, stage, why);
    }

    static Resolution invalid(Why why) {
        return new Resolution(ResolutionKind.INVALID, -1, why);
    }

    /** Whether BuildKit looks for it outside the file. */
    boolean isOutside() {
        return kind == ResolutionKind.IMAGE
                || kind == ResolutionKind.SCRATCH
                || kind == ResolutionKind.NAMED_CONTEXT
                || why == Why.BADREF;
    }

    public boolean isStage() {
        return kind == ResolutionKind.STAGE;
    }

    /** Whether it names this stage. */
    public boolean isStage(int index) {
        return kind == ResolutionKind.STAGE && stage == index;
    }
}
