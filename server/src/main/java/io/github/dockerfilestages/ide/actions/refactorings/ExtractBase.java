package io.github.dockerfilestages.ide.actions.refactorings;

import static java.util.stream.Collectors.joining;
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
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one stage from the equal beginnings of several stages, which then continue it. */
public final class ExtractBase {
    private ExtractBase() {}

    public static Optional<ProposedChange> find(ActionRequest request) {
        return request.declared()
                .filter(stage -> request.table().stages().size() > 1)
                .flatMap(stage -> group(request.model(), stage, FlattenedBuilds.of(request.model()))
                        .map(group -> proposal(request, group)));
    }

    private static final Pattern INNER_COMMENT = Pattern.compile("\\n[ \\t]*#");

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
                    .filter(argument -> argument.isUncovered() && needed.contains(argument.text()))
                    .toList();
        }
    }

    /** The stages with which this one shares most: as many instructions as possible need not be written again. */
    private static Optional<StageGroup> group(StageModel model, Stage stage, FlattenedBuilds builds) {
        List<Integer> own = builds.elementsOf(stage);
        var byLength = new TreeMap<Integer, List<Stage>>();
        for (Stage other : model.table().stages()) {
            int common = other.equals(stage) ? 0 : common(model, own, builds.elementsOf(other), builds);
            if (isWork(model, own.subList(0, common)) && new StageBlock(model, other).hasPlainFrom()) {
                byLength.computeIfAbsent(common, length -> new ArrayList<>()).add(other);
            }
        }
        int members = 0;
        int saved = 0;
        int length = 0;
        for (var sharing : byLength.descendingMap().entrySet()) {
            members += sharing.getValue().size();
            if (members * (sharing.getKey() - 1) > saved) {
                saved = members * (sharing.getKey() - 1);
                length = sharing.getKey();
            }
        }
        return length == 0 || !new StageBlock(model, stage).hasPlainFrom()
                ? Optional.empty()
                : Optional.of(
                        group(model, builds, stage, byLength.tailMap(length).values(), length));
    }

    /** Whether one of the instructions does something. */
    private static boolean isWork(StageModel model, List<Integer> elements) {
        return elements.stream()
                .map(element -> (Instruction) model.dockerfile().element(element))
                .anyMatch(instruction -> instruction.keyword() != Keyword.FROM && instruction.keyword() != Keyword.ARG);
    }

    private static StageGroup group(
            StageModel model, FlattenedBuilds builds, Stage stage, Iterable<List<Stage>> others, int length) {
        var all = new ArrayList<Stage>(List.of(stage));
        others.forEach(all::addAll);
        return new StageGroup(
                all.stream()
                        .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                        .map(member -> new DividedStage(
                                model, member, builds.elementsOf(member).get(length - 1)))
                        .toList(),
                builds);
    }

    /** How many instructions two stages have in common at their beginning, the FROM included. */
    private static int common(StageModel model, List<Integer> one, List<Integer> other, FlattenedBuilds builds) {
        int length = 0;
        while (length < Math.min(one.size(), other.size())
                && builds.buildAt(one.get(length)) == builds.buildAt(other.get(length))
                && hasSameComments(model, one.get(length), other.get(length))) {
            length++;
        }
        return length;
    }

    /** Of comments between the lines of two instructions, those of one would be lost. */
    private static boolean hasSameComments(StageModel model, int one, int other) {
        String text = text(model, one);
        String otherText = text(model, other);
        return text.equals(otherText)
                || !INNER_COMMENT.matcher(text).find()
                        && !INNER_COMMENT.matcher(otherText).find();
    }

    private static String text(StageModel model, int element) {
        return model.text().slice(model.instructionRange(element));
    }

    private static ProposedChange proposal(ActionRequest request, StageGroup group) {
        List<LooseArgument> arguments = group.repeated();
        Optional<String> refusal = DividedStage.refusal(arguments)
                .or(() -> group.stages().stream()
                        .flatMap(stage -> DividedStage.filtered(request, stage).stream())
                        .findFirst());
        return new ProposedChange(change(request.model(), group, arguments), refusal);
    }

    private static Change change(StageModel model, StageGroup group, List<LooseArgument> arguments) {
        String name = NameStage.name(model, group.first().stage());
        Set<String> written = Set.copyOf(comments(group.first()));
        List<TextEdit> edits = Stream.concat(
                        Stream.of(inserted(model, group.first(), name)),
                        group.members().stream().map(member -> continued(member, name, arguments, written)))
                .toList();
        String title = "Extract the common beginning of stages " + Quoted.names(group.stages()) + " into new stage '"
                + name + "'";
        Set<Integer> indexes = group.stages().stream().map(Stage::index).collect(toUnmodifiableSet());
        return Change.of(title, joined(edits))
                .with(StageOrder.extracted(indexes, arguments.size()), model)
                .rebuilding();
    }

    /** The new stage, written as the first member writes it. */
    private static TextEdit inserted(StageModel model, DividedStage first, String name) {
        TextRange beginning = first.beginning();
        String text = model.text().slice(beginning);
        String named = first.named(name)
                .map(edit -> new TextEdit(edit.range().shift(-beginning.start()), edit.newText()).apply(text))
                .orElse(text);
        return new StageBlock(model, first.stage()).insertBefore(named);
    }

    /** The beginning of a member, replaced. Comments in it are kept, unless the new stage has them too. */
    private static TextEdit continued(
            DividedStage member, String name, List<LooseArgument> arguments, Set<String> written) {
        String kept = comments(member).stream()
                .filter(comment -> !written.contains(comment))
                .collect(joining());
        String text = member.continuing(name, arguments) + kept;
        return new TextEdit(member.beginning(), text.stripTrailing());
    }

    private static List<String> comments(DividedStage divided) {
        StageModel model = divided.model();
        return IntStream.range(model.elementOf(divided.stage().instruction()), divided.last())
                .filter(element -> model.dockerfile().element(element) instanceof Comment)
                .mapToObj(element -> model.text()
                        .slice(new TextRange(
                                model.dockerfile().start(element),
                                model.dockerfile().start(element + 1))))
                .toList();
    }

    /** Two edits must not be at the same position: where the first member has no comments, they become one. */
    private static List<TextEdit> joined(List<TextEdit> edits) {
        TextEdit inserted = edits.get(0);
        TextEdit first = edits.get(1);
        return inserted.range().start() == first.range().start()
                ? Stream.concat(
                                Stream.of(new TextEdit(first.range(), inserted.newText() + first.newText())),
                                edits.stream().skip(2))
                        .toList()
                : edits;
    }
}
