package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Element.Blank;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.Lazy;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * A Dockerfile and the selection for which refactorings are asked; without one, the position of the cursor.
 *
 * @param flattened what its stages build, computed for the first refactoring that needs it
 */
public record ActionRequest(DiagnosedDockerfile about, TextRange selection, Lazy<FlattenedBuilds> flattened) {

    public ActionRequest(DiagnosedDockerfile about, TextRange selection) {
        this(about, selection, Lazy.of(() -> FlattenedBuilds.of(about.model())));
    }

    public ActionRequest(DiagnosedDockerfile about, int offset) {
        this(about, TextRange.at(offset));
    }

    /** What the stages build. */
    public FlattenedBuilds builds() {
        return flattened.get();
    }

    /** The start of the selection. */
    public int offset() {
        return selection.start();
    }

    /**
     * The index of the last element that the selection touches; one that ends at the start of a line does not. Empty
     * lines at the end of a selection do not count.
     */
    public int lastElement() {
        Dockerfile dockerfile = model().dockerfile();
        if (selection.length() == 0) {
            return dockerfile.elementAt(selection.end());
        }
        int first = dockerfile.elementAt(selection.start());
        int last = dockerfile.elementAt(selection.end() - 1);
        while (last > first && dockerfile.element(last) instanceof Blank) {
            last--;
        }
        return last;
    }

    public StageModel model() {
        return about.model();
    }

    public StageTable table() {
        return model().table();
    }

    public Optional<Reference> reference() {
        return model().referenceAt(offset());
    }

    /** The stage whose FROM is at the offset. */
    public Optional<Stage> declared() {
        return model().instructionAt(offset())
                .filter(instruction ->
                        table().instructions().get(instruction).statement().keyword() == Keyword.FROM)
                .filter(from ->
                        model().instructionRange(model().elementOf(from)).touches(offset()))
                .flatMap(instruction ->
                        model().stageAt(model().keywordRange(instruction).start()));
    }
}
