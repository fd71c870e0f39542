package io.github.dockerfilestages.buildfiles.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DevcontainerReaderTest {
    private static final DevcontainerReader READER = new DevcontainerReader();

    @Test
    void theBuildNamesAStage() {
        check("""
                // A comment, with a "quote
                {
                  "name": "web", /* "build": {} */
                  "build": {
                    "dockerfile": "../Docker\\u0066ile",
                                   ^^^^^^^^^^^^^^^^^^ dockerfile = ../Dockerfile
                    "context": "..",
                                ^^ context
                    "args": { "VARIANT": 3, },
                    "target": "dev", // the last comma may stay
                               ^^^ target
                  },
                  "target": "not here"
                }
                """);
    }

    @Test
    void theOldPropertiesAreReadToo() {
        check("""
                {
                  "dockerFile": "Dockerfile",
                                 ^^^^^^^^^^ dockerfile
                  "context": ".."
                              ^^ context
                }
                """);
    }

    @Test
    void aVariableOfTheEnvironmentMayHaveADefault() {
        check("""
                {
                  "build": {
                    "dockerfile": "Dockerfile",
                                   ^^^^^^^^^^ dockerfile
                    "context": "${localWorkspaceFolder}/..",
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ context (unknown)
                    "target": "${localEnv:STAGE:dev}"
                                                ^^^ target (default)
                  }
                }
                """);
    }

    @Test
    void anImageOrACompositionIsNoBuild() {
        check("{ \"image\": \"alpine\", \"context\": \"..\" }\n");
        check("{ \"dockerComposeFile\": \"compose.yaml\", \"service\": \"web\" }\n");
        check("");
    }

    @Test
    void aBrokenTextGivesWhatIsSound() {
        check("""
                {
                  "name" "x"
                  "build": {
                    "args": { "a": [1 2, [}
                    "options": [{]
                    "runArgs": [
                    "context": "..
                                ^^ context
                    "dockerfile": ,
                    "target": "dev" ??
                               ^^^ target
                """);
        check("""
                { "build": { "target": tru, "context": } , "name": 1 }
                                       ^^^ target
                """);
    }

    @Test
    void theWarningNamesTheLine() {
        assertEquals(Optional.empty(), read("{ // fine\n \"a\": [1,], }\n").warning());
        assertEquals(
                Optional.of("line 2: a ':' is missing"), read("{\n \"build\" }").warning());
        assertEquals(Optional.of("line 1: a '\"' is missing"), read("{\"build").warning());
        assertEquals(
                Optional.of("line 1: nested too deeply"),
                read("[".repeat(100_000)).warning());
        assertEquals(
                Optional.of("line 1: nested too deeply"),
                read("{\"a\":".repeat(100_000)).warning());
    }

    @Test
    void theNamesOfArgumentsAreKept() {
        List<Build> builds =
                read("{\"build\": {\"args\": {\"A\": \"1\", \"B\": null}}}").builds();

        assertEquals(Set.of("A", "B"), builds.get(0).argumentNames());
    }

    @Test
    void theFilesAreKnownByName() {
        Selection.check(
                DevcontainerReaderTest::reads,
                List.of("devcontainer.json", ".devcontainer.json", "a/.devcontainer/go/devcontainer.json"),
                List.of("a/my-devcontainer.json", "devcontainer.jsonc.bak"));
    }

    private static boolean reads(String path) {
        return READER.reads(path, SourceText.of(""));
    }

    private static BuildFile read(String text) {
        return READER.read("devcontainer.json", SourceText.of(text));
    }

    private static void check(String source) {
        BuildDrawing.check(READER, "devcontainer.json", Fixture.of(source));
    }
}
