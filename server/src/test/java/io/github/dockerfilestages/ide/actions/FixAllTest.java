package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixAllTest {
    @Test
    void caseAndCommentsAfterFromAreFixedTogether() {
        assertEquals(Optional.of("""
                # build compiles
                FROM golang AS build
                # tests
                FROM build AS test
                FROM scratch
                COPY --from=build /x /y
                COPY --from=test /x /y
                """), fixed("""
                # build compiles
                FROM golang as Build
                FROM BUILD AS Test # tests
                FROM scratch
                COPY --from=Build /x /y
                COPY --from=Test /x /y
                $0"""));
    }

    @Test
    void whatNeedsAThoughtIsLeft() {
        assertEquals(Optional.empty(), fixed("""
                $0FROM golang AS build
                FROM golang AS build
                FROM scratch
                COPY --from=biuld /x /y
                COPY --from=0 /x /y
                COPY --from=tools /x /y
                """));
    }

    @Test
    void severalDiagnosticsOfOneLineAreFixedTogether() {
        assertEquals(Optional.of("# why\nFROM golang AS build\n"), fixed("$0FROM golang as Build # why\n"));
    }

    @Test
    void whatWouldBecomeADirectiveStaysAndTheRestIsFixed() {
        assertEquals(Optional.of("FROM golang AS build # escape=`\n"), fixed("$0FROM golang as Build # escape=`\n"));
    }

    @Test
    void oneThatMustStayAmongManyCostsNoOther() {
        String stays = "FROM golang AS Build # escape=`\n";
        String many = "FROM alpine as other\n".repeat(300);

        assertEquals(
                Optional.of("FROM golang AS build # escape=`\n" + many.replace(" as ", " AS ")),
                fixed("$0" + stays + many));
    }

    @Test
    void twiceAsManyTakeTwiceTheSteps() throws Exception {
        String many = "FROM golang as Build\nCOPY --from=Build /x /y\n".repeat(100);
        int steps = ActionCheck.steps(many, CodeActionCategory.FIX_ALL);
        int more = ActionCheck.steps(many.repeat(2), CodeActionCategory.FIX_ALL);

        assertTrue(more < 3 * steps, () -> steps + " steps, then " + more);
    }

    @Test
    void itIsNotAboutOneFinding() {
        StageAction action = ActionCheck.at(
                        Fixture.of("$0FROM golang as build\n"), EnumSet.of(CodeActionCategory.FIX_ALL))
                .get(0);

        assertEquals(Optional.empty(), action.fixes());
        assertEquals("Fix all stage names that can be fixed safely", action.title());
    }

    private static Optional<String> fixed(String source) {
        Fixture fixture = Fixture.of(source);
        List<StageAction> offered = ActionCheck.at(fixture, EnumSet.of(CodeActionCategory.FIX_ALL));
        return offered.stream().findFirst().map(action -> ActionCheck.done(fixture, action));
    }
}
