package io.github.dockerfilestages.ide.diagnostics.rules;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndefinedArgInFromTest {

    @Test
    void variablesInBasesAndPlatforms() {
        check("""
                FROM alpine:3$A
                             ^^ UndefinedArgInFrom
                FROM --platform=linux/${B:-arm64} alpine
                                      ^^^^^^^^^^^ UndefinedArgInFrom
                FROM "alpine${C:+:${D}}"
                                  ^^^^ UndefinedArgInFrom
                            ^^^^^^^^^^^ UndefinedArgInFrom
                """);
    }

    @Test
    void eachVariableOnce() {
        check("""
                FROM alpine$A$B$A
                             ^^ UndefinedArgInFrom
                           ^^ UndefinedArgInFrom
                """);
    }

    @Test
    void argumentsOfTheFileAndOfThePlatform() {
        check("""
                ARG V
                ARG T=3
                FROM alpine$V
                FROM --platform=$BUILDPLATFORM alpine:$T
                FROM alpine:$TARGETARCH
                """);
    }

    @Test
    void anArgumentOfAStageDoesNotCount() {
        check("""
                FROM alpine
                ARG V=3
                FROM alpine$V
                           ^^ UndefinedArgInFrom
                """);
    }

    @Test
    void anArgumentThatABuildPassesIsNotReportedUnlessItIsDeclaredTooLate() {
        var settings = SETTINGS.with(new ProjectKnowledge(true, true, Set.of(), false, false, Set.of("V", "T")));
        check("FROM alpine$V\n", settings);
        check("""
                FROM alpine$T
                           ^^ UndefinedArgInFrom
                ARG T
                """, settings);
    }

    @Test
    void anEmptyBaseStopsBuildKit() {
        check("""
                FROM $A
                     ^^ UndefinedArgInFrom
                FROM alpine$B
                """);
    }

    @Test
    void aWrongPlatformOrNameStopsBuildKit() {
        check("""
                FROM --platform=$A alpine
                                ^^ UndefinedArgInFrom
                FROM alpine$B
                """);
        check("""
                FROM alpine AS a-
                               ^^ InvalidStageName
                FROM alpine$B
                """);
    }

    @Test
    void anArgumentThatCannotBeReadStopsBuildKit() {
        check("ARG V=${X^^}\nFROM alpine$B\n");
    }

    @Test
    void aVariableInAWordThatIsSplitIsMarkedAlone() {
        check("""
                FROM alp\\
                ine$A
                   ^^ UndefinedArgInFrom
                """);
    }

    @Test
    void theMessageSuggestsADeclaredOne() {
        assertEquals("""
                UndefinedArgInFrom: No ARG before the first FROM declares 'VERSOIN'; did you mean 'VERSION'? Its value is empty here.
                """, report("ARG VERSION=3\nFROM alpine${VERSOIN}\n"));
        assertEquals("""
                UndefinedArgInFrom: 'KIND' is declared too late, on line 2; FROM only knows the ARGs above the first FROM.
                  line 2, KIND=3: declared after the first FROM
                """, report("FROM alpine AS a\nARG KIND=3\nFROM alpine:${KIND}\n"));
    }
}
