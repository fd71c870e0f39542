package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.diagnostics.rules.ImageWord;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.ide.wording.SimilarStages;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageIndex;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.FlagBytes;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;

/** Explains what a reference means if it is not a stage, or what is wrong with it if it is; each with the reason. */
final class ReferenceMeaning {
    private final StageModel model;
    private final StageTable table;
    private final Reference reference;

    private ReferenceMeaning(StageModel model, Reference reference) {
        this.model = model;
        this.table = model.table();
        this.reference = reference;
    }

    /** Sentences; none for a correct reference to a stage. */
    static List<Phrase> of(StageModel model, Reference reference) {
        return new ReferenceMeaning(model, reference).sentence().stream().toList();
    }

    private Optional<Phrase> sentence() {
        return switch (reference.resolution().kind()) {
            case STAGE -> problem();
            case IMAGE -> Optional.of(image());
            case SCRATCH -> Optional.of(Phrase.ofCode("scratch").words(" is the empty image."));
            case BUILD_CONTEXT -> Optional.of(Phrase.of("Without a name this is the build context."));
            case NAMED_CONTEXT ->
                Optional.of(Phrase.of("The build context called ").code(name()).words("."));
            case INVALID -> Optional.of(invalid());
        };
    }

    /** What is wrong with a reference to a stage. */
    private Optional<Phrase> problem() {
        return switch (reference.resolution().problem()) {
            case SELF -> Optional.of(Phrase.of("This is the stage itself: BuildKit reports a circular dependency."));
            case FORWARD ->
                Optional.of(Phrase.of(
                        "This stage is declared later, and BuildKit refuses to take files from a later stage."));
            case BASE -> Optional.of(unreadable());
            case NONE, INDEX, EXPANSION, BADREF, BLANK ->
                table.cycles().holds(reference)
                        ? Optional.of(Phrase.of("Part of a circular dependency."))
                        : Optional.empty();
        };
    }

    private Phrase image() {
        boolean isIndex = StageIndex.parse(name()).isPresent();
        if (isIndex && reference.kind().isCopy()) {
            return Phrase.of("No stage has the index ")
                    .code(name())
                    .words(": it is the index of an image used earlier, which BuildKit counts after the stages.");
        }
        Phrase image = Phrase.of("The image ").code(name());
        return isIndex ? image.words(": only a COPY takes the index of a stage.") : whyNoStage(image);
    }

    private Phrase whyNoStage(Phrase image) {
        Optional<Stage> later = table.meantBy(reference);
        if (later.isPresent()) {
            int line = StageWording.line(model, model.nameRange(later.get()));
            return image.words(": a FROM sees only the stages above it, and the stage of this name comes later, on ")
                    .line(line)
                    .words(".");
        }
        boolean isOwnName = reference.kind() == ReferenceKind.FROM
                && table.stage(reference.stage()).name().equals(name());
        if (isOwnName) {
            return image.words(": a FROM does not see the stage that it opens.");
        }
        String bare = ImageWord.repository(name());
        if (!bare.equals(name()) && !table.named(bare).isEmpty()) {
            return image.words(": with a tag or digest it is never the stage ")
                    .code(bare)
                    .words(".");
        }
        // If the name is similar to that of a stage, the diagnostic says so, and editors show it together with the
        // hover.
        boolean couldBeStage = StageName.problem(name()).isEmpty()
                && new SimilarStages(table).find(reference, name()).isEmpty();
        return couldBeStage ? image.words(": no stage of this file has the name.") : image.words(".");
    }

    private Phrase invalid() {
        return switch (reference.resolution().problem()) {
            case INDEX ->
                Phrase.of("No stage has the index ")
                        .code(name())
                        .words(": those of this file are 0 to "
                                + (table.stages().size() - 1) + ".");
            case EXPANSION ->
                Phrase.of("Variables are not expanded here: name a stage that is built ")
                        .code("FROM " + name())
                        .words(" and refer to that.");
            case BLANK -> Phrase.of("The base becomes nothing, and BuildKit stops.");
            case BASE -> unreadable();
            case NONE, SELF, FORWARD, BADREF -> noName();
        };
    }

    private Phrase noName() {
        return table.meantBy(reference)
                .map(meant -> Phrase.of("Neither a stage nor an image: FROM needs lowercase names, so write ")
                        .code(meant.name())
                        .words("."))
                .orElseGet(() -> Phrase.of("Neither a stage of this file nor a name that an image can have."));
    }

    private Phrase unreadable() {
        Optional<String> error = base().flatMap(base -> base.expansion().error());
        return error.map(clause -> Phrase.of("BuildKit cannot read this base: ")
                        .quote(clause)
                        .words("."))
                .orElseGet(() -> Phrase.of("BuildKit cannot read the platform of this FROM."));
    }

    /** The value; for a FROM its expanded base. */
    private String name() {
        return base().map(base -> base.expansion().text())
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> FlagBytes.asWritten(reference.value()));
    }

    private Optional<Base> base() {
        return reference.kind() == ReferenceKind.FROM
                ? table.stage(reference.stage()).base()
                : Optional.empty();
    }
}
