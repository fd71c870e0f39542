package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The occurrence at the cursor: what it does there, and the stage that it stands for. */
class OccurrenceTest {

    @Test
    void anAliasDeclaresItsStage() {
        assertEquals("DECLARATION build", at("""
                #- Dockerfile
                FROM alpine AS bu$0ild
                """));
    }

    @Test
    void whateverNamesAStageRefersToIt() {
        assertEquals("REFERENCE build", at("""
                #- Dockerfile
                FROM alpine AS build
                FROM bu$0ild
                """));
        assertEquals("REFERENCE build", at("""
                #- Dockerfile
                FROM alpine AS build
                #- build.sh
                docker build --target bu$0ild .
                """));
    }

    @Test
    void aNamedContextIsNoStage() {
        assertEquals("REFERENCE none", at("""
                #- Dockerfile
                FROM co$0de
                #- build.sh
                docker build --build-context code=../code .
                """));
        assertEquals("DECLARATION none", at("""
                #- Dockerfile
                FROM code
                #- build.sh
                docker build --build-context co$0de=../code .
                """));
    }

    private static String at(String source) {
        List<Occurrence> found = Occurrences.at(ProjectFixture.of(source).position());
        return found.get(0).role() + " "
                + found.get(0).stage().map(symbol -> symbol.stage().name()).orElse("none");
    }
}
