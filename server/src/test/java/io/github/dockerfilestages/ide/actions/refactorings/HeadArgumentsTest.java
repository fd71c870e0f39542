package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadArgumentsTest {
    @Test
    void whatIsDeclaredBeforeTheFirstFromIsNotMissing() {
        assertEquals(Optional.of(List.of()), missing("ARG V\nFROM a\nCOPY --from=$0$V x y\n", "V"));
        assertEquals(Optional.of(List.of()), missing("FROM a\nCOPY --from=$0$TARGETARCH x y\n", "TARGETARCH"));
    }

    @Test
    void theDefaultIsTheOneThatTheReferenceSees() {
        assertEquals(
                Optional.of(List.of("V=2")),
                missing("FROM a\nARG V=1\nARG W=x V=2\nCOPY --from=$0$V x y\nARG V=3\n", "V"));
        assertEquals(Optional.of(List.of("V='a b'")), missing("FROM a\nARG V='a b'\nCOPY --from=$0$V x y\n", "V"));
        assertEquals(Optional.of(List.of("V")), missing("FROM a\nARG V=1\nFROM b\nCOPY --from=$0$V x y\n", "V"));
    }

    @Test
    void eachIsDeclaredOnceInTheOrderOfTheAlphabet() {
        assertEquals(Optional.of(List.of("A", "B=1")), missing("FROM a\nARG B=1\nCOPY --from=$0$B$A x y\n", "B", "A"));
    }

    @Test
    void aDefaultWithVariablesCannotBeMoved() {
        assertEquals(Optional.empty(), missing("FROM a\nARG V=$W\nCOPY --from=$0$V x y\n", "V"));
    }

    @Test
    void norOneThatOtherStagesWouldInherit() {
        assertEquals(Optional.empty(), missing("FROM a\nARG V\nFROM b\nARG V=1\nCOPY --from=$0$V x y\n", "V"));
        assertEquals(Optional.of(List.of("V")), missing("FROM a\nARG V\nCOPY --from=$0$V x y\n", "V"));
    }

    private static Optional<List<String>> missing(String source, String... variables) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model();
        return HeadArguments.missing(
                model.table(), model.referenceAt(fixture.caret()).orElseThrow(), Set.of(variables));
    }
}
