package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.symbols.Transfers;
import io.github.dockerfilestages.ide.wording.Bounded;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes the hover content of a stage: its base, what it reads from other stages, who uses it. */
public final class StageHover {
    private static final int LONGEST_CODE = 500;

    private final StageModel model;
    private final StageTable table;
    private final Stage stage;

    private StageHover(StageModel model, Stage stage) {
        this.model = model;
        this.table = model.table();
        this.stage = stage;
    }

    /** The hover content of the stage with this index; absent when the stage no longer exists. */
    public static Optional<HoverContent> find(Project project, ProjectDockerfile dockerfile, int stage) {
        StageTable table = dockerfile.model().table();
        boolean exists = stage >= 0 && stage < table.stages().size();
        return exists ? Optional.of(of(project, dockerfile, table.stage(stage))) : Optional.empty();
    }

    static HoverContent of(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return new StageHover(dockerfile.model(), stage)
                .content()
                .in(dockerfile.path())
                .with(TargetSections.of(project, dockerfile, stage));
    }

    private HoverContent content() {
        var lead = new ArrayList<Phrase>();
        List<Reference> uses = table.referencesTo(stage);
        lead.add(position(uses));
        StageComment.of(model, stage).map(Phrase::ofQuote).ifPresent(lead::add);
        List<Reference> taken = Transfers.takenBy(table, stage);
        return HoverContent.of(
                code(),
                lead,
                new HoverSection("Built from", chain().stream().toList()),
                HoverSection.of("Takes from", taken, this::taken),
                HoverSection.of("Used by", uses, this::use),
                new HoverSection("Copied out", copiedOut(uses).stream().toList()));
    }

    private String code() {
        String from = model.text().slice(model.instructionRange(model.elementOf(stage.instruction())));
        return StageWording.cut(from, LONGEST_CODE);
    }

    /** Includes the index if a reference uses it. */
    private Phrase position(List<Reference> uses) {
        String position =
                "stage " + (stage.index() + 1) + " of " + table.stages().size();
        if (!stage.isNamed()) {
            return Phrase.of(position + " (index " + stage.index() + "), without a name");
        }
        boolean isCounted = uses.stream().anyMatch(use -> use.index().isPresent());
        return Phrase.ofCode(StageWording.title(stage))
                .words(" · " + position + (isCounted ? " (index " + stage.index() + ")" : ""));
    }

    /** The label of a stage, with which the user can find it in the file. */
    private static String title(Stage stage) {
        return stage.isNamed()
                ? StageWording.title(stage)
                : "stage " + (stage.index() + 1) + " (index " + stage.index() + ")";
    }

    private static Phrase phrase(Stage stage) {
        return stage.isNamed() ? Phrase.ofCode(title(stage)) : Phrase.of(title(stage));
    }

    /** From the base down to the image. */
    private Optional<Phrase> chain() {
        var names = new ArrayList<String>();
        Stage last = stage;
        for (Optional<Stage> base = table.baseStage(stage); base.isPresent(); base = table.baseStage(last)) {
            last = base.get();
            names.add(title(last));
        }
        String image = StageWording.base(last);
        if (!image.isEmpty()) {
            names.add(image);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(Phrase.chain(names));
    }

    private Phrase taken(Reference reference) {
        Phrase source = table.target(reference).map(StageHover::phrase).orElse(Phrase.of(""));
        Phrase line = located(source, reference);
        List<String> paths = paths(reference);
        return paths.isEmpty() ? line : line.words(" · ").codes(Bounded.of(paths));
    }

    private Phrase use(Reference reference) {
        return reference.stage() < 0
                ? Phrase.of("ARG, ").line(line(reference))
                : located(phrase(table.stage(reference.stage())), reference);
    }

    private Phrase located(Phrase stage, Reference reference) {
        return stage.words(" · " + StageWording.form(reference.kind()) + ", ").line(line(reference));
    }

    private int line(Reference reference) {
        return StageWording.line(model, reference);
    }

    private Optional<Phrase> copiedOut(List<Reference> uses) {
        var paths = new LinkedHashSet<String>();
        uses.forEach(use -> paths.addAll(paths(use)));
        return paths.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("").codes(Bounded.of(paths)));
    }

    /** The sources of a COPY: all words except heredocs and the last one, which is the destination. */
    private List<String> paths(Reference reference) {
        if (!reference.kind().isCopy()) {
            return List.of();
        }
        Statement copy =
                table.instructions().get(reference.instruction()).statement().effective();
        int sources = Math.max(0, copy.arguments().size() - 1);
        return copy.arguments().subList(0, sources).stream()
                .map(Word::value)
                .filter(path -> !path.startsWith("<<"))
                .toList();
    }
}
