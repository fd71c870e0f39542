package io.github.dockerfilestages.ide.diagnostics.engine;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.without;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Findings;
import io.github.dockerfilestages.ide.diagnostics.references.InvalidStageIndex;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.stages.ReservedStageName;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each word has at most one message: the first rule that applies reports it. */
class RulesTest {
    private static final StageTable TABLE = Fixture.of("""
            FROM alpine AS context
            COPY --from=9 /x /y
            COPY --from=8 /x /y
            """).model().table();

    @Test
    void aRuleThatFailsDoesNotStopTheOthers() {
        var rules = new Rules(
                List.of(RulesTest::fails, InvalidStageIndex::find), List.of(RulesTest::fails, ReservedStageName::find));

        Findings found = rules.find(new Inspection(TABLE, SETTINGS));

        assertEquals(
                List.of(ReservedStageName.class.getSimpleName(), "InvalidStageIndex", "InvalidStageIndex"),
                found.all().stream().map(finding -> finding.code().id()).toList());
    }

    @Test
    void aFailureIsReportedOnceHoweverOftenARuleFails() {
        var rules = new Rules(List.of(RulesTest::fails), List.of(RulesTest::fails));

        List<Throwable> failures = rules.find(new Inspection(TABLE, SETTINGS)).failures();

        assertEquals(
                List.of("java.lang.IllegalStateException: a fault"),
                failures.stream().map(Throwable::toString).toList());
    }

    private static Optional<Finding> fails(Object subject, Inspection inspection) {
        throw new IllegalStateException("a fault");
    }

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
    void anUndefinedArgumentIsAlwaysReported() {
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
