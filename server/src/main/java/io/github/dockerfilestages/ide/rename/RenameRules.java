package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reasons to refuse a rename that are known without trying the edits. */
final class RenameRules {
    /** The refusal where the cursor is not on something that could name a stage. */
    static final RenameRefusal NOTHING = new RenameRefusal(Reason.NO_STAGE, "No stage name at the cursor.");

    private final StageModel model;
    private final StageTable table;
    private final Stage stage;
    private final CompletedBases completed;

    private RenameRules(StageModel model, Stage stage, CompletedBases completed) {
        this.model = model;
        this.table = model.table();
        this.stage = stage;
        this.completed = completed;
    }

    /** Why nothing can be renamed here, where no stage is named. */
    static Optional<RenameRefusal> refusalOf(StageModel model, Subject subject) {
        return subject.reference().map(reference -> noStage(model, reference));
    }

    /** Why a stage cannot be renamed at all. */
    static Optional<RenameRefusal> refusalOf(StageModel model, Stage stage, CompletedBases completed) {
        var rules = new RenameRules(model, stage, completed);
        return rules.unnamed().or(() -> rules.composed(stage.name(), "")).or(rules::sharedArgument);
    }

    /** Why this name is not possible for the stage, whatever refers to it. */
    static Optional<RenameRefusal> refusalOf(StageModel model, Stage stage, String newName, CompletedBases completed) {
        return invalid(newName)
                .or(() -> new RenameRules(model, stage, completed).composed(StageName.normalized(newName), "to "))
                .or(() -> FailingName.refusalOf(model, stage, newName));
    }

    /** Why this name is taken, even if no reference would change its meaning. */
    static Optional<RenameRefusal> nameTaken(StageModel model, Stage stage, String newName) {
        String name = StageName.normalized(newName);
        if (name.equals(stage.name())) {
            return Optional.empty();
        }
        Optional<String> other = model.table().named(name).stream()
                .findFirst()
                .map(taken -> "Stage name '" + newName + "' is already used on line "
                        + StageWording.line(model, model.nameRange(taken)) + "; choose another name.");
        return other.or(() -> takenByContext(model, name))
                .map(sentence -> new RenameRefusal(Reason.NAME_TAKEN, sentence));
    }

    private static Optional<String> takenByContext(StageModel model, String name) {
        return Optional.of(name)
                .filter(model.parameters().namedContexts()::contains)
                .map(taken ->
                        "A build context is named '" + taken + "' and would replace the stage; choose another name.");
    }

    private static RenameRefusal noStage(StageModel model, Reference reference) {
        String what = RenameWording.describe(model, reference);
        String sentence = model.table()
                .meantBy(reference)
                .map(meant ->
                        what + " does not find the stage '" + meant.name() + "', so nothing can be renamed from here.")
                .orElseGet(() -> what + " does not refer to a stage: " + RenameWording.clause(model, reference) + ".");
        return new RenameRefusal(Reason.NO_STAGE, sentence);
    }

    private Optional<RenameRefusal> unnamed() {
        return stage.isNamed()
                ? Optional.empty()
                : Optional.of(
                        new RenameRefusal(Reason.UNNAMED, "The stage at the cursor has no name; add one with AS."));
    }

    private static Optional<RenameRefusal> invalid(String newName) {
        return StageName.problem(newName)
                .map(problem -> "The name '" + StageWording.cut(newName) + "' " + problem + ".")
                .map(sentence -> new RenameRefusal(Reason.INVALID_NAME, sentence));
    }

    /**
     * The bases with defaults for all their variables that are no name of a stage, but become one of these names if a
     * build passes another value.
     */
    static Stream<Reference> selectable(StageModel model, Stage stage, Set<String> names, CompletedBases completed) {
        var rules = new RenameRules(model, stage, completed);
        return names.stream()
                .flatMap(name -> rules.composedAs(name)
                        .filter(from -> !rules.isSelected(from, name))
                        .filter(from ->
                                StageName.problem(base(from).expansion().text()).isEmpty()))
                .distinct()
                .flatMap(from -> model.table().baseOf(from).stream());
    }

    /**
     * A base with variables may mean any earlier stage whose name it can have, unless the builds that complete it are
     * known, or the defaults of its variables make it an image.
     */
    private Optional<RenameRefusal> composed(String name, String direction) {
        return composedAs(name)
                .filter(from -> isSelected(from, name))
                .findFirst()
                .flatMap(table::baseOf)
                .map(reference -> "Cannot rename " + direction + "'" + name + "': "
                        + RenameWording.selection(model, reference) + ".")
                .map(sentence -> new RenameRefusal(Reason.COMPOSED_BASE, sentence));
    }

    /** The later stages whose base may be a name, for some values of variables. */
    private Stream<Stage> composedAs(String name) {
        return table.stages().subList(stage.index() + 1, table.stages().size()).stream()
                .filter(later -> !completed.stages().contains(later.index()))
                .filter(later -> later.base()
                        .flatMap(Base::pattern)
                        .filter(pattern -> pattern.matches(name))
                        .isPresent());
    }

    /** Where the defaults name a stage, the others whose names the base can have are there to be selected. */
    private boolean isSelected(Stage from, String name) {
        boolean isStage = table.baseOf(from)
                .filter(reference -> reference.resolution().isStage())
                .isPresent();
        return isStage || table.arguments().mayMake(name, base(from).shellWord());
    }

    private static Base base(Stage from) {
        return from.base().orElseThrow();
    }

    private Optional<RenameRefusal> sharedArgument() {
        return table.referencesTo(stage).stream()
                .filter(reference -> reference.kind() == ReferenceKind.ARG)
                .flatMap(argument -> table.stages().stream()
                        .filter(isReading(argument))
                        .flatMap(reader -> table.baseOf(reader).stream())
                        .filter(base -> !base.resolution().isStage(stage.index()))
                        .map(base -> RenameWording.describe(model, argument)
                                + " names this stage for one FROM; for " + RenameWording.describe(model, base) + " "
                                + RenameWording.clause(model, base) + "."))
                .findFirst()
                .map(sentence -> new RenameRefusal(Reason.SHARED_ARGUMENT, sentence));
    }

    /** Whether a stage's base takes its name from the same part of an ARG. */
    private static Predicate<Stage> isReading(Reference argument) {
        return stage -> stage.base()
                .filter(base -> base.spelling() instanceof Spelling.LiteralSpelling literal
                        && literal.instruction() == argument.instruction()
                        && literal.word().equals(argument.word())
                        && Optional.of(literal.name()).equals(argument.name()))
                .isPresent();
    }
}
