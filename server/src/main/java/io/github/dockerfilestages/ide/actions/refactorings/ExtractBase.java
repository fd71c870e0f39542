package io.github.dockerfilestages.ide.actions.refactorings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.ide.proof.LooseArgument;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one stage from the equal beginnings of several stages, which then continue it. */
public final class ExtractBase {
    /** How many beginnings are tried: where a long one is not possible, one that ends earlier may be. */
    private static final int MOST_TRIALS = 8;

    private ExtractBase() {}

    /** The beginnings that save something, that which saves most first. */
    public static Stream<ProposedChange> find(ActionRequest request) {
        return request.declared().stream()
                .filter(stage -> new StageBlock(request.model(), stage).hasPlainFrom()
                        && request.table().stages().stream().anyMatch(other -> hasSameBase(stage, other)))
                .flatMap(stage -> groups(request, stage).limit(MOST_TRIALS).map(group -> proposal(request, group)));
    }

    /** Most stages have a base of their own: then nothing needs to be compared. */
    private static boolean hasSameBase(Stage stage, Stage other) {
        return !other.equals(stage) && base(other).equals(base(stage));
    }

    private static Optional<String> base(Stage stage) {
        return stage.base().map(base -> base.expansion().text());
    }

    /** Stages with equal beginnings, in the order of the file. */
    private record StageGroup(List<DividedStage> members, FlattenedBuilds builds) {
        DividedStage first() {
            return members.get(0);
        }

        List<Stage> stages() {
            return members.stream().map(DividedStage::stage).toList();
        }

        /** The ARGs that all members repeat, as the first one writes them: those that one of them has to. */
        List<LooseArgument> repeated() {
            Set<String> needed = members.stream()
                    .flatMap(member -> member.repeated(builds).stream())
                    .map(LooseArgument::text)
                    .collect(toUnmodifiableSet());
            return builds.argumentsAt(first().last()).stream()
                    .filter(argument -> !argument.isCovered() && needed.contains(argument.text()))
                    .toList();
        }
    }

    /** A stage with the elements of its instructions, of which some at the beginning are common to all of a group. */
    private record StageStart(Stage stage, List<Integer> elements, int common) {}

    private static Stream<StageGroup> groups(ActionRequest request, Stage stage) {
        StageModel model = request.model();
        FlattenedBuilds builds = request.builds();
        List<Integer> own = builds.elementsOf(stage);
        var beginning = new CommonBeginning(model, builds, own);
        List<StageStart> others = request.table().stages().stream()
                .filter(other -> !other.equals(stage) && new StageBlock(model, other).hasPlainFrom())
                .map(other -> start(other, beginning, builds))
                .toList();
        int longest = others.stream().mapToInt(StageStart::common).max().orElse(0);
        return IntStream.rangeClosed(2, longest)
                .filter(beginning::isWorthAStage)
                .boxed()
                .sorted(Order.<Integer>byInt(length -> -saved(others, length)).then(Comparator.reverseOrder()))
                .map(length -> group(model, builds, length, new StageStart(stage, own, length), others));
    }

    private static StageStart start(Stage stage, CommonBeginning beginning, FlattenedBuilds builds) {
        List<Integer> elements = builds.elementsOf(stage);
        return new StageStart(stage, elements, beginning.lengthIn(elements));
    }

    /** How many instructions need not be written again. */
    private static int saved(List<StageStart> others, int length) {
        return (length - 1)
                * (int) others.stream()
                        .filter(other -> other.common() >= length)
                        .count();
    }

    private static StageGroup group(
            StageModel model, FlattenedBuilds builds, int length, StageStart stage, List<StageStart> others) {
        List<DividedStage> members = Stream.concat(Stream.of(stage), others.stream())
                .filter(start -> start.common() >= length)
                .sorted(Order.byInt(start -> start.stage().index()))
                .map(start ->
                        new DividedStage(model, start.stage(), start.elements().get(length - 1)))
                .toList();
        return new StageGroup(members, builds);
    }

    private static ProposedChange proposal(ActionRequest request, StageGroup group) {
        List<LooseArgument> arguments = group.repeated();
        Optional<String> refusal = group.first()
                .refusal(arguments)
                .or(() -> group.stages().stream()
                        .flatMap(stage -> DividedStage.filtered(request, stage).stream())
                        .findFirst());
        return new ProposedChange(change(request.model(), group, arguments), refusal);
    }

    private static Change change(StageModel model, StageGroup group, List<LooseArgument> arguments) {
        DividedStage first = group.first();
        String name = NameStage.name(model, first.stage());
        CommonComments comments = CommonComments.of(group.members());
        List<TextEdit> edits = group.members().stream()
                .map(member -> new TextEdit(
                        CommonComments.withComments(member),
                        (member.equals(first) ? newStage(first, comments, name) : "")
                                + CommonComments.ofStage(member)
                                + Blanks.stripTrailing((member.continuing(name, arguments) + comments.kept(member)))))
                .toList();
        String title = "Extract the common beginning of stages " + Quoted.names(group.stages()) + " into new stage '"
                + name + "'";
        Set<Integer> indexes = group.stages().stream().map(Stage::index).collect(toUnmodifiableSet());
        return Change.of(title, edits)
                .with(StageOrder.extracted(indexes, arguments.size()), model)
                .rebuilding();
    }

    /** The beginning of the first member under a new name, with the comments that go with its instructions. */
    private static String newStage(DividedStage first, CommonComments comments, String name) {
        StageModel model = first.model();
        List<TextEdit> edits = Stream.concat(first.named(name).stream(), comments.edits().stream())
                .map(edit -> new TextEdit(edit.range().shift(-first.beginning().start()), edit.newText()))
                .toList();
        String end = model.text().lineEnd();
        return InstructionComments.forTools(model, model.elementOf(first.stage().instruction()))
                + TextEdit.applyAll(model.text().slice(first.beginning()), edits)
                + end
                + end;
    }
}
