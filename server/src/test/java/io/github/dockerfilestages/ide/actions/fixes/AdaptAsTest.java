package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class AdaptAsTest {
    @Test
    void asIsWrittenLikeItsFrom() {
        offers("FROM golang a$0s build\n", "Write 'AS' like its FROM", "FROM golang AS build\n");
        offers("from golang A$0S build\n", "Write 'as' like its FROM", "from golang as build\n");
        offers("FROM golang \\\n  a$0s build\n", "Write 'AS' like its FROM", "FROM golang \\\n  AS build\n");
    }

    @Test
    void notWhereBothAreAlike() {
        offersNo("FROM golang A$0S build\n", "Write");
        offersNo("from golang a$0s build\n", "Write");
    }
}
