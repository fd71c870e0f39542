package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.BasePattern;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;

/** Describes references for the sentences of a {@link RenameRefusal}. */
final class RenameWording {
    private RenameWording() {}

    /** The text and the line: {@code 'COPY --from=build' on line 7}. */
    static String describe(StageModel model, Reference reference) {
        String value = StageWording.cut(reference.value());
        String written = switch (reference.kind()) {
            case FROM -> "FROM " + value;
            case COPY -> "COPY --from=" + value;
            case ONBUILD_COPY -> "ONBUILD COPY --from=" + value;
            case MOUNT -> "RUN --mount=from=" + value;
            case ONBUILD_MOUNT -> "ONBUILD RUN --mount=from=" + value;
            case MOUNT_WITHOUT_FROM, CACHE_WITHOUT_FROM -> "RUN --mount";
            case ARG -> "ARG " + StageWording.cut(reference.word().value());
        };
        return "'" + written + "' on line " + StageWording.line(model, reference);
    }

    /** What a base with variables can mean: {@code 'FROM base-$X' on line 7 can select …}. */
    static String selection(StageModel model, Reference base) {
        String pattern = model.table()
                .stage(base.stage())
                .base()
                .flatMap(Base::pattern)
                .map(BasePattern::toString)
                .orElse("*");
        return describe(model, base) + " can select any earlier stage named '" + pattern + "'";
    }

    /** The meaning of a reference, as a noun phrase. */
    static String meaning(StageModel model, Reference reference) {
        return switch (reference.resolution().kind()) {
            case STAGE -> stage(model, model.table().target(reference).orElseThrow());
            case IMAGE -> "the image '" + model.table().lookedUp(reference) + "'";
            case NAMED_CONTEXT -> "the build context '" + model.table().lookedUp(reference) + "'";
            case SCRATCH -> "the empty image";
            case BUILD_CONTEXT -> "the build context";
            case INVALID -> "nothing that BuildKit accepts";
        };
    }

    /** The meaning of a reference, as a clause. */
    static String clause(StageModel model, Reference reference) {
        return reference.resolution().kind() == Resolution.ResolutionKind.INVALID
                ? "BuildKit rejects it"
                : "it means " + meaning(model, reference);
    }

    private static String stage(StageModel model, Stage stage) {
        return "the stage '" + StageWording.title(stage) + "' of line "
                + StageWording.line(model, model.nameRange(stage));
    }
}
