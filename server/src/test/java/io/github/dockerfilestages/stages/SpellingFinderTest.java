package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

/**
 * Where the name that a base expands to is written. The characters of the name are marked with the base; a base that is
 * composed of several parts, or whose name is not in the file, is marked itself.
 */
class SpellingFinderTest {

    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model();
        Drawing drawing = Drawing.of(fixture.text());
        for (Stage stage : model.table().stages()) {
            Base base = stage.base().orElseThrow();
            if (base.spelling() instanceof Spelling.LiteralSpelling literal) {
                var range = model.absolute(literal.instruction(), literal.word().rangeOf(literal.name()));
                drawing = drawing.mark(range, base.word().value() + " is " + literal.text());
            } else {
                String kind = base.pattern().map(BasePattern::toString).orElse("nowhere");
                drawing = drawing.mark(
                        model.absolute(stage.instruction(), base.word().range()), kind);
            }
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    @Test
    void aBaseWithoutVariablesIsWrittenInItsFrom() {
        check("""
                FROM alpine
                     ^^^^^^ alpine is alpine
                FROM "build"
                      ^^^^^ "build" is build
                FROM bu"il"d
                     ^^^^^^^ bu"il"d is build
                FROM buil\\d
                     ^^^^^^ buil\\d is build
                """);
    }

    @Test
    void aVariableIsWrittenInItsDefaultWhichMayBeAnotherVariable() {
        check("""
                ARG A=build
                      ^^^^^ $A is build
                      ^^^^^ ${B} is build
                ARG B="$A"
                ARG C="test"
                       ^^^^ "$C" is test
                ARG D=te"st" E=x
                      ^^^^^^ $D is test
                               ^ $E is x
                FROM $D
                FROM $A
                FROM ${B}
                FROM "$C"
                FROM $E
                """);
    }

    @Test
    void theWordOfAModifierIsWhereItIsWrittenWhenItIsTaken() {
        check("""
                ARG A=build
                      ^^^^^ ${A:-x} is build
                      ^^^^^ ${A-x} is build
                      ^^^^^ ${A?} is build
                      ^^^^^ ${EMPTY:-$A} is build
                ARG EMPTY=
                FROM ${A:-x}
                FROM ${A-x}
                FROM ${A:+x}
                          ^ ${A:+x} is x
                FROM ${A?}
                FROM ${NONE:-x}
                             ^ ${NONE:-x} is x
                FROM ${NONE-x}
                            ^ ${NONE-x} is x
                FROM ${EMPTY:-x}
                              ^ ${EMPTY:-x} is x
                FROM ${EMPTY:-$A}
                FROM ${EMPTY+"x"}
                              ^ ${EMPTY+"x"} is x
                """);
    }

    @Test
    void aBaseOfSeveralPiecesOrWithAPatternIsComposed() {
        check("""
                ARG A=build
                FROM $A-x
                     ^^^^ *-x
                FROM base-$TARGETARCH
                     ^^^^^^^^^^^^^^^^ base-*
                FROM ${A#b}
                     ^^^^^^ *
                FROM ${A/b/x}
                     ^^^^^^^^ *
                FROM ${NONE:-x$A}
                     ^^^^^^^^^^^^ x*
                """);
    }

    @Test
    void whatNoDefaultSaysIsWrittenNowhere() {
        check("""
                ARG A
                ARG EMPTY=
                FROM $A
                     ^^ nowhere
                FROM $NONE
                     ^^^^^ nowhere
                FROM $TARGETARCH
                     ^^^^^^^^^^^ nowhere
                FROM ${A+x}
                     ^^^^^^ nowhere
                FROM ${EMPTY:+x}
                     ^^^^^^^^^^^ nowhere
                FROM ${A-}
                     ^^^^^ nowhere
                FROM ${A^}
                     ^^^^^ nowhere
                FROM $EMPTY
                     ^^^^^^ nowhere
                """);
    }
}
