package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.stages.StageModel;
import java.util.stream.Stream;

/** Draws results that several features share. */
final class Drawings {
    private Drawings() {}

    static Drawing of(StageModel model, Stream<Link> links) {
        return links.reduce(
                Drawing.of(model.text().content()),
                (drawing, link) -> drawing.mark(link.origin(), "origin")
                        .mark(link.selection(), "selection")
                        .mark(link.target(), "target"),
                (first, second) -> second);
    }
}
