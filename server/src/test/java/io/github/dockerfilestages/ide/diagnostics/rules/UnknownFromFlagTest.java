package io.github.dockerfilestages.ide.diagnostics.rules;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnknownFromFlagTest {

    @Test
    void mistypedFlags() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --form=build /x /y
                     ^^^^^^ UnknownFromFlag
                COPY --From=build /x /y
                     ^^^^^^ UnknownFromFlag
                COPY --fom=build /x /y
                     ^^^^^ UnknownFromFlag
                COPY --fo"rm=build" /x /y
                     ^^^^^^^ UnknownFromFlag
                """);
    }

    @Test
    void aFlagWithoutItsValue() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from build /x /y
                     ^^^^^^ UnknownFromFlag
                COPY --from =build /x /y
                     ^^^^^^ UnknownFromFlag
                """);
    }

    @Test
    void aSecondFlagWhateverItNames() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=build --from=$V /x /y
                                  ^^^^^^ UnknownFromFlag
                """);
    }

    @Test
    void aSecondFlagAfterOneWithoutValue() {
        check("""
                FROM alpine
                COPY --link --from --from=$V /x /y
                            ^^^^^^ UnknownFromFlag
                                   ^^^^^^ UnknownFromFlag
                """);
    }

    @Test
    void onInstructionsThatAcceptNone() {
        check("""
                FROM alpine AS build
                FROM alpine
                ADD --from=build /x /y
                    ^^^^^^ UnknownFromFlag
                RUN --from=build make
                    ^^^^^^ UnknownFromFlag
                """);
    }

    @Test
    void underOnbuildWhereTheTriggerFires() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --form=parent /x /y
                             ^^^^^^ UnknownFromFlag
                ONBUILD COPY --from=$A --from=$B /x /y
                                       ^^^^^^ UnknownFromFlag
                                    ^^ VariableInStageReference
                FROM parent
                ONBUILD COPY --form=parent /x /y
                """);
    }

    @Test
    void underOnbuildOnceWhateverStagesItFiresIn() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=parent --from=late /x /y
                                           ^^^^^^ UnknownFromFlag
                FROM parent
                FROM alpine AS late
                FROM parent
                """);
    }

    @Test
    void otherFlagsAreNoBusinessOfOurs() {
        check("""
                FROM alpine
                COPY --chwon=a /x /y
                COPY --chmod=7 --link --fr=x /x /y
                COPY x --form=build /y
                ADD --form=x /x /y
                """);
    }

    @Test
    void theMessageSaysWhatIsWrongWithTheFlag() {
        assertEquals("""
                UnknownFromFlag: COPY has no flag '--form'; did you mean '--from='? BuildKit rejects the instruction.
                UnknownFromFlag: --from has no value; BuildKit rejects the instruction.
                UnknownFromFlag: --from= is given twice; BuildKit rejects the instruction.
                UnknownFromFlag: Only COPY has --from=, not ADD; BuildKit rejects the instruction.
                """, report("""
                        FROM alpine AS a
                        FROM alpine
                        COPY --form=a / /
                        COPY --from a / /
                        COPY --from=a --from=a / /x
                        ADD --from=a / /
                        """));
    }
}
