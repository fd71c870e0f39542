package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstructionContentTest {
    @Test
    void layoutCommentsAndNamesOfStagesAreLeftOut() {
        assertSame("RUN a && b", "run a \\\n# then\n  && b");
        assertSame("COPY --from=a --chown=1 /x /y", "COPY --from=\"b\" --chown='1' /x  /y");
        assertSame("RUN --mount=type=bind,from=a make", "RUN --mount=TYPE=bind,From=b make");
        assertOther("RUN --mount=type=bind,from=a make", "RUN --mount=type=bind make");
    }

    @Test
    void theNamesInATriggerAreLeftOutWithoutWhatFollowsThem() {
        assertSame("ONBUILD COPY --from=a /x /y", "onbuild copy --from=ab /x /y");
        assertSame("ONBUILD RUN --mount=from=a,target=/x make", "ONBUILD RUN --mount=from=b,target=/x make");
        assertOther("ONBUILD COPY --from=a /x /y", "ONBUILD COPY --from=a /x /z");
        assertOther("ONBUILD COPY --from=a /x from=a", "ONBUILD COPY --from=a /x from=b");
        assertOther("ONBUILD RUN make", "ONBUILD COPY make");
    }

    @Test
    void whiteSpaceThatAShellMaySeeCounts() {
        assertOther("RUN echo 'a b'", "RUN echo 'a  b'");
        assertOther("RUN a ${X:-b c}", "RUN a ${X:-b  c}");
        assertOther("ENV A b c", "ENV A b  c");
        assertOther("CMD a b", "CMD a  b");
    }

    @Test
    void aHeredocIsPartOfIt() {
        assertOther("RUN <<EOF\na\nEOF", "RUN <<EOF\nb\nEOF");
    }

    @Test
    void variablesThatAreSet() {
        assertEquals(Set.of("A", "B"), content("ENV A=1 B=$A").assigned());
        assertEquals(Set.of("A"), content("ENV A b=c").assigned());
        assertEquals(Set.of("A", "B"), content("ARG A B=1").assigned());
        Selection.check(text -> content(text).hasOddName(), List.of("ENV $A=1"), List.of("ENV A=1 B=$A"));
    }

    @Test
    void variablesThatAreRead() {
        assertEquals(List.of(true, true), List.of(reads("RUN a", "A"), reads("RUN a", "B")));
        assertEquals(List.of(true, false), List.of(reads("COPY ${A:-x} /y", "A"), reads("COPY ${A:-x} /y", "B")));
        assertEquals(List.of(true, false), List.of(reads("ARG B=$A", "A"), reads("ARG B=$A", "B")));
        assertEquals(List.of(false, false), List.of(reads("CMD $A", "A"), reads("ONBUILD RUN $A", "A")));
        assertEquals(List.of(true), List.of(reads("COPY <<EOF /x\n$A\nEOF", "A")));
    }

    private static boolean reads(String instruction, String variable) {
        return content(instruction).reads(Set.of(variable));
    }

    private static void assertSame(String one, String other) {
        assertEquals(content(one).text(), content(other).text());
    }

    private static void assertOther(String one, String other) {
        assertNotEquals(content(one).text(), content(other).text());
    }

    private static InstructionContent content(String instruction) {
        return InstructionContent.of(Fixture.of(instruction + "\n").model().dockerfile(), 0);
    }
}
