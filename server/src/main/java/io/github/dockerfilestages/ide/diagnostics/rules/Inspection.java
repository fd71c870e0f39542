package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.wording.SimilarStages;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.FlagBytes;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.TemplateMarkers;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Lazy;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules check: a stage table, what is known about the project, and answers that several rules need. */
public final class Inspection {
    private final StageTable table;
    private final DiagnosticSettings settings;
    private final boolean isTemplate;
    private final Map<Integer, List<Stage>> children = new HashMap<>();
    private final Lazy<Map<Integer, List<FromWord>>> fromWords;
    private final Lazy<List<OpenBase>> openBases;
    private final Lazy<Set<Stage>> meant;
    private final SimilarStages similar;

    public Inspection(StageTable table, DiagnosticSettings settings) {
        this.table = table;
        this.settings = settings;
        this.isTemplate = TemplateDetection.isIn(table);
        for (Reference reference : table.references()) {
            if (reference.kind() == ReferenceKind.FROM && reference.resolution() instanceof StageResolution parent) {
                children.computeIfAbsent(parent.index(), index -> new ArrayList<>())
                        .add(table.stage(reference.stage()));
            }
        }
        this.fromWords =
                Lazy.of(() -> FromWord.reachedIn(table).stream().collect(Collectors.groupingBy(FromWord::instruction)));
        this.similar = new SimilarStages(table);
        this.openBases = Lazy.of(() -> OpenBase.in(table));
        this.meant = Lazy.of(() -> table.references().stream()
                .flatMap(reference -> table.meantBy(reference, settings.officialImages()).stream())
                .collect(Collectors.toSet()));
    }

    public StageTable table() {
        return table;
    }

    /** Whether the Dockerfile is generated from this text, so that its stages are not all known. */
    public boolean isTemplate() {
        return isTemplate;
    }

    public DiagnosticSettings settings() {
        return settings;
    }

    /** The words of FROMs in which BuildKit replaces variables, by instruction. */
    Map<Integer, List<FromWord>> fromWords() {
        return fromWords.get();
    }

    /** The name that a reference has: for a base with its variables replaced, otherwise the value. */
    public String nameIn(Reference reference) {
        return reference.kind() == ReferenceKind.FROM
                ? table.lookedUp(reference)
                : FlagBytes.asWritten(reference.value());
    }

    /** The instruction that contains a reference; for ONBUILD the trigger. */
    public Statement statementOf(Reference reference) {
        return table.instructions().get(reference.instruction()).statement().effective();
    }

    /** The flag that contains a reference of a COPY or a RUN. */
    public Flag flagOf(Reference reference) {
        return statementOf(reference).flagHolding(reference.word()).orElseThrow();
    }

    /** The stages built FROM this one; none for a negative index. */
    List<Stage> childrenOf(int stage) {
        return Collections.unmodifiableList(children.getOrDefault(stage, List.of()));
    }

    /** Whether a named context replaces the stage, so that its base and its position do not matter. */
    public boolean isReplaced(Stage stage) {
        return stage.isNamed() && table.parameters().namedContexts().contains(stage.name());
    }

    /** The bases that name different stages depending on build arguments. */
    public List<OpenBase> openBases() {
        return openBases.get();
    }

    /** Whether a FROM that does not find the stage was meant to name it. */
    public boolean isMeant(Stage stage) {
        return meant.get().contains(stage);
    }

    /** The stage that a mistyped reference was probably meant to name. */
    public Optional<Stage> similar(Reference reference) {
        return similar.find(reference, nameIn(reference));
    }

    /** Whether the word is the bare name of a well-known image. */
    public boolean isOfficialImage(String word) {
        return settings.officialImages().contains(word);
    }

    /** The alias, unless it contains a template marker. */
    public Optional<Word> alias(Stage stage) {
        return isTemplate ? stage.alias().filter(alias -> !TemplateMarkers.isIn(alias.value())) : stage.alias();
    }

    /** The FROM of a stage, unless it contains a template marker. */
    public Optional<Statement> from(Stage stage) {
        Statement from = table.instructions().get(stage.instruction()).statement();
        return isTemplate && from.isArgumentTemplate() ? Optional.empty() : Optional.of(from);
    }

    /** The declaration of a stage as a related range. */
    public RelatedRange related(Stage stage, String message) {
        TextRange range = stage.alias()
                .or(() -> stage.base().map(Base::word))
                .map(Word::range)
                .orElseGet(() -> table.instructions()
                        .get(stage.instruction())
                        .statement()
                        .word()
                        .range());
        return new RelatedRange(stage.instruction(), range, message);
    }

    /** The expansion of the base that a reference is. */
    Expansion expansionOf(Reference from) {
        return table.stage(from.stage()).base().orElseThrow().expansion();
    }
}
