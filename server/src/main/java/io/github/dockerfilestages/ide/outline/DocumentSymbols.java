package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.ide.editing.LineParts;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outline of a Dockerfile: its stages with their instructions. */
public final class DocumentSymbols {
    private DocumentSymbols() {}

    /**
     * A stage.
     *
     * @param name the alias, or {@code stage 0}
     * @param base the base as written; empty when it is missing
     */
    public record OutlinedStage(
            String name, String base, TextRange range, TextRange selection, List<OutlinedInstruction> instructions) {}

    /**
     * An instruction of a stage, other than its FROM.
     *
     * @param keyword as written
     * @param detail what follows on the same line
     */
    public record OutlinedInstruction(String keyword, String detail, TextRange range, TextRange selection) {}

    public static List<OutlinedStage> find(StageModel model) {
        return model.table().stages().stream()
                .map(stage -> symbol(model, stage))
                .toList();
    }

    private static OutlinedStage symbol(StageModel model, Stage stage) {
        int from = model.elementOf(stage.instruction());
        List<OutlinedInstruction> instructions = IntStream.rangeClosed(from + 1, model.lastElement(stage))
                .boxed()
                .flatMap(element -> instruction(model, element))
                .toList();
        return new OutlinedStage(
                StageWording.title(stage),
                StageWording.writtenBase(stage),
                model.range(stage),
                model.nameRange(stage),
                instructions);
    }

    private static Stream<OutlinedInstruction> instruction(StageModel model, int element) {
        // A line with only an escape character is an instruction too, but has no name to show.
        return model.dockerfile().element(element) instanceof Instruction instruction
                        && !instruction.statement().word().value().isEmpty()
                ? Stream.of(instruction(model, element, instruction))
                : Stream.empty();
    }

    private static OutlinedInstruction instruction(StageModel model, int element, Instruction instruction) {
        TextRange keyword = model.dockerfile()
                .absolute(element, instruction.statement().word().range());
        return new OutlinedInstruction(
                instruction.statement().word().value(),
                StageWording.cut(restOfLine(model, keyword)),
                model.instructionRange(element),
                keyword);
    }

    private static String restOfLine(StageModel model, TextRange keyword) {
        char escape = model.dockerfile().directives().escape();
        int end = LineParts.endOfLine(model.text(), keyword.end(), escape);
        return Blanks.strip(model.text().slice(new TextRange(keyword.end(), end)));
    }
}
