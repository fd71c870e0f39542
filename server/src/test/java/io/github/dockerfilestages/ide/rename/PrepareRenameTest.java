package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrepareRenameTest {

    @Test
    void theNameIsOfferedAsItIsDeclared() {
        FeatureCheck.each(Fixture.of("""
                        ARG BASE=build
                                 ^^^^^ Build
                        FROM golang AS Build
                                       ^^^^^ Build
                        FROM build AS test
                             ^^^^^ Build
                        FROM ${BASE}
                             ^^^^^^^ Build
                        COPY --from="BUILD" /x /y
                                     ^^^^^ Build
                        COPY --from=0 /x /y
                                    ^ Build
                        RUN --mount=from=build make
                                         ^^^^^ Build
                        """), PrepareRenameTest::draw, "Build");
    }

    @Test
    void nothingIsOfferedWhereNothingIsNamed() {
        FeatureCheck.nowhere(Fixture.of("""
                        FROM golang AS build
                        ^^^^ nothing
                        RUN make build
                        ^^^^^^^^^^^^^^ nothing
                        """), PrepareRenameTest::draw, "nothing");
    }

    @Test
    void whatCannotBeRenamedIsRefusedAtOnce() {
        assertRefused(
                "FROM $0golang\n", "'FROM golang' on line 1 does not refer to a stage: it means the image 'golang'.");
        assertRefused("FROM a\nFROM b\nCOPY --from=$00 x y\n", "The stage at the cursor has no name; add one with AS.");
        assertRefused(
                "FROM golang AS b$0ase-x\nFROM base-$Y\n",
                "Cannot rename 'base-x': 'FROM base-$Y' on line 2 can select any earlier stage named 'base-*'.");
    }

    @Test
    void buildArgumentsDoNotCount() {
        Fixture fixture = Fixture.of("ARG BASE=build\nFROM a AS build\nFROM a AS other\nFROM $0$BASE\n");
        var parameters = new BuildParameters("linux/amd64", Map.of("BASE", "other"), Set.of());
        Optional<String> placeholder = find(fixture.model(parameters), fixture.caret())
                .map(outcome -> outcome instanceof PrepareRename.RenameRange rename ? rename.placeholder() : "refused");

        assertEquals(Optional.of("build"), placeholder);
    }

    private static void assertRefused(String source, String sentence) {
        Fixture fixture = Fixture.of(source);
        Optional<String> refusal = find(fixture.model(), fixture.caret())
                .map(outcome -> outcome instanceof PrepareRename.PrepareRenameRefused refused
                        ? refused.refusal().sentence()
                        : "not refused");

        assertEquals(Optional.of(sentence), refusal);
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        return find(model, offset)
                .map(outcome -> outcome instanceof PrepareRename.RenameRange rename
                        ? drawing.mark(rename.range(), rename.placeholder())
                        : drawing)
                .orElse(drawing);
    }

    private static Optional<PrepareRename.PrepareRenameResult> find(StageModel model, int offset) {
        return PrepareRename.find(Alone.position(model, offset));
    }
}
