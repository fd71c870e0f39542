package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip=A,B",
                " skip = A , B ",
                "error=true;skip=A,B",
                "skip=A,B;error=0;experimental=X",
                "skip=C;skip=A,B"
            })
    void rulesToSkip(String options) {
        assertEquals(Optional.of(new CheckOptions(false, Set.of("A", "B"))), CheckOptions.parse(options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "error=T", "experimental=all"})
    void nothingToSkip(String options) {
        assertEquals(Optional.of(CheckOptions.NONE), CheckOptions.parse(options));
    }

    @Test
    void allIsAWordOfItsOwn() {
        assertEquals(Optional.of(new CheckOptions(true, Set.of("A"))), CheckOptions.parse("skip=A;skip=all"));
        assertEquals(Optional.of(new CheckOptions(false, Set.of("all", "A"))), CheckOptions.parse("skip=all,A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "foo=bar", "error=yes", "skip=A;", "skip=A;error=true;experimental;skip=B"})
    void whatBuildKitCannotParse(String options) {
        assertEquals(Optional.empty(), CheckOptions.parse(options));
    }

    @Test
    void theThirdPartHoldsTheRest() {
        assertEquals(
                Optional.of(new CheckOptions(false, Set.of("A"))),
                CheckOptions.parse("skip=A;error=true;experimental=X;skip=B"));
    }

    @Test
    void ofTheCommentsTheFirstCounts() {
        var comments = List.of("text", "syntax=x", "Check = skip=A and why", "check=skip=B");
        assertEquals(new CheckOptions(false, Set.of("A")), CheckOptions.inComments(comments));
        assertEquals(CheckOptions.NONE, CheckOptions.inComments(List.of("check", "check=", "checks=skip=A")));
        assertEquals(CheckOptions.NONE, CheckOptions.inComments(List.of("check=foo", "check=skip=B")));
    }
}
