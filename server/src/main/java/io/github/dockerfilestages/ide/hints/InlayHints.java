package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Inlay hints: what a reader of a line would have to look up elsewhere in the file. */
public final class InlayHints {

    /**
     * Which kinds of hints to show.
     *
     * @param index the index of a stage at its FROM
     * @param argument the expanded value of a base with variables
     * @param numeric the name of a stage after its index in a COPY
     */
    public record HintKinds(boolean index, boolean argument, boolean numeric) {}

    private final StageModel model;
    private final StageTable table;
    private final HintKinds shown;

    private InlayHints(StageModel model, HintKinds shown) {
        this.model = model;
        this.table = model.table();
        this.shown = shown;
    }

    /** The hints of the instructions that a range of the file touches, in the order of the text. */
    public static List<InlayHint> find(ProjectDockerfile dockerfile, TextRange range, HintKinds shown) {
        var hints = new InlayHints(dockerfile.model(), shown);
        return dockerfile
                .model()
                .instructionsIn(dockerfile.toText(range))
                .boxed()
                .flatMap(hints::of)
                .map(hint ->
                        hint.at(dockerfile.toFile(TextRange.at(hint.offset())).start()))
                .toList();
    }

    private Stream<InlayHint> of(int instruction) {
        if (table.instructions().get(instruction).statement().keyword() == Keyword.FROM) {
            return model.stageAt(model.keywordRange(instruction).start()).stream()
                    .flatMap(this::of);
        }
        return table.referencesIn(instruction).stream().flatMap(reference -> name(reference).stream());
    }

    private Stream<InlayHint> of(Stage stage) {
        return Stream.concat(index(stage).stream(), expansion(stage).stream());
    }

    private Optional<InlayHint> index(Stage stage) {
        int start = model.keywordRange(stage.instruction()).start();
        var hint = new InlayHint(start, Integer.toString(stage.index()), InlayHint.Side.BEFORE);
        return Optional.of(hint).filter(any -> shown.index());
    }

    private Optional<InlayHint> expansion(Stage stage) {
        return stage.base()
                .filter(base -> shown.argument() && base.hasVariables())
                .map(base -> base.expansion().text())
                .filter(text -> !text.isEmpty())
                .flatMap(text -> table.baseOf(stage).map(base -> after(base, "= " + text)));
    }

    private Optional<InlayHint> name(Reference reference) {
        return table.target(reference)
                .filter(target -> shown.numeric() && reference.index().isPresent())
                .flatMap(Stage::alias)
                .map(alias -> after(reference, alias.value()));
    }

    /** A hint after a reference and its closing quote. */
    private InlayHint after(Reference reference, String label) {
        TextRange range = model.range(reference);
        int end = range.end() + (isQuoted(range) ? 1 : 0);
        return new InlayHint(end, StageWording.cut(label), InlayHint.Side.AFTER);
    }

    private boolean isQuoted(TextRange range) {
        String text = model.text().content();
        return range.start() > 0
                && range.end() < text.length()
                && text.charAt(range.end()) == text.charAt(range.start() - 1)
                && "\"'".indexOf(text.charAt(range.end())) >= 0;
    }
}
