package io.github.dockerfilestages.stages;

/**
 * What a reference names.
 *
 * @param stage the index of the stage for {@link Kind#STAGE}, else negative
 * @param why what is wrong with it, or {@link Why#NONE}; a reference can name a stage and be wrong all the same
 */
public record Resolution(Kind kind, int stage, Why why) {

    /** The kinds of things that can be named where a stage can. */
    public enum Kind {
        STAGE("stage"),
        IMAGE("image"),
        SCRATCH("scratch"),
        BUILD_CONTEXT("buildContext"),
        NAMED_CONTEXT("namedContext"),
        INVALID("invalid");

        private final String jsonName;

        Kind(String jsonName) {
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

    static final Resolution IMAGE = new Resolution(Kind.IMAGE, -1, Why.NONE);
    static final Resolution SCRATCH = new Resolution(Kind.SCRATCH, -1, Why.NONE);
    static final Resolution BUILD_CONTEXT = new Resolution(Kind.BUILD_CONTEXT, -1, Why.NONE);
    static final Resolution NAMED_CONTEXT = new Resolution(Kind.NAMED_CONTEXT, -1, Why.NONE);

    static Resolution stage(int stage, Why why) {
        return new Resolution(Kind.STAGE, stage, why);
    }

    static Resolution invalid(Why why) {
        return new Resolution(Kind.INVALID, -1, why);
    }

    /** Whether BuildKit goes on and looks for it outside the file. */
    boolean isOutside() {
        return kind == Kind.IMAGE || kind == Kind.SCRATCH || kind == Kind.NAMED_CONTEXT || why == Why.BADREF;
    }

    public boolean isStage() {
        return kind == Kind.STAGE;
    }

    /** Whether it names this stage. */
    public boolean isStage(int index) {
        return kind == Kind.STAGE && stage == index;
    }
}
