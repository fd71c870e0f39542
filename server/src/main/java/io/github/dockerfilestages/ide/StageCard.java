package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.dockerfile.Keyword;
import io.github.dockerfilestages.dockerfile.Statement;
import io.github.dockerfilestages.dockerfile.Word;
import io.github.dockerfilestages.ide.Card.Section;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The card of a stage: where it comes from, what it takes, who uses it. */
public final class StageCard {
    private static final int LONGEST_CODE = 500;

    private final StageModel model;
    private final StageTable table;
    private final Stage stage;

    private StageCard(StageModel model, Stage stage) {
        this.model = model;
        this.table = model.table();
        this.stage = stage;
    }

    /** The card of the stage with an index; absent when there is no such stage any more. */
    public static Optional<Card> find(Project project, ProjectDockerfile dockerfile, int stage) {
        StageTable table = dockerfile.model().table();
        boolean exists = stage >= 0 && stage < table.stages().size();
        return exists ? Optional.of(of(project, dockerfile, table.stage(stage))) : Optional.empty();
    }

    static Card of(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return of(dockerfile.model(), stage).with(TargetSections.of(project, dockerfile, stage));
    }

    /** Without what other files say of the stage. */
    static Card of(StageModel model, Stage stage) {
        return new StageCard(model, stage).card();
    }

    private Card card() {
        var lead = new ArrayList<Phrase>();
        lead.add(position());
        stage.description().map(Phrase::ofQuote).ifPresent(lead::add);
        List<Reference> taken = Transfers.takenBy(table, stage);
        List<Reference> uses = table.referencesTo(stage);
        return Card.of(
                code(),
                lead,
                new Section("Built from", chain().stream().toList()),
                Section.of("Takes from", taken, this::taken),
                Section.of("Used by", uses, this::use),
                new Section("Copied out", copiedOut(uses).stream().toList()));
    }

    private String code() {
        String from = model.text().slice(model.instructionRange(model.elementOf(stage.instruction())));
        return StageWording.cut(from, LONGEST_CODE);
    }

    private Phrase position() {
        String place = StageWording.number(stage) + " of " + table.stages().size();
        return stage.isNamed()
                ? Phrase.ofCode(StageWording.title(stage)).words(" · " + place)
                : Phrase.of(place + ", without a name");
    }

    /** From the base down to the image. */
    private Optional<Phrase> chain() {
        var names = new ArrayList<String>();
        Stage last = stage;
        for (Optional<Stage> base = table.baseStage(stage); base.isPresent(); base = table.baseStage(last)) {
            last = base.get();
            names.add(StageWording.title(last));
        }
        String image = StageWording.base(last);
        if (!image.isEmpty()) {
            names.add(image);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(Phrase.chain(names));
    }

    private Phrase taken(Reference reference) {
        String source = table.target(reference).map(StageWording::title).orElse("");
        Phrase line = Phrase.ofCode(source).words(place(reference));
        List<String> paths = paths(reference);
        return paths.isEmpty() ? line : line.words(" · ").codes(Bounded.of(paths));
    }

    private Phrase use(Reference reference) {
        return reference.stage() < 0
                ? Phrase.of("ARG, line " + line(reference))
                : Phrase.ofCode(StageWording.title(table.stage(reference.stage())))
                        .words(place(reference));
    }

    private String place(Reference reference) {
        return " · " + StageWording.site(reference.site()) + ", line " + line(reference);
    }

    private int line(Reference reference) {
        return StageWording.line(model, reference);
    }

    private Optional<Phrase> copiedOut(List<Reference> uses) {
        var paths = new LinkedHashSet<String>();
        uses.forEach(use -> paths.addAll(paths(use)));
        return paths.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("").codes(Bounded.of(paths)));
    }

    /** The sources of a COPY: all words but the last, which is the destination, and but heredocs. */
    private List<String> paths(Reference reference) {
        if (!reference.site().isCopy()) {
            return List.of();
        }
        Statement written = table.instructions().get(reference.instruction()).statement();
        Statement copy =
                written.keyword() == Keyword.ONBUILD ? written.trigger().orElse(written) : written;
        int sources = Math.max(0, copy.arguments().size() - 1);
        return copy.arguments().subList(0, sources).stream()
                .map(Word::value)
                .filter(path -> !path.startsWith("<<"))
                .toList();
    }
}
