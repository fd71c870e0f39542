package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The comments of stages whose common beginning becomes a stage. Those above an instruction go with it; above the FROM,
 * those for tools are about the image and go with that, and the others describe the stage and stay.
 */
final class CommonComments {
    private CommonComments() {}

    /** The lines for tools above an instruction. */
    static String forTools(StageModel model, int element) {
        return above(model, element)
                .filter(comment -> DividedStage.isForTool(model, comment))
                .mapToObj(comment -> line(model, comment))
                .collect(Collectors.joining());
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
                .filter(element -> !DividedStage.isForTool(model, element))
                .mapToObj(element -> model.text()
                        .slice(new TextRange(
                                Math.max(start, model.dockerfile().start(element)),
                                model.dockerfile().start(element + 1))))
                .collect(Collectors.joining());
    }

    /** Inserts the comments that the first member does not have above an instruction, but others do. */
    static List<TextEdit> added(List<DividedStage> members) {
        DividedStage first = members.get(0);
        List<Integer> own = instructions(first);
        Map<Integer, List<String>> added = new LinkedHashMap<>();
        for (DividedStage member : members.subList(1, members.size())) {
            List<Integer> elements = instructions(member);
            for (int at = 0; at < own.size(); at++) {
                List<String> known = above(first.model(), own.get(at))
                        .mapToObj(comment -> line(first.model(), comment))
                        .toList();
                List<String> more = added.computeIfAbsent(own.get(at), element -> new ArrayList<>());
                above(member.model(), elements.get(at))
                        .mapToObj(comment -> line(member.model(), comment))
                        .filter(line -> !known.contains(line) && !more.contains(line))
                        .forEach(more::add);
            }
        }
        return added.entrySet().stream()
                .filter(lines -> !lines.getValue().isEmpty())
                .map(lines -> new TextEdit(
                        TextRange.at(insertion(first.model(), lines.getKey())), String.join("", lines.getValue())))
                .toList();
    }

    /** Before the comments for tools, which must stand directly above the instruction. */
    private static int insertion(StageModel model, int element) {
        return model.dockerfile()
                .start(above(model, element)
                        .filter(comment -> DividedStage.isForTool(model, comment))
                        .findFirst()
                        .orElse(element));
    }

    /** The instructions of the beginning after the FROM. */
    private static List<Integer> instructions(DividedStage member) {
        StageModel model = member.model();
        return member.instructions(model.elementOf(member.stage().instruction()) + 1, member.last());
    }

    /** The comments above an instruction: those of a FROM belong to its stage, others are as far up as the instruction before. */
    private static IntStream above(StageModel model, int element) {
        int first = element;
        while (first > 0 && !(model.dockerfile().element(first - 1) instanceof Instruction)) {
            first--;
        }
        int start = isFrom(model, element) ? blockStart(model, element) : first;
        return IntStream.range(start, element)
                .filter(at -> model.dockerfile().element(at) instanceof Comment comment && !comment.isDirective());
    }

    private static boolean isFrom(StageModel model, int element) {
        return model.dockerfile().element(element) instanceof Instruction instruction
                && instruction.keyword() == Keyword.FROM;
    }

    private static int blockStart(StageModel model, int from) {
        return model.stageAt(model.instructionRange(from).start())
                .map(stage -> model.dockerfile()
                        .elementAt(new StageBlock(model, stage).range().start()))
                .orElse(from);
    }

    private static String line(StageModel model, int comment) {
        return model.text()
                .slice(new TextRange(
                        model.dockerfile().start(comment), model.dockerfile().start(comment + 1)));
    }
}
