package io.github.dockerfilestages.ide.proof;

import static java.util.stream.Collectors.groupingBy;

import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each stage of a file builds: all instructions from the image on, whatever stages they are divided into, with the
 * builds of the stages that they copy from or mount. Names, order of the stages, comments and layout do not count.
 *
 * <p>Equal builds have equal numbers, within a file and, if they share {@link SharedBuilds}, in two files. The cost is
 * linear in the text: a stage that others need is looked at once. Belongs to one computation, since the builds of edited
 * texts are numbered with it.
 */
public final class FlattenedBuilds {
    private final StageModel model;
    private final StageTable table;
    private final Dockerfile dockerfile;
    private final SharedBuilds shared;
    private final Map<Integer, Integer> instructions = new HashMap<>();
    private final Map<Integer, List<Reference>> implicit;
    private final List<BuildState> stages = new ArrayList<>();
    private final Map<Integer, BuildState> states = new HashMap<>();
    private final Map<Integer, InstructionContent> contents = new HashMap<>();
    private final List<String> head = new ArrayList<>();

    private FlattenedBuilds(StageModel model, SharedBuilds shared) {
        this.model = model;
        this.table = model.table();
        this.dockerfile = model.dockerfile();
        this.shared = shared;
        // Mounts without a name read from the stage named scratch, if there is one.
        this.implicit = table.implicitReferences().stream()
                .filter(reference -> reference.resolution().isStage())
                .collect(groupingBy(Reference::instruction));
    }

    public static FlattenedBuilds of(StageModel model) {
        return of(model, new SharedBuilds());
    }

    static FlattenedBuilds of(StageModel model, SharedBuilds shared) {
        var builds = new FlattenedBuilds(model, shared);
        builds.read();
        return builds;
    }

    /** The builds of the file after an edit, with numbers that can be compared with those here. */
    FlattenedBuilds after(StageModel edited) {
        return of(edited, shared);
    }

    List<Stage> stages() {
        return table.stages();
    }

    /** The build of a stage. */
    int build(int stage) {
        return stages.get(stage).number();
    }

    /** The build up to an instruction of a stage, this one included. */
    public int buildAt(int element) {
        return state(element).number();
    }

    /**
     * The ARGs whose value a FROM after this instruction may change, in order.
     *
     * @see LooseArgument
     */
    public List<LooseArgument> argumentsAt(int element) {
        return state(element).arguments();
    }

    /** The indexes of the elements that are the instructions of a stage, its FROM first. */
    public List<Integer> elementsOf(Stage stage) {
        return IntStream.rangeClosed(model.elementOf(stage.instruction()), model.lastElement(stage))
                .filter(states::containsKey)
                .boxed()
                .toList();
    }

    /** Whether what an instruction after the FROM of a stage does may depend on one of these variables. */
    public boolean reads(int element, Set<String> variables) {
        InstructionContent content = contents.get(element);
        return content != null && content.reads(variables);
    }

    /**
     * The first ARG of an earlier stage that a stage reads although its FROM may have changed the value; absent if there
     * is none.
     */
    public Optional<LooseArgument> hiddenIn(Stage stage) {
        List<Integer> elements = elementsOf(stage);
        return IntStream.range(1, elements.size())
                .boxed()
                .flatMap(at -> argumentsAt(elements.get(at - 1)).stream()
                        .filter(argument -> argument.isCovered() && reads(elements.get(at), argument.names())))
                .findFirst();
    }

    /** The parser directives and the ARGs before the first FROM, which concern all stages. */
    List<String> head() {
        return List.copyOf(head);
    }

    private BuildState state(int element) {
        BuildState state = states.get(element);
        if (state == null) {
            throw new IllegalArgumentException("no instruction of a stage");
        }
        return state;
    }

    private void read() {
        for (int index = 0; index < table.instructions().size(); index++) {
            instructions.put(model.elementOf(index), index);
        }
        for (int element = 0; element < dockerfile.size(); element++) {
            Cancellation.check();
            if (dockerfile.element(element) instanceof Instruction instruction) {
                read(element, instruction);
            } else if (dockerfile.element(element) instanceof Comment comment && comment.isDirective()) {
                head.add("#" + comment.text());
            }
        }
    }

    private void read(int element, Instruction instruction) {
        if (instruction.keyword() == Keyword.FROM) {
            stages.add(started(table.stage(stages.size()), element));
            states.put(element, stages.get(stages.size() - 1));
            return;
        }
        List<Reference> references = references(element);
        InstructionContent content = shared.content(dockerfile, element);
        if (stages.isEmpty()) {
            head.add(content.text());
            return;
        }
        contents.put(element, content);
        int stage = stages.size() - 1;
        List<Integer> sources = sources(references, stage);
        BuildState next = stages.get(stage).after(element, content, sources, shared);
        stages.set(stage, next);
        states.put(element, next);
    }

    private List<Reference> references(int element) {
        Integer index = instructions.get(element);
        return index == null
                ? List.of()
                : Stream.concat(table.referencesIn(index).stream(), implicit.getOrDefault(index, List.of()).stream())
                        .toList();
    }

    private BuildState started(Stage stage, int element) {
        return table.baseOf(stage)
                .filter(base -> table.hasPlainFrom(stage))
                .map(base -> started(stage, base))
                .orElseGet(() -> BuildState.of(
                        shared.outside("FROM? " + dockerfile.line(element).text())));
    }

    private BuildState started(Stage stage, Reference base) {
        boolean hasVariables = stage.base().filter(Base::hasVariables).isPresent();
        String written = flags(stage) + (hasVariables ? " " + base.value() : "");
        if (base.resolution() instanceof StageResolution target && target.index() < stage.index()) {
            BuildState continued = triggered(stages.get(target.index()), stage.index());
            return written.isEmpty() ? continued : continued.afterStep("FROM" + written, List.of(), shared);
        }
        return BuildState.of(shared.outside(outside(base) + written));
    }

    private String flags(Stage stage) {
        return table.instructions().get(stage.instruction()).statement().flags().stream()
                .map(flag -> " --" + flag.name() + "="
                        + flag.value().map(Word::value).orElse(""))
                .collect(Collectors.joining());
    }

    /** A stage that continues another one runs the triggers of that one first, with the stages that it can see. */
    private BuildState triggered(BuildState base, int stage) {
        BuildState state = base.continued();
        for (int element : base.triggers()) {
            List<Reference> references = references(element);
            String text = shared.content(dockerfile, element).text();
            state = state.afterStep("\n!" + text, sources(references, stage), shared);
        }
        return state;
    }

    /** What the references of an instruction read from. An ARG does not read from the stage that its default names. */
    private List<Integer> sources(List<Reference> references, int stage) {
        return references.stream()
                .filter(reference -> reference.kind() != ReferenceKind.ARG)
                .map(reference -> source(reference, stage))
                .toList();
    }

    /** A stage that BuildKit does not find in this place is not compared by what it builds. */
    private int source(Reference reference, int stage) {
        if (reference.resolution() instanceof StageResolution target
                && reference.resolution().problem() == ReferenceProblem.NONE) {
            return target.index() < stage ? build(target.index()) : shared.outside("later stage");
        }
        return shared.outside(
                reference.resolution().problem() == ReferenceProblem.NONE
                        ? outside(reference)
                        : "invalid: " + reference.resolution().problem());
    }

    private String outside(Reference reference) {
        ResolutionKind kind = reference.resolution().kind();
        return kind.jsonName() + " " + table.lookedUp(reference);
    }
}
