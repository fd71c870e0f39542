package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.editing.LineParts;
import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.paths.PathProvenance;
import io.github.dockerfilestages.paths.PathProvenance.ProvenanceStep;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hover at a path: at a source how the path comes about, at a word that makes a path who takes it. */
final class PathHover {
    private static final int LONGEST_LINE = 80;

    private final PathSymbol symbol;
    private final StageModel model;

    private PathHover(PathSymbol symbol) {
        this.symbol = symbol;
        this.model = symbol.dockerfile().model();
    }

    /** Absent where no path is, and at a word whose path nobody takes. */
    static Optional<HoverResult> find(ProjectDockerfile dockerfile, int offset) {
        return PathSymbol.at(dockerfile, offset).flatMap(symbol -> new PathHover(symbol).result());
    }

    private Optional<HoverResult> result() {
        Optional<HoverContent> content =
                symbol.source().isPresent() ? symbol.source().map(this::source) : made();
        return content.map(found -> new HoverResult(
                symbol.location().range(), found.in(symbol.dockerfile().path())));
    }

    private HoverContent source(PathSource source) {
        Phrase path = Phrase.of("Path ")
                .code(shown(source.path()))
                .words(" in stage ")
                .code(model.table().stage(source.from()).label());
        List<ProvenanceStep> steps = PathProvenance.of(symbol.paths(), source);
        if (steps.isEmpty()) {
            return HoverContent.of("", List.of(path.words(". No instruction of the stage makes it.")));
        }
        List<Phrase> lines = new ArrayList<>();
        steps.forEach(step -> lines.add(step(step)));
        return HoverContent.of("", List.of(path), new HoverSection("How it comes about", lines));
    }

    private Phrase step(ProvenanceStep step) {
        PathEffect effect = step.place().effect();
        int line = StageWording.line(model, symbol.paths().range(effect));
        Phrase lead = switch (step.place().certainty()) {
            case CERTAIN -> Phrase.of("Made on ").line(line);
            case INSIDE ->
                Phrase.of("Inside ")
                        .code(shown(effect.path()))
                        .words(", which is filled on ")
                        .line(line);
            case USUAL -> Phrase.of("Probably made on ").line(line);
            case MENTION -> Phrase.of("Mentioned on ").line(line);
        };
        return lead.words(" of stage ")
                .code(model.table().stage(effect.stage()).label())
                .words(": ")
                .code(line(effect));
    }

    private Optional<HoverContent> made() {
        List<PathSource> takers = symbol.taking();
        if (takers.isEmpty()) {
            return Optional.empty();
        }
        Phrase path = Phrase.of("Path ").code(shown(symbol.effects().get(0).path()));
        return Optional.of(HoverContent.of("", List.of(path), HoverSection.of("Taken by", takers, this::taker)));
    }

    private Phrase taker(PathSource source) {
        return Phrase.of("Stage ")
                .code(model.table().stage(source.stage()).label())
                .words(" on ")
                .line(StageWording.line(model, symbol.paths().range(source)))
                .words(": ")
                .code(source.written());
    }

    /** The line with the word that makes a path, without a continuation at its end. */
    private String line(PathEffect effect) {
        int at = symbol.paths().range(effect).start();
        int start = model.text().line(model.text().lineAt(at)).start();
        int end = LineParts.endOfLine(
                model.text(), at, model.dockerfile().directives().escape());
        String line = Blanks.strip(model.text().slice(new TextRange(start, end)));
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE - 1) + "…" : line;
    }

    private static String shown(String path) {
        return StagePath.shown(path);
    }
}
