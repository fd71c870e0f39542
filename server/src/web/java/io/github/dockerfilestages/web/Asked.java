package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.OpenFile;

/** An open document that a question is about, and how to convert its places. */
record Asked(OpenFile file, Places places) {
    SourceText text() {
        return file.document().text();
    }

    FilePosition cursor(Position position) {
        return file.cursor(Places.offset(text(), position));
    }

    PositionRange range(TextRange range) {
        return PositionRange.of(text(), range);
    }
}
