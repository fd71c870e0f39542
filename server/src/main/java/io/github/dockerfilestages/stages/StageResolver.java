package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.syntax.dockerfile.FlagBytes;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Mention;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves mentions to stages; no other class does. Reads the instructions twice: first for the names, since COPY and
 * mounts see those of the whole file, then for the references.
 */
final class StageResolver {
    private final List<StageInstruction> instructions;
    private final char escape;
    private final BuildParameters parameters;
    private final GlobalArguments arguments;
    private final Map<String, List<Stage>> byName = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> edges = new ArrayList<>();
    private final List<Resolution> externals = new ArrayList<>();
    private final Map<Integer, Mention> inherited = new HashMap<>();
    private final Map<String, Integer> nearest = new HashMap<>();

    private StageResolver(List<StageInstruction> instructions, char escape, BuildParameters parameters) {
        this.instructions = instructions;
        this.escape = escape;
        this.parameters = parameters;
        this.arguments = GlobalArguments.of(instructions, escape, parameters, lastName());
    }

    /** Reads the instructions; the accessors then return what they mean. */
    static StageResolver resolve(List<StageInstruction> instructions, char escape, BuildParameters parameters) {
        var resolver = new StageResolver(instructions, escape, parameters);
        resolver.readStages();
        resolver.readReferences();
        resolver.resolveInherited();
        resolver.addArgumentReferences();
        return resolver;
    }

    List<StageInstruction> instructions() {
        return instructions;
    }

    GlobalArguments arguments() {
        return arguments;
    }

    BuildParameters parameters() {
        return parameters;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    /** The references that can form a circular dependency, including implicit ones. */
    List<Reference> edges() {
        return List.copyOf(edges);
    }

    Map<String, List<Stage>> byName() {
        return byName;
    }

    private String lastName() {
        for (int index = instructions.size() - 1; index >= 0; index--) {
            Statement statement = instructions.get(index).statement();
            if (statement.keyword() == Keyword.FROM) {
                return statement
                        .alias()
                        .map(alias -> StageName.normalized(alias.value()))
                        .orElse("");
            }
        }
        return "";
    }

    private void readStages() {
        for (int index = 0; index < instructions.size(); index++) {
            Cancellation.check();
            if (instructions.get(index).statement().keyword() == Keyword.FROM) {
                Stage stage = stage(index);
                stages.add(stage);
                if (stage.isNamed()) {
                    byName.computeIfAbsent(stage.name(), name -> new ArrayList<>())
                            .add(stage);
                }
            }
        }
    }

    private Stage stage(int index) {
        StageInstruction from = instructions.get(index);
        Optional<Word> alias = from.statement().alias();
        String name = alias.map(word -> StageName.normalized(word.value())).orElse("");
        Optional<Base> base = from.mentions().stream().findFirst().map(mention -> base(index, mention));
        Optional<String> description = from.comments().stream()
                .filter(comment -> alias.isPresent() && comment.startsWith(name + " "))
                .map(comment -> comment.substring(name.length() + 1))
                .findFirst();
        return new Stage(stages.size(), index, alias, name, base, description);
    }

    private Base base(int instruction, Mention mention) {
        ShellWord word = ShellWordReader.parse(mention.value().value(), escape);
        var position = new SpellingFinder.WordPosition(instruction, mention.value(), 0);
        return new Base(mention.value(), word, arguments.expand(word), arguments.spelling(word, position));
    }

    private void readReferences() {
        int stage = -1;
        for (int index = 0; index < instructions.size(); index++) {
            Cancellation.check();
            Statement statement = instructions.get(index).statement();
            if (statement.keyword() == Keyword.FROM) {
                addFrom(stages.get(++stage));
            } else {
                addMentions(index, stage, instructions.get(index).mentions());
            }
        }
    }

    private void addFrom(Stage stage) {
        stage.base().ifPresent(base -> {
            Optional<TextRange> name = base.spelling() instanceof Spelling.LiteralSpelling literal
                            && literal.instruction() == stage.instruction()
                    ? Optional.of(literal.name())
                    : Optional.empty();
            references.add(new Reference(
                    stage.instruction(),
                    ReferenceKind.FROM,
                    base.word().value(),
                    base.word(),
                    name,
                    stage.index(),
                    from(stage, base)));
        });
        if (stage.isNamed()) {
            nearest.put(stage.name(), stage.index());
        }
    }

    /** Compares the base as written with the earlier names only. */
    private Resolution from(Stage stage, Base base) {
        if (base.expansion().error().isPresent()) {
            return Resolution.invalid(ReferenceProblem.BASE);
        }
        if (base.expansion().isBlank()) {
            return Resolution.invalid(ReferenceProblem.BLANK);
        }
        ReferenceProblem problem = FromPlatform.of(instructions.get(stage.instruction()), escape, arguments)
                        .isValid()
                ? ReferenceProblem.NONE
                : ReferenceProblem.BASE;
        Integer earlier = nearest.get(base.expansion().text());
        if (earlier != null) {
            return Resolution.stage(earlier, problem);
        }
        return problem == ReferenceProblem.NONE ? external(base.expansion().text()) : Resolution.invalid(problem);
    }

    private void addMentions(int instruction, int stage, List<Mention> mentions) {
        var outside = new ArrayList<Resolution>();
        for (Mention mention : mentions) {
            Reference reference = reference(instruction, mention, stage);
            Resolution resolution = reference.resolution();
            if (mention.kind().isOnbuild()
                    && StageIndex.parse(reference.value()).isPresent()) {
                inherited.put(references.size(), mention);
            }
            if (!mention.kind().isImplicit()) {
                references.add(reference);
            }
            if (resolution.isStage() && !mention.kind().isOnbuild()) {
                edges.add(reference);
            } else if (resolution.isOutside() && !mention.kind().isOnbuild()) {
                outside.add(resolution);
            }
        }
        // BuildKit appends images and contexts to its list of stages, so that a later index can refer to them.
        externals.addAll(outside);
    }

    private Reference reference(int instruction, Mention mention, int stage) {
        var name = Optional.of(new TextRange(0, mention.value().value().length()));
        return new Reference(
                instruction,
                mention.kind(),
                mention.value().value(),
                mention.value(),
                name,
                stage,
                resolve(mention, stage));
    }

    /**
     * A trigger runs after all instructions of the file are read, so that its index can refer to anything they
     * appended.
     */
    private void resolveInherited() {
        inherited.forEach((at, mention) -> {
            Reference first = references.get(at);
            references.set(at, reference(first.instruction(), mention, first.stage()));
        });
    }

    private Resolution resolve(Mention mention, int stage) {
        String value = mention.value().value();
        if (mention.kind().isImplicit()) {
            return named("scratch", stage, mention.kind());
        }
        return mention.kind().isCopy() ? copy(value, stage, mention.kind()) : mount(value, stage, mention.kind());
    }

    private Resolution copy(String value, int stage, ReferenceKind kind) {
        if (value.isEmpty()) {
            return Resolution.outside(ResolutionKind.BUILD_CONTEXT);
        }
        if (!ShellWordReader.parse(value, escape)
                .constant()
                .filter(value::equals)
                .isPresent()) {
            return Resolution.invalid(ReferenceProblem.EXPANSION);
        }
        Optional<Long> index = StageIndex.parse(value);
        return index.isPresent() ? indexed(index.get(), stage, kind) : named(value, stage, kind);
    }

    private Resolution mount(String value, int stage, ReferenceKind kind) {
        int dollar = value.indexOf('$');
        boolean isExpanded = dollar >= 0 && dollar < value.length() - 1;
        return isExpanded ? Resolution.invalid(ReferenceProblem.EXPANSION) : named(value, stage, kind);
    }

    private Resolution indexed(long index, int stage, ReferenceKind kind) {
        if (index >= 0 && index < stages.size()) {
            return Resolution.stage((int) index, problem((int) index, stage, kind));
        }
        boolean hitsExternal = index >= stages.size() && index < stages.size() + externals.size();
        return hitsExternal ? externals.get((int) index - stages.size()) : Resolution.invalid(ReferenceProblem.INDEX);
    }

    /** The last stage with the name in the whole file, ignoring case. */
    private Resolution named(String value, int stage, ReferenceKind kind) {
        List<Stage> all = byName.getOrDefault(StageName.normalized(value), namedInvalidly(value));
        if (all.isEmpty()) {
            return external(value);
        }
        int index = all.get(all.size() - 1).index();
        return Resolution.stage(index, problem(index, stage, kind));
    }

    /** BuildKit rejects names outside ASCII and references to them; we still resolve such references. */
    private List<Stage> namedInvalidly(String value) {
        String name = StageName.normalized(FlagBytes.asWritten(value));
        return name.chars().allMatch(c -> c < 0x80) ? List.of() : byName.getOrDefault(name, List.of());
    }

    /**
     * The problems of a trigger depend on the stage that inherits it, not on the stage that contains it. A mount
     * without {@code from} always depends on the stage named {@code scratch}, but only a cache mount reads files from
     * it.
     */
    private static ReferenceProblem problem(int target, int stage, ReferenceKind kind) {
        if (kind.isOnbuild() || stage < 0) {
            return ReferenceProblem.NONE;
        }
        boolean isTaken = kind != ReferenceKind.MOUNT_WITHOUT_FROM;
        return target == stage
                ? ReferenceProblem.SELF
                : target > stage && isTaken ? ReferenceProblem.FORWARD : ReferenceProblem.NONE;
    }

    private Resolution external(String value) {
        if (value.equals("scratch")) {
            return Resolution.outside(ResolutionKind.SCRATCH);
        }
        if (!ImageReference.isValid(value)) {
            return Resolution.invalid(ReferenceProblem.BADREF);
        }
        return parameters.namedContexts().contains(ImageReference.withoutLatest(value))
                ? Resolution.outside(ResolutionKind.NAMED_CONTEXT)
                : Resolution.outside(ResolutionKind.IMAGE);
    }

    /** Adds the defaults of ARGs that name stages, and sorts, since they come before the references that use them. */
    private void addArgumentReferences() {
        List<Reference> found = new ArgumentReferences(instructions, stages, references, byName, escape).find();
        if (!found.isEmpty()) {
            references.addAll(found);
            references.sort(Order.byInt(Reference::instruction)
                    .thenByInt(reference -> reference.range().start()));
        }
    }
}
