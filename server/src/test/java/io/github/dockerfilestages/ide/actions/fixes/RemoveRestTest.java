package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class RemoveRestTest {
    @Test
    void wordsAfterTheNameAreRemoved() {
        offers("FROM golang AS build mo$0re words\n", "Remove the rest", "FROM golang AS build\n");
        offers("FROM golang AS build \\\n  mo$0re\n", "Remove the rest", "FROM golang AS build\n");
    }

    @Test
    void anAsWithoutANameIsRemoved() {
        offers("FROM golang A$0S\n", "Remove the rest", "FROM golang\n");
    }

    @Test
    void notWhereNothingIsTooMuch() {
        offersNo("FROM golang AS bu$0ild\n", "Remove the rest");
        offersNo("FROM$0\n", "Remove the rest");
    }
}
