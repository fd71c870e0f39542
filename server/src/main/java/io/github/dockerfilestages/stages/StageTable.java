package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.BaseSelection.SelectionSource;
import io.github.dockerfilestages.stages.GlobalArguments.ArgumentDeclaration;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Lazy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a Dockerfile and every reference, resolved. It depends on statements and comments, not on their
 * positions in the file: ranges in it are relative to their instruction.
 *
 * <p>Invariants: {@link #stages} has one stage per FROM, in order; {@link #references} are in the order of the text,
 * with one {@link ReferenceKind#FROM} reference per stage that has a base.
 */
public final class StageTable {
    private final List<StageInstruction> instructions;
    private final GlobalArguments arguments;
    private final BuildParameters parameters;
    private final FileHead head;
    private final List<Stage> stages;
    private final List<Reference> references;
    private final Map<String, List<Stage>> byName;
    private final int[] firstReferences;
    private final Lazy<List<List<Reference>>> byStage;
    private final List<Reference> implicit;
    private final Lazy<StageCycles> cycles;
    private final Lazy<BaseSelection> selection;

    /**
     * What the top of a Dockerfile says about the whole file.
     *
     * @param escape the escape character
     * @param check the options of the {@code check} directive
     * @param comments the comments before the first instruction
     */
    public record FileHead(char escape, Optional<String> check, List<String> comments) {

        /** Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof FileHead head
                    && escape == head.escape
                    && check.equals(head.check)
                    && comments.equals(head.comments);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * escape + check.hashCode()) + comments.hashCode();
        }
    }

    private StageTable(StageResolver resolver, FileHead head) {
        this.instructions = resolver.instructions();
        this.arguments = resolver.arguments();
        this.parameters = resolver.parameters();
        this.head = head;
        this.stages = resolver.stages();
        this.references = resolver.references();
        this.byName = resolver.byName();
        this.firstReferences = firstReferences(instructions.size(), references);
        this.byStage = Lazy.of(this::groupByStage);
        List<Reference> edges = resolver.edges();
        this.implicit = edges.stream().filter(edge -> edge.kind().isImplicit()).toList();
        this.cycles = Lazy.of(() -> StageCycles.of(stages.size(), edges));
        this.selection = Lazy.of(() ->
                BaseSelection.of(new SelectionSource(instructions, stages, arguments, parameters, head.escape())));
    }

    /** The table of these instructions, with their references resolved. */
    static StageTable resolve(List<StageInstruction> instructions, FileHead head, BuildParameters parameters) {
        return new StageTable(StageResolver.resolve(instructions, head.escape(), parameters), head);
    }

    /** The instructions that concern stages; references and stages refer to them by index. */
    public List<StageInstruction> instructions() {
        return instructions;
    }

    public GlobalArguments arguments() {
        return arguments;
    }

    /** The first declaration of an argument after the first FROM, where no FROM sees it. */
    public Optional<ArgumentDeclaration> lateDeclaration(String name) {
        int first = stages.isEmpty() ? instructions.size() : stages.get(0).instruction();
        for (int index = first; index < instructions.size(); index++) {
            Statement statement = instructions.get(index).statement();
            if (statement.keyword() == Keyword.ARG) {
                for (Word word : statement.arguments()) {
                    if (GlobalArguments.nameIn(word).equals(name)) {
                        return Optional.of(new ArgumentDeclaration(index, word));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The parameters of the build. */
    public BuildParameters parameters() {
        return parameters;
    }

    public FileHead head() {
        return head;
    }

    public List<Stage> stages() {
        return stages;
    }

    public Stage stage(int index) {
        return stages.get(index);
    }

    public List<Reference> references() {
        return references;
    }

    /**
     * The mounts without {@code from}, which use the stage named {@code scratch}. They are not references, since there
     * is no name in the text.
     */
    public List<Reference> implicitReferences() {
        return implicit;
    }

    /** The references in one instruction. */
    public List<Reference> referencesIn(int instruction) {
        return references.subList(firstReferences[instruction], firstReferences[instruction + 1]);
    }

    /** The references in the instructions of a stage, its base first. */
    public List<Reference> referencesOf(Stage stage) {
        return references.subList(firstReferences[stage.instruction()], firstReferences[endOf(stage)]);
    }

    /** The instructions of a stage that concern stages, its FROM first. */
    public List<StageInstruction> instructionsOf(Stage stage) {
        return instructions.subList(stage.instruction(), endOf(stage));
    }

    /** The index after the last instruction of a stage. */
    int endOf(Stage stage) {
        int next = stage.index() + 1;
        return next < stages.size() ? stages.get(next).instruction() : instructions.size();
    }

    /** All references in the file that resolve to a stage, in the order of the text. */
    public List<Reference> referencesTo(Stage stage) {
        return byStage.get().get(stage.index());
    }

    /** Whether the FROM of a stage has just a base, and at most a name. */
    public boolean hasPlainFrom(Stage stage) {
        int words =
                instructions.get(stage.instruction()).statement().arguments().size();
        return words == (stage.isNamed() ? 3 : 1);
    }

    /** The base of a stage. */
    public Optional<Reference> baseOf(Stage stage) {
        int first = firstReferences[stage.instruction()];
        return first < firstReferences[stage.instruction() + 1] ? Optional.of(references.get(first)) : Optional.empty();
    }

    /** The {@code --platform} of a stage. */
    public FromPlatform platformOf(Stage stage) {
        return FromPlatform.of(instructions.get(stage.instruction()), head.escape(), arguments);
    }

    /** The stage that a stage is built from, if its base is a stage. */
    public Optional<Stage> baseStage(Stage stage) {
        return baseOf(stage).flatMap(this::target);
    }

    /** The stage that a reference resolves to. */
    public Optional<Stage> target(Reference reference) {
        return reference.resolution() instanceof StageResolution target
                ? Optional.of(stages.get(target.index()))
                : Optional.empty();
    }

    /**
     * The name that BuildKit looks up for a reference: for a base its expansion, which is empty if the base is missing;
     * else the value as written.
     */
    public String lookedUp(Reference reference) {
        return reference.kind() == ReferenceKind.FROM
                ? stages.get(reference.stage())
                        .base()
                        .map(base -> base.expansion().text())
                        .orElse("")
                : reference.value();
    }

    /** The stages with a name, ignoring case, in the order of the file. */
    public List<Stage> named(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(StageName.normalized(name), List.of()));
    }

    /** The stage that COPY, mounts and build targets mean by a name: the last one in the file. */
    public Optional<Stage> lastNamed(String name) {
        List<Stage> all = named(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The stage that a FROM probably should name, although BuildKit takes the word for an image: the case differs, or
     * the stage comes later.
     */
    public Optional<Stage> meantBy(Reference reference) {
        ResolutionKind kind = reference.resolution().kind();
        if (reference.kind() != ReferenceKind.FROM || kind != ResolutionKind.IMAGE && kind != ResolutionKind.INVALID) {
            return Optional.empty();
        }
        List<Stage> all = named(lookedUp(reference));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int index = Collections.binarySearch(
                all, stages.get(reference.stage()), (one, other) -> Integer.compare(one.index(), other.index()));
        int earlier = index < 0 ? -index - 1 : index;
        int later = index < 0 ? earlier : earlier + 1;
        if (earlier > 0) {
            return Optional.of(all.get(earlier - 1));
        }
        return later < all.size() ? Optional.of(all.get(later)) : Optional.empty();
    }

    /** The same, except for names that are known to mean an image. */
    public Optional<Stage> meantBy(Reference reference, Set<String> images) {
        return meantBy(reference)
                .filter(stage ->
                        reference.resolution().kind() != ResolutionKind.IMAGE || !images.contains(stage.name()));
    }

    /** The stages that build arguments select. */
    public BaseSelection selection() {
        return selection.get();
    }

    /** The circular dependencies between stages. */
    public StageCycles cycles() {
        return cycles.get();
    }

    private static int[] firstReferences(int instructions, List<Reference> references) {
        int[] first = new int[instructions + 1];
        for (Reference reference : references) {
            first[reference.instruction() + 1]++;
        }
        for (int index = 0; index < instructions; index++) {
            first[index + 1] += first[index];
        }
        return first;
    }

    private List<List<Reference>> groupByStage() {
        var groups = new ArrayList<List<Reference>>();
        stages.forEach(stage -> groups.add(new ArrayList<>()));
        for (Reference reference : references) {
            target(reference).ifPresent(stage -> groups.get(stage.index()).add(reference));
        }
        groups.replaceAll(Collections::unmodifiableList);
        return groups;
    }
}
