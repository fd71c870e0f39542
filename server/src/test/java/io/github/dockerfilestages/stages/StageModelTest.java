package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Mark;
import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ranges of stages in the text, and what is at an offset of it. */
class StageModelTest {

    @Nested
    class Ranges {
        private static void check(String source, BiFunction<StageModel, Drawing, Drawing> marked) {
            Fixture fixture = Fixture.of(source);
            Drawing drawing = marked.apply(fixture.model(), Drawing.of(fixture.text()));
            assertEquals(fixture.drawing().toString(), drawing.toString());
        }

        @Test
        void aStageGoesFromItsFromToTheEndOfItsLastInstruction() {
            check("""
                    ARG V
                    FROM alpine AS a
                    ^>> stage a
                    RUN make \\
                      all
                        ^<< stage a
                    # about the next

                    FROM alpine
                    ^^^^^^^^^^^ stage stage-1
                      FROM alpine AS c
                      ^>> stage c
                    CMD sh
                         ^<< stage c

                    # the end
                    """, (model, drawing) -> {
                Drawing marked = drawing;
                for (Stage stage : model.table().stages()) {
                    marked = marked.mark(model.range(stage), "stage " + stage.label());
                }
                return marked;
            });
        }

        @Test
        void aStageHasTheElementsUpToTheNextFrom() {
            StageModel model = Fixture.of("FROM a\nRUN b\n# c\nFROM d\n\n# e\n").model();
            assertEquals("# c\n", element(model, model.lastElement(model.table().stage(0))));
            assertEquals("# e\n", element(model, model.lastElement(model.table().stage(1))));
        }

        private static String element(StageModel model, int element) {
            var dockerfile = model.dockerfile();
            return model.text().slice(new TextRange(dockerfile.start(element), dockerfile.start(element + 1)));
        }

        @Test
        void aStageIsNamedByItsAliasOrItsBaseOrItsKeyword() {
            check("""
                    FROM alpine AS Build
                                   ^^^^^ build
                    FROM build
                         ^^^^^ stage-1
                      FROM
                      ^^^^ stage-2
                    """, (model, drawing) -> {
                Drawing marked = drawing;
                for (Stage stage : model.table().stages()) {
                    marked = marked.mark(model.nameRange(stage), stage.label());
                }
                return marked;
            });
        }

        @Test
        void anInstructionOfTheTableGoesFromItsKeywordToItsLastWord() {
            check("""
                    RUN make
                    # a comment
                      FROM alpine \\
                      ^>> instruction
                      ^^^^ keyword
                       AS a
                          ^<< instruction
                    RUN make
                    COPY --from=a /x /y
                    ^^^^^^^^^^^^^^^^^^^ instruction
                    ^^^^ keyword
                    """, (model, drawing) -> {
                Drawing marked = drawing;
                for (int index = 0; index < model.table().instructions().size(); index++) {
                    marked = marked.mark(model.instructionRange(model.elementOf(index)), "instruction")
                            .mark(model.keywordRange(index), "keyword");
                }
                return marked;
            });
        }

        @Test
        void aDescriptionStartsWithTheNameOfItsStage() {
            check("""
                    # build makes it
                      ^^^^^ build
                    FROM alpine AS Build
                    # about
                    #   test runs it
                        ^^^^ test
                    # test again
                    FROM alpine AS test
                    # other
                    FROM alpine AS none
                    """, (model, drawing) -> {
                Drawing marked = drawing;
                for (Stage stage : model.table().stages()) {
                    Optional<TextRange> name = model.descriptionName(stage);
                    marked = name.isPresent() ? marked.mark(name.get(), stage.label()) : marked;
                }
                return marked;
            });
        }
    }

    @Nested
    class Carets {
        /** For exactly the cursor offsets that touch a marked range, the query returns the label of that range. */
        private static void check(String source, BiFunction<StageModel, Integer, Optional<String>> question) {
            Fixture fixture = Fixture.of(source);
            StageModel model = fixture.model();
            Drawing drawing = Drawing.of(fixture.text());
            int start = 0;
            for (int offset = 0; offset <= fixture.text().length(); offset++) {
                Optional<String> answer = question.apply(model, offset);
                boolean isLast = offset == fixture.text().length()
                        || !question.apply(model, offset + 1).equals(answer);
                if (isLast) {
                    drawing = answer.isPresent() ? drawing.mark(new TextRange(start, offset), answer.get()) : drawing;
                    start = offset + 1;
                }
            }
            assertEquals(fixture.drawing().toString(), drawing.toString());
        }

        @Test
        void touchReferences() {
            check("""
                    FROM alpine AS a
                         ^^^^^^ alpine
                    FROM "a"
                          ^ "a"
                    RUN --mount=from=a,target=/x --mount=from=b true
                                     ^ a
                                                              ^ b
                    """, (model, offset) -> model.referenceAt(offset).map(Reference::value));
        }

        @Test
        void touchAliases() {
            check("""
                    ARG V
                    FROM alpine AS a
                                   ^ a
                    FROM alpine
                    FROM alpine AS
                    FROM alpine AS build
                                   ^^^^^ build
                    """, (model, offset) -> model.aliasAt(offset).map(Stage::label));
        }

        @Test
        void areInTheStageWhoseFromIsThereOrBefore() {
            check("""
                    ARG V
                    FROM alpine AS a
                    ^>> a
                    RUN x
                        ^<< a
                    FROM alpine AS b
                    ^^^^^^^^^^^^^^^^ b
                    FROM alpine AS c
                    ^>> c

                    CMD x
                        ^<< c
                    """.stripTrailing(), (model, offset) -> model.stageAt(offset).map(Stage::label));
        }

        @Test
        void areInAnInstructionUpToTheStartOfTheNextLineUnlessThatIsOneToo() {
            check(
                    """
                    RUN make
                    ARG V
                    ^^^^^ 0
                    FROM alpine AS a
                    ^>> 1
                                    ^<< 1

                    RUN make
                    COPY --from=a /x /y
                    ^^^^^^^^^^^^^^^^^^^ 2
                    """.stripTrailing(),
                    (model, offset) -> model.instructionAt(offset).map(String::valueOf));
        }

        @Test
        void inATextWithoutInstructionsAreNowhere() {
            for (String text : List.of("", "\n", "# hello")) {
                StageModel model = Fixture.of(text).model();
                assertEquals(Optional.empty(), model.stageAt(text.length()));
                assertEquals(Optional.empty(), model.instructionAt(text.length()));
                assertEquals(Optional.empty(), model.referenceAt(text.length()));
                assertEquals(Optional.empty(), model.aliasAt(text.length()));
            }
        }

        @Test
        void ofARangeTouchTheInstructionsFromItsStartToItsEnd() {
            Fixture fixture = Fixture.of("""
                    # hello
                    ^^^^^^^ none
                    ARG V
                     ^^ 0
                    ^^^^^^ 0 1
                    FROM alpine AS a
                    ^>> 1
                    <> 1
                    RUN make
                       ^^^ none
                       ^>> 2
                          ^<< 1
                    COPY --from=a /x /y
                     ^<< 2
                    """);
            StageModel model = fixture.model();
            for (Mark mark : fixture.marks()) {
                String touched = model.instructionsIn(mark.range())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" "));
                assertEquals(mark.label(), touched.isEmpty() ? "none" : touched);
            }
            assertEquals(
                    0, Fixture.of("").model().instructionsIn(TextRange.at(0)).count());
        }
    }

    @Nested
    class Comments {
        private static List<String> above(String text) {
            return Fixture.of(text).model().table().instructions().get(0).comments();
        }

        @Test
        void ofAnInstructionAreThoseSinceTheOneBeforeBlankLinesOrNot() {
            assertEquals(List.of("a", "b"), above("# a\n\n# b\n\nFROM x\n"));
            assertEquals(List.of("b"), above("# a\nRUN y\n# b\nFROM x\n# c\n"));
            assertEquals(List.of(), above("# a\nRUN y\nFROM x\n"));
        }

        @Test
        void startAgainAfterAnEmptyOne() {
            assertEquals(List.of("b"), above("# a\n#\n# b\nFROM x\n"));
            assertEquals(List.of(), above("# a\n#\nFROM x\n"));
        }

        @Test
        void areNotTheDirectives() {
            assertEquals(List.of("a"), above("# syntax=x\n# check=skip=all\n# a\nFROM x\n"));
        }

        @Test
        void ofTheHeadAreAllBeforeTheFirstInstructionWithDirectivesAndEmptyOnes() {
            StageTable.FileHead head = Fixture.of("# syntax=x\n# check=skip=A\n# a\n\n#\n# b\nRUN y\n# c\nFROM x\n")
                    .model()
                    .table()
                    .head();
            assertEquals(List.of("syntax=x", "check=skip=A", "a", "", "b"), head.comments());
            assertEquals(Optional.of("skip=A"), head.check());
            assertEquals('\\', head.escape());
            assertEquals(
                    List.of(),
                    Fixture.of("FROM x\n# c\n").model().table().head().comments());
        }

        @Test
        void describeAStageWhenTheyStartWithItsName() {
            StageTable table = Fixture.of("""
                    # build makes it all
                    FROM alpine AS Build
                    # nothing
                    # test runs the tests
                    # test again

                    FROM alpine AS test
                    # testing is no test
                    # Last is written otherwise
                    #
                    # last
                    FROM alpine AS last
                    #  run  it
                    #
                    # run the rest
                    FROM alpine AS run
                    # what has no name
                    FROM alpine
                    """).model().table();
            Table.check(
                    """
                    0    => makes it all
                    1    => runs the tests
                    2    => -
                    3    => the rest
                    4    => -
                    """,
                    index -> table.stage(Integer.parseInt(index)).description().orElse("-"));
        }

        @Test
        void thatChangeAfterAnInstructionAreThoseOfTheNextOne() {
            StageModel model = Fixture.of("FROM a\n# b is it\nRUN x\n# at last\nFROM a AS b\n")
                    .model();
            int at = model.text().content().indexOf("RUN x\n");
            StageModel edited = model.edit(new TextEdit(new TextRange(at, at + "RUN x\n".length()), "\n"));
            assertEquals(Optional.of("is it"), edited.table().stage(1).description());
        }
    }

    @Test
    void withTheSameParametersItIsTheSame() {
        StageModel model = Fixture.of("FROM a\n").model();
        assertSame(model, model.with(BuildParameters.NONE.with(Set.of())));
        var parameters = BuildParameters.NONE.with(Set.of("a"));
        assertEquals(parameters, model.with(parameters).parameters());
    }
}
