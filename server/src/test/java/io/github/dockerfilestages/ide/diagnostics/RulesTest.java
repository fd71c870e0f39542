package io.github.dockerfilestages.ide.diagnostics;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.without;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One word, one message: where several rules could speak, the first of them does. */
class RulesTest {

    @Test
    void aCycleComesBeforeTheForwardReferenceAndTheIndexInIt() {
        check("""
                FROM alpine AS a
                COPY --from=1 /x /y
                            ^ CircularStageDependency
                FROM alpine
                COPY --from=a /x /y
                """);
    }

    @Test
    void aForwardReferenceComesBeforeItsIndex() {
        check("""
                FROM alpine
                COPY --from=1 /x /y
                            ^ ForwardStageReference
                FROM alpine
                """);
    }

    @Test
    void aNumberComesBeforeTheWordThatIsNoStage() {
        check("""
                FROM alpine AS build
                RUN --mount=from=1,target=/x make
                                 ^ NumericNameNotIndex
                """);
    }

    @Test
    void wrongCaseAndTagsComeBeforeTheWordThatIsNoStage() {
        check("""
                FROM alpine AS build
                FROM BUILD
                     ^^^^^ StageReferenceCasing
                COPY --from=build:1 /x /y
                            ^^^^^^^ TaggedStageName
                """);
    }

    @Test
    void anUndefinedArgumentComesBeforeTheDefaultOfTheOthers() {
        check("""
                ARG TAG
                FROM alpine:$TAG$A
                                ^^ UndefinedArgInFrom
                """);
    }

    @Test
    void anUndefinedArgumentIsAlwaysTold() {
        check("""
                FROM build$A
                          ^^ UndefinedArgInFrom
                     ^^^^^^^ ForwardStageReference warning
                FROM alpine AS build
                """);
    }

    @Test
    void aPathOntoItselfComesBeforeTheIndex() {
        check("""
                FROM alpine AS base
                FROM base
                COPY --from=0 /app /app
                            ^ CopyFromParentStage
                """);
    }

    @Test
    void anAliasMayHaveSeveralWhenItIsValid() {
        check("""
                FROM alpine AS scratch
                               ^^^^^^^ ReservedStageName
                FROM alpine AS Scratch
                               ^^^^^^^ DuplicateStageName
                               ^^^^^^^ ReservedStageName
                               ^^^^^^^ StageNameCasing
                """);
    }

    @Test
    void whatIsTurnedOffMakesNoRoomForAnother() {
        String source = """
                FROM alpine AS a
                COPY --from=1 /x /y
                FROM alpine
                """;
        check(source, without(DiagnosticCode.FORWARD_STAGE_REFERENCE));
    }

    @Test
    void whatIsSkippedMakesNoRoomForAnother() {
        check("""
                # check=skip=CopyFromParentStage
                FROM alpine AS base
                FROM base
                COPY --from=0 /app /app
                """);
    }

    @Test
    void anInvalidNameThatIsTurnedOffMakesNoRoomForItsCapitals() {
        var settings = SETTINGS.with(Map.of(DiagnosticCode.INVALID_STAGE_NAME, Optional.empty()));
        check("FROM alpine AS 1Build\n", settings);
    }
}
