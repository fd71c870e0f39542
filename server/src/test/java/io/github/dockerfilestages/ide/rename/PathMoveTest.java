package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathMoveTest {
    private static final String TEXT = "FROM x AS a\nRUN touch /f /g\nFROM y\nCOPY --from=a /f /\n";

    @Test
    void theEditsAreInTheOrderOfTheText() {
        var move = new PathMove(PathModel.of(Fixture.of(TEXT).model()));

        assertEquals(Optional.empty(), move.move(0, "/f", "/h"));
        assertEquals(
                "FROM x AS a\nRUN touch /h /g\nFROM y\nCOPY --from=a /h /\n", TextEdit.applyAll(TEXT, move.edits()));
    }

    @Test
    void nothingMovesToWhereItIs() {
        var move = new PathMove(PathModel.of(Fixture.of(TEXT).model()));

        assertEquals(Optional.empty(), move.move(0, "/f", "/f"));
        assertEquals(0, move.edits().size());
    }

    @Test
    void aPathThatExistsIsNotFree() {
        var move = new PathMove(PathModel.of(Fixture.of(TEXT).model()));

        assertEquals(
                Optional.of(RenameRefusal.Reason.NAME_TAKEN),
                move.move(0, "/f", "/g").map(RenameRefusal::reason));
    }

    @Test
    void aStageThatCopiesItselfHasThePathInNoEndOfPlaces() {
        assertEquals(
                Optional.of("The path '/f' is copied to too many places."),
                refusal("FROM x AS a\nRUN touch /f\nCOPY --from=a / /d\n"));
    }

    @Test
    void copiesThatDoubleThePathFromStageToStageAreNotAllFollowed() {
        var text = new StringBuilder("FROM x AS s0\nRUN touch /f\n");
        for (int stage = 1; stage <= 30; stage++) {
            String copy = "COPY --from=s" + (stage - 1) + " / ";
            text.append("FROM x AS s" + stage + "\n" + copy + "/a\n" + copy + "/b\n");
        }

        assertEquals(Optional.of("The path '/f' is copied to too many places."), refusal(text.toString()));
    }

    private static Optional<String> refusal(String text) {
        var move = new PathMove(PathModel.of(Fixture.of(text).model()));
        return move.move(0, "/f", "/h").map(RenameRefusal::sentence);
    }
}
