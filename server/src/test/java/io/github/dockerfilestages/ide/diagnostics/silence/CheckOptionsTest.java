package io.github.dockerfilestages.ide.diagnostics.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "error=false;skip=A,B",
                "skip=A,B;error=0;experimental=X",
                "skip=C;skip=A,B"
            })
    void rulesToSkip(String options) {
        assertEquals(Optional.of(new CheckOptions(false, Set.of("A", "B"), false)), CheckOptions.parse(options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "error=F", "experimental=all"})
    void nothingToSkip(String options) {
        assertEquals(Optional.of(CheckOptions.NONE), CheckOptions.parse(options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error=true", "error=1", "error = T", "skip=A;error=True", "error=false;error=true"})
    void warningsThatFailTheBuild(String options) {
        assertTrue(CheckOptions.parse(options).orElseThrow().isError(), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "error=false", "skip=error", "error=true;error=0"})
    void warningsThatFailNothing(String options) {
        assertFalse(CheckOptions.parse(options).orElseThrow().isError(), options);
    }

    @Test
    void allIsAWordOfItsOwn() {
        assertEquals(Optional.of(new CheckOptions(true, Set.of("A"), false)), CheckOptions.parse("skip=A;skip=all"));
        assertEquals(Optional.of(new CheckOptions(false, Set.of("all", "A"), false)), CheckOptions.parse("skip=all,A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "foo=bar", "error=yes", "skip=A;", "skip=A;error=true;experimental;skip=B"})
    void whatBuildKitCannotParse(String options) {
        assertEquals(Optional.empty(), CheckOptions.parse(options));
    }

    @Test
    void theThirdPartHoldsTheRest() {
        assertEquals(
                Optional.of(new CheckOptions(false, Set.of("A"), false)),
                CheckOptions.parse("skip=A;error=false;experimental=X;skip=B"));
    }

    @Test
    void ofTheCommentsTheFirstCounts() {
        var comments = List.of("text", "syntax=x", "Check = skip=A and why", "check=skip=B");
        assertEquals(new CheckOptions(false, Set.of("A"), false), CheckOptions.inComments(comments));
        assertEquals(CheckOptions.NONE, CheckOptions.inComments(List.of("check", "check=", "checks=skip=A")));
        assertEquals(CheckOptions.NONE, CheckOptions.inComments(List.of("check=foo", "check=skip=B")));
    }
}
