package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class InsertAsTest {
    @Test
    void asIsPutBetweenTheImageAndTheName() {
        offers("FROM golang bu$0ild\n", "Insert AS", "FROM golang AS build\n");
        offers("from golang:1 bu$0ild\n", "Insert as", "from golang:1 as build\n");
        offers("FROM golang \\\n  bu$0ild\n", "Insert AS", "FROM golang \\\n  AS build\n");
    }

    @Test
    void notBeforeWhatCannotBeAName() {
        offersNo("FROM golang #$0build\n", "Insert");
        offersNo("FROM golang 1$0build\n", "Insert");
    }

    @Test
    void notWhereAsExistsAlready() {
        offersNo("FROM golang AS bu$0ild more\n", "Insert");
        offersNo("FROM golang A$0S\n", "Insert");
    }

    @Test
    void notForTheNameOfAnotherStage() {
        offersNo("FROM golang AS build\nFROM build AS test\nFROM rust bu$0ild\nFROM build\n", "Insert");
    }
}
