package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The comments of stages whose common beginning becomes a stage. Those above an instruction go with it, unless several
 * stages have different ones there: these are more likely about the stages, and stay. Above the FROM, those for tools are
 * about the image and go with that, and the others describe the stage and stay.
 */
final class CommonComments {
    private final DividedStage first;
    private final Map<DividedStage, List<String>> prose;
    private final List<Set<String>> all;

    private CommonComments(DividedStage first, Map<DividedStage, List<String>> prose) {
        this.first = first;
        this.prose = prose;
        this.all = IntStream.range(0, first.moved().size())
                .mapToObj(at -> prose.values().stream()
                        .map(texts -> texts.get(at))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** Those of stages that begin with equal instructions; the first one's beginning becomes the new stage. */
    static CommonComments of(List<DividedStage> members) {
        return new CommonComments(
                members.get(0), members.stream().collect(Collectors.toMap(member -> member, CommonComments::prose)));
    }

    /** The range of the beginning and of what is above its FROM. */
    static TextRange withComments(DividedStage member) {
        int start = new StageBlock(member.model(), member.stage()).range().start();
        return new TextRange(start, member.beginning().end());
    }

    /** The lines above the FROM that stay with the stage. */
    static String ofStage(DividedStage member) {
        StageModel model = member.model();
        int start = withComments(member).start();
        return IntStream.range(
                        model.dockerfile().elementAt(start),
                        model.elementOf(member.stage().instruction()))
                .filter(element -> !InstructionComments.isForTool(model, element))
                .mapToObj(element -> model.text()
                        .slice(new TextRange(
                                Math.max(start, model.dockerfile().start(element)),
                                model.dockerfile().start(element + 1))))
                .collect(Collectors.joining());
    }

    /** The edits that give the instructions of the first member the comments of the new stage. */
    List<TextEdit> edits() {
        List<Integer> instructions = first.moved();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(at ->
                        edits(instructions.get(at), all.get(at), textsOf(first).get(at)))
                .toList();
    }

    private Stream<TextEdit> edits(int instruction, Set<String> texts, String own) {
        StageModel model = first.model();
        if (texts.size() > 1) {
            return proseAbove(model, instruction)
                    .mapToObj(comment -> new TextEdit(InstructionComments.range(model, comment), ""));
        }
        TextRange start = TextRange.at(insertion(model, instruction));
        return own.isEmpty() ? texts.stream().map(text -> new TextEdit(start, text)) : Stream.empty();
    }

    /** The comments of a member that do not go with their instruction, since others have different ones there. */
    String kept(DividedStage member) {
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).size() > 1)
                .mapToObj(textsOf(member)::get)
                .collect(Collectors.joining());
    }

    private List<String> textsOf(DividedStage member) {
        return prose.getOrDefault(member, List.of());
    }

    /** What a stage says in prose above each instruction of its beginning. */
    private static List<String> prose(DividedStage member) {
        StageModel model = member.model();
        return member.moved().stream()
                .map(instruction -> proseAbove(model, instruction)
                        .mapToObj(comment -> model.text().slice(InstructionComments.range(model, comment)))
                        .collect(Collectors.joining()))
                .toList();
    }

    private static IntStream proseAbove(StageModel model, int element) {
        return InstructionComments.above(model, element)
                .filter(comment -> !InstructionComments.isForTool(model, comment));
    }

    /** Before the comments for tools, which must stand directly above the instruction. */
    private static int insertion(StageModel model, int element) {
        return model.dockerfile()
                .start(InstructionComments.above(model, element)
                        .filter(comment -> InstructionComments.isForTool(model, comment))
                        .findFirst()
                        .orElse(element));
    }
}
