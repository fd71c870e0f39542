package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceSymbolsTest {
    private static final Fixture WEB = Fixture.of("""
            FROM golang AS Build
            ^>> Build of golang
                           ^^^^^ selection
            RUN make
                   ^<< Build of golang
            FROM nginx:${VERSION}
            ^^^^^^^^^^^^^^^^^^^^^ stage 1 of nginx:${VERSION}
                 ^^^^^^^^^^^^^^^^ selection
            """);
    private static final Fixture API = Fixture.of("""
            FROM rust AS build-deps
            ^^^^^^^^^^^^^^^^^^^^^^^ build-deps of rust
                         ^^^^^^^^^^ selection
            FROM
            ^^^^ stage 1 of
            ^^^^ selection
            """);

    @Test
    void anEmptyQueryFindsEveryStageOfEveryFile() {
        List<StageModel> models = List.of(WEB.model(), API.model());
        var found = WorkspaceSymbols.find(models, "");

        assertEquals(WEB.drawing().toString(), draw(models.get(0), found));
        assertEquals(API.drawing().toString(), draw(models.get(1), found));
        assertSame(models.get(0), found.get(0).model());
    }

    @Test
    void aQueryIsTheCharactersOfANameInTheirOrder() {
        assertEquals(List.of("Build", "build-deps"), names("bld"));
        assertEquals(List.of("build-deps"), names("BuildD"));
        assertEquals(List.of("stage 1", "stage 1"), names("stage1"));
        assertEquals(List.of(), names("dlb"));
        assertEquals(List.of(), names("buildd-"));
    }

    private static List<String> names(String query) {
        return WorkspaceSymbols.find(List.of(WEB.model(), API.model()), query).stream()
                .map(WorkspaceSymbols.FoundStage::name)
                .toList();
    }

    private static String draw(StageModel model, List<WorkspaceSymbols.FoundStage> symbols) {
        var drawing = Drawing.of(model.text().content());
        for (var symbol : symbols) {
            if (symbol.model() == model) {
                drawing = drawing.mark(symbol.range(), (symbol.name() + " of " + symbol.base()).strip())
                        .mark(symbol.selection(), "selection");
            }
        }
        return drawing.toString();
    }
}
