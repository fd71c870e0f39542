package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.stages.StageModel;
import java.util.stream.Stream;

/** Draws results that several features share. */
final class Drawings {
    private Drawings() {}

    static Drawing of(StageModel model, Stream<FileLink> links) {
        return links.reduce(
                Drawing.of(model.text().content()),
                (drawing, link) -> drawing.mark(link.origin(), "origin")
                        .mark(link.selection().range(), "selection")
                        .mark(link.target().range(), "target"),
                (first, second) -> second);
    }
}
