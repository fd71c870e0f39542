package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageUseTest {
    @Test
    void aReferenceInAnotherStageIsAUse() {
        assertEquals(Optional.of("Line 3 refers to this stage."), use("FROM a AS x\nFROM b\nCOPY --from=x /x /y\n", 0));
        assertEquals(Optional.empty(), use("FROM a AS x\nFROM b\nCOPY --from=x /x /y\n", 1));
    }

    @Test
    void theDefaultOfAnArgumentIsAUseAnywhere() {
        assertEquals(
                Optional.of("Line 1 refers to this stage."),
                use("ARG BUILDKIT_SBOM_SCAN_STAGE=x\nFROM a AS x\nFROM b\n", 1));
    }

    @Test
    void aBaseWithVariablesMayBeAUse() {
        assertEquals(
                Optional.of("FROM on line 2 has a variable and may name this stage."),
                use("FROM a AS x1\nFROM x$V\n", 0));
    }

    @Test
    void aBaseAloneIsNoOtherUse() {
        assertEquals(Optional.empty(), besideFrom("FROM a AS x\nFROM x\n"));
        assertEquals(
                Optional.of("Line 3 refers to this stage."), besideFrom("FROM a AS x\nFROM x\nCOPY --from=x /x /y\n"));
    }

    /** The use of the first stage outside of another one. */
    private static Optional<String> use(String text, int except) {
        ActionRequest request = request(text);
        return StageUse.of(request, request.table().stage(0), Set.of(except));
    }

    private static Optional<String> besideFrom(String text) {
        ActionRequest request = request(text);
        return StageUse.besideFrom(request, request.table().stage(0));
    }

    private static ActionRequest request(String text) {
        return new ActionRequest(Alone.of(Diagnosis.of(Fixture.of(text).model(), ActionCheck.SETTINGS)), 0);
    }
}
