package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights.Highlight;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentHighlightsTest {

    @Test
    void theAliasIsWrittenAndReferencesAreRead() {
        check("""
                FROM golang AS build
                               ^^^^^ WRITE
                FROM build
                     ^^^^^ READ
                COPY --from=BUILD /x /y
                            ^^^^^ READ
                RUN --mount=from="build" make
                                  ^^^^^ READ
                COPY --from=0 /x /y
                            ^ READ
                """);
    }

    @Test
    void anUnnamedStageIsOnlyRead() {
        check("""
                FROM golang
                FROM alpine
                COPY --from=0 /x /y
                            ^ READ
                COPY --from=0 /z /z
                            ^ READ
                """);
    }

    @Test
    void imagesAreNotHighlighted() {
        Fixture fixture = Fixture.of("""
                FROM golang
                     ^^^^^^ nothing
                COPY --from=golang /x /y
                            ^^^^^^ nothing
                """);
        FeatureCheck.nowhere(fixture, DocumentHighlightsTest::draw, "nothing");
    }

    @Test
    void aBuildFileShowsWhatNamesTheStageOfTheSameDockerfile() {
        checkIn("docker-bake.hcl", """
                #- Dockerfile
                FROM golang AS build
                #- web/Dockerfile
                FROM golang AS build
                #- docker-bake.hcl
                target "a" { target = "build" }
                                       ^^^^^ READ
                target "b" {
                  target = "BUILD"
                            ^^^^^ READ
                  no-cache-filter = ["build"]
                                      ^^^^^ READ
                  contexts = { build = "./vendor" }
                               ^^^^^ READ
                }
                target "web" {
                  context = "web"
                  target = "build"
                }
                """);
    }

    @Test
    void aDockerfileInABuildFileHasItsAliasThere() {
        checkIn("compose.yaml", """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: build
                              ^^^^^ READ
                      dockerfile_inline: |
                        FROM golang AS build
                                       ^^^^^ WRITE
                        FROM scratch
                        COPY --from=build /x /y
                                    ^^^^^ READ
                """);
    }

    private static void check(String source) {
        FeatureCheck.everywhere(Fixture.of(source), DocumentHighlightsTest::draw, "WRITE", "READ");
    }

    /** Those of paths are in {@link PathReferencesTest}. */
    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        boolean isPath = PathSymbol.at(Alone.of(model), offset).isPresent();
        for (Highlight highlight :
                isPath ? List.<Highlight>of() : DocumentHighlights.find(Alone.position(model, offset))) {
            drawing = drawing.mark(highlight.range(), highlight.access().name());
        }
        return drawing;
    }

    /** At every offset in the file that touches a mark, the highlights are exactly the marks. */
    private static void checkIn(String file, String source) {
        var fixture = ProjectFixture.of(source);
        Fixture marked = fixture.files().file(file);
        FilePath path = ProjectFixture.ROOT.resolve(file);
        marked.inside("WRITE", "READ").forEach(caret -> {
            var drawing = Drawing.of(marked.text());
            for (Highlight highlight : DocumentHighlights.find(fixture.position(path, caret))) {
                drawing = drawing.mark(highlight.range(), highlight.access().name());
            }
            assertEquals(marked.drawing().toString(), drawing.toString());
        });
    }
}
