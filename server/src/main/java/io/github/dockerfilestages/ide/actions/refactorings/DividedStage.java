package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.ide.proof.LooseArgument;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stage whose beginning, up to an instruction, becomes a stage of its own that the rest continues.
 *
 * @param last the index of the element that is the last instruction of the beginning
 */
record DividedStage(StageModel model, Stage stage, int last) {

    /** The edit that gives the stage's FROM another name, so that it names the beginning. */
    Optional<TextEdit> named(String name) {
        Optional<Word> alias = stage.alias();
        return new StageBlock(model, stage).hasPlainFrom()
                ? alias.map(word -> new TextEdit(model.absolute(stage.instruction(), word.range()), name))
                        .or(() -> NameStage.edit(model, stage, name))
                : Optional.empty();
    }

    /** The instructions of its beginning after the FROM. */
    List<Integer> moved() {
        return instructions(model.elementOf(stage.instruction()) + 1, last);
    }

    /** The instructions of the stage after its beginning. */
    List<Integer> rest() {
        return instructions(last + 1, model.lastElement(stage));
    }

    /**
     * The ARGs of the beginning that the rest has to declare again, in order, since the FROM between them may change
     * their values ({@link LooseArgument}): those that the rest reads, and those that the defaults of these read.
     */
    List<LooseArgument> repeated(FlattenedBuilds builds) {
        List<LooseArgument> all = builds.argumentsAt(last);
        List<Integer> rest = rest();
        var needed = new ArrayDeque<LooseArgument>();
        var variables = new HashSet<String>();
        for (int at = all.size() - 1; at >= 0; at--) {
            LooseArgument argument = all.get(at);
            boolean isRead = !Collections.disjoint(variables, argument.names())
                    || rest.stream().anyMatch(element -> builds.reads(element, argument.names()));
            if (!argument.isCovered() && isRead) {
                needed.addFirst(argument);
                variables.addAll(argument.used());
            }
        }
        return List.copyOf(needed);
    }

    /** The lines with which the rest starts: it continues the stage with this name under the old name. */
    String continuing(String base, List<LooseArgument> arguments) {
        var block = new StageBlock(model, stage);
        String from = block.keyword("FROM") + " " + base;
        String as = stage.alias()
                .map(word -> " " + block.keyword("AS") + " " + word.value())
                .orElse("");
        String declarations = arguments.stream()
                .map(argument -> InstructionComments.repeated(model, argument.element())
                        + model.text().lineEnd())
                .collect(Collectors.joining());
        return from + as + model.text().lineEnd() + declarations;
    }

    /** Why the rest cannot declare them again. */
    Optional<String> refusal(List<LooseArgument> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.isRepeatable())
                .findFirst()
                .map(argument -> "ARG " + String.join(", ", argument.names()) + " on line " + line(argument.element())
                        + " could get another value after the new FROM.");
    }

    /** The line number of an instruction, for people. */
    int line(int element) {
        return model.text().lineNumber(model.instructionRange(element).start());
    }

    /**
     * The comment lines that describe the stage, which go with its name: from the one that BuildKit takes as description
     * to the FROM, or to a comment for a tool, which is about the image.
     */
    Optional<TextRange> description() {
        Dockerfile dockerfile = model.dockerfile();
        int from = model.elementOf(stage.instruction());
        return model.descriptionName(stage)
                .map(name -> dockerfile.elementAt(name.start()))
                .filter(first -> first > 0)
                .map(first -> new TextRange(
                        dockerfile.start(first),
                        dockerfile.start(IntStream.range(first, from)
                                .filter(element -> InstructionComments.isForTool(model, element))
                                .findFirst()
                                .orElse(from))));
    }

    /**
     * The edits that divide the stage: its FROM gets another name, and these lines follow the beginning, after the comment
     * that describes the stage.
     *
     * @param naming the edit of the FROM
     * @param above comes before the comment
     */
    List<TextEdit> edits(TextEdit naming, String above, String lines) {
        Optional<TextRange> description = description();
        String described = description.map(range -> model.text().slice(range)).orElse("");
        var edits = new ArrayList<TextEdit>();
        description.ifPresent(range -> edits.add(new TextEdit(range, "")));
        edits.add(naming);
        edits.add(new TextEdit(TextRange.at(model.dockerfile().start(last + 1)), above + described + lines));
        return List.copyOf(edits);
    }

    /** Why no other stage may do a part of this one's work: a build file says that it must not come from the cache. */
    static Optional<String> filtered(ActionRequest request, Stage stage) {
        return request.about()
                .project()
                .targets(request.about().dockerfile().id(), request.table())
                .filter(target -> target.role() == BuildTarget.Role.CACHE_FILTER)
                .filter(target ->
                        target.stageIn(request.table()).filter(stage::equals).isPresent())
                .findFirst()
                .map(target -> FileWording.capitalized(
                                FileWording.describe(request.about().project(), target))
                        + " would apply to only a part of this stage.");
    }

    /** The elements from {@code first} to {@code end} that are instructions. */
    private List<Integer> instructions(int first, int end) {
        return IntStream.rangeClosed(first, end)
                .filter(element -> model.dockerfile().element(element) instanceof Instruction)
                .boxed()
                .toList();
    }

    /** The text from the FROM to the end of the beginning, without the last line end. */
    TextRange beginning() {
        int from = model.elementOf(stage.instruction());
        return new TextRange(
                model.instructionRange(from).start(),
                model.instructionRange(last).end());
    }
}
