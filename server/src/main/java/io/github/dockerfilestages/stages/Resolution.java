package io.github.dockerfilestages.stages;

/**
 * What a reference names.
 *
 * @param stage the index of the stage for {@link ResolutionKind#STAGE}, else negative
 * @param why what is wrong with it, or {@link Why#NONE}; a reference can name a stage and be wrong all the same
 */
public record Resolution(ResolutionKind kind, int stage, Why why) {

    /** The kinds of things that can be named where a stage can. */
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

    /** Reasons for which BuildKit refuses a reference. */
    public enum Why {
        NONE,
        /** A COPY or mount from the stage that it stands in. */
        SELF,
        /** A COPY or mount from a later stage. */
        FORWARD,
        /** An index that no stage has. */
        INDEX,
        /** A variable where BuildKit expands none. */
        EXPANSION,
        /** No stage, and no image can be called so. */
        BADREF,
        /** A base that expands to nothing. */
        BLANK,
        /** A FROM that BuildKit cannot read: a faulty substitution, a platform that is none. */
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

    /** Whether BuildKit goes on and looks for it outside the file. */
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
