package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The ranges of references, and the ranges to edit in order to replace their names: the same characters, others that
 * are marked as the name, or none.
 */
class ReferenceTest {

    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model();
        Drawing drawing = Drawing.of(fixture.text());
        for (Reference reference : model.table().references()) {
            TextRange range = model.range(reference);
            String target = model.table()
                    .target(reference)
                    .map(stage -> "stage " + stage.label())
                    .orElse(reference.resolution().kind().jsonName());
            String label = reference.kind().jsonName() + " " + target;
            var name = reference.respell("x").map(edit -> model.absolute(reference.instruction(), edit));
            drawing = drawing.mark(range, name.isPresent() ? label : label + ", no name");
            if (name.isPresent() && !name.get().range().equals(range)) {
                drawing = drawing.mark(name.get().range(), "its name");
            }
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    @Nested
    class Defaults {
        @Test
        void haveTheRangeOfTheNameEvenIfLinesAreJoinedInIt() {
            check("""
                    ARG BA\\
                    SE=bui\\
                       ^>> arg stage build
                    # why
                    ld
                     ^<< arg stage build
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM $BASE
                         ^^^^^ from stage build, no name
                    FROM ${NONE:-bui\\
                         ^>> from stage build
                                 ^>> its name
                    ld}
                     ^<< its name
                      ^<< from stage build
                    """);
        }

        @Test
        void ofSeveralQuotedPiecesAreEditedAsAWhole() {
            check("""
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM ${NONE:-bui""ld""}
                         ^^^^^^^^^^^^^^^^^^ from stage build
                                 ^^^^^^^^^ its name
                    """);
        }
    }

    @Nested
    class Bases {
        @Test
        void haveTheRangeOfTheNameInsideItsQuotes() {
            check("""
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM build
                         ^^^^^ from stage build
                    FROM "build"
                          ^^^^^ from stage build
                    FROM bu"il"d
                         ^^^^^^^ from stage build
                    FROM buil\\d
                         ^^^^^^ from stage build
                    FROM bu\\
                         ^>> from stage build
                    ild
                      ^<< from stage build
                    """);
        }

        @Test
        void withAVariableAreTheWholeWordAndMayHaveANameInIt() {
            check("""
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM ${V:-build}
                         ^^^^^^^^^^^ from stage build
                              ^^^^^ its name
                    FROM "${V:-build}"
                         ^^^^^^^^^^^^^ from stage build
                               ^^^^^ its name
                    FROM bu${V:-ild}
                         ^^^^^^^^^^^ from stage build, no name
                    FROM $TARGETARCH
                         ^^^^^^^^^^^ from image, no name
                    """);
        }

        @Test
        void thatAreTheDefaultOfAnArgumentHaveTheirNameThere() {
            check("""
                    ARG V=build
                          ^^^^^ arg stage build
                    ARG W="build" X=build
                           ^^^^^ arg stage build
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM $V
                         ^^ from stage build, no name
                    FROM ${V}
                         ^^^^ from stage build, no name
                    FROM ${W:-x}
                         ^^^^^^^ from stage build, no name
                    FROM ${X}-y
                         ^^^^^^ from image, no name
                    """);
        }

        @Test
        void ofAnImageMakeNoReferenceOfTheDefault() {
            check("""
                    ARG V=alpine
                    FROM $V AS build
                         ^^ from image, no name
                    """);
        }
    }

    @Nested
    class Sources {
        @Test
        void haveTheRangeOfTheNameInsideItsQuotes() {
            check("""
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM alpine
                         ^^^^^^ from image
                    COPY --from=build /x /y
                                ^^^^^ copy stage build
                    COPY --from="build" /x /y
                                 ^^^^^ copy stage build
                    COPY --from=0 /x /y
                                ^ copy stage build
                    COPY --from= /x /y
                                <> copy buildContext
                    RUN --mount=from=bu"il"d,target=/x --mount=target=/y true
                                     ^^^^^^^ mount stage build
                    ONBUILD COPY --from=build /x /y
                                        ^^^^^ onbuild-copy stage build
                    """);
        }
    }

    @Nested
    class ArgumentsOfSpecialNames {
        @Test
        void dateTheBuildByTheFirstStageOfTheNameInAnyCaseAndOnlyBeforeTheStages() {
            check("""
                    ARG SOURCE_DATE_EPOCH=Stamp
                                          ^^^^^ arg stage stamp
                    ARG SOURCE_DATE_EPOCH="stamp"
                                           ^^^^^ arg stage stamp
                    ARG SOURCE_DATE_EPOCH=sta"mp" SOURCE_DATE_EPOCH SOURCE_DATE_EPOCH=
                    ARG SOURCE_DATE_EPOCH=$X SOURCE_DATE_EPOCH=none XSOURCE_DATE_EPOCH=stamp
                    FROM scratch AS stamp
                         ^^^^^^^ from scratch
                    ARG SOURCE_DATE_EPOCH=stamp
                    """);
        }

        @Test
        void neverDateItByAStageNamedContext() {
            check("""
                    ARG SOURCE_DATE_EPOCH=context
                    FROM scratch AS context
                         ^^^^^^^ from scratch
                    """);
        }

        @Test
        void listStagesToBeScannedInExactCaseAlsoWithinAStage() {
            check("""
                    ARG BUILDKIT_SBOM_SCAN_STAGE=build,Test,,none,test
                                                 ^^^^^ arg stage build
                                                                  ^^^^ arg stage test
                    FROM alpine AS build
                         ^^^^^^ from image
                    FROM alpine AS test
                         ^^^^^^ from image
                    ARG BUILDKIT_SBOM_SCAN_STAGE="test,build"
                                                  ^^^^ arg stage test
                                                       ^^^^^ arg stage build
                    ARG BUILDKIT_SBOM_SCAN_STAGE
                    """);
        }
    }
}
