package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.stages.BuildParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvalidDefaultArgInFromTest {

    @Test
    void aBaseThatIsEmptyOrNoImageByItsDefaults() {
        check("""
                ARG BASE
                ARG TAG
                FROM golang:${TAG}
                     ^^^^^^^^^^^^^ InvalidDefaultArgInFrom
                FROM ${BASE}
                     ^^^^^^^ InvalidDefaultArgInFrom
                """);
    }

    @Test
    void aBaseWithoutVariablesIsNoMatterOfArguments() {
        check("""
                FROM golang:
                     ^^^^^^^ UnknownStage error
                FROM ""
                     ^^ UnknownStage error
                """);
    }

    @Test
    void goodDefaultsAndStages() {
        check("""
                ARG TAG=3
                ARG BASE=build
                FROM golang:${TAG} AS build
                FROM $BASE
                """);
    }

    @Test
    void aBuildFileThatPassesTheArgument() {
        var settings = SETTINGS.with(new ProjectKnowledge(true, true, Set.of(), false, false, Set.of("BASE")));
        check("ARG BASE\nFROM ${BASE}\n", settings);
    }

    @Test
    void settingsThatGiveTheArgument() {
        var parameters = new BuildParameters("linux/amd64", Map.of("BASE", "alpine"), Set.of());
        check("ARG BASE\nFROM ${BASE}\n", parameters);
    }

    @Test
    void theMessageShowsTheValueOfTheBase() {
        assertEquals("""
                InvalidDefaultArgInFrom: 'golang:${TAG}' is not an image by default ('golang:'); BuildKit needs a build argument to build this file.
                InvalidDefaultArgInFrom: '${TAG}' is empty by default; BuildKit needs a build argument to build this file.
                """, report("ARG TAG\nFROM golang:${TAG}\nFROM ${TAG}\n"));
    }
}
