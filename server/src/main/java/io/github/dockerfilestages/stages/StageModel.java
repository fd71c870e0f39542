package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.StageTable.FileHead;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile.DockerfileEdit;
import io.github.dockerfilestages.syntax.dockerfile.Element;
import io.github.dockerfilestages.syntax.dockerfile.Element.Blank;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Dockerfile with its stages: a {@link StageTable} bound to the text that it was read from.
 *
 * <p>Immutable. Invariant: {@link #edit} returns what {@link #of} would return for the edited text. It keeps the same
 * table object when the statements that concern stages stay equal, as they do while the user types in the body of a
 * RUN.
 */
public final class StageModel {
    private final Dockerfile dockerfile;
    private final BuildParameters parameters;
    private final StageTable table;
    private final int[] elements;

    private StageModel(Dockerfile dockerfile, BuildParameters parameters, StageTable table, int[] elements) {
        this.dockerfile = dockerfile;
        this.parameters = parameters;
        this.table = table;
        this.elements = elements;
    }

    public static StageModel of(SourceText text, BuildParameters parameters) {
        return of(Dockerfile.parse(text), parameters);
    }

    /** A model of a Dockerfile that has been parsed already. */
    public static StageModel of(Dockerfile dockerfile, BuildParameters parameters) {
        int[] elements = concerning(dockerfile, 0, dockerfile.size());
        List<StageInstruction> instructions = instructions(dockerfile, elements);
        StageTable table = StageTable.resolve(instructions, head(dockerfile), parameters);
        return new StageModel(dockerfile, parameters, table, elements);
    }

    /** The same text in a build with other parameters. */
    public StageModel with(BuildParameters changed) {
        if (Objects.equals(changed, parameters)) {
            return this;
        }
        var renewed = StageTable.resolve(table.instructions(), table.head(), changed);
        return new StageModel(dockerfile, changed, renewed, elements);
    }

    /** This model after an edit. */
    public StageModel edit(TextEdit edit) {
        return reread(edit).model();
    }

    /**
     * The result of an edit.
     *
     * @param reading which elements of the Dockerfile are new
     */
    public record StageModelEdit(StageModel model, DockerfileEdit reading) {}

    /** This model after an edit, and which elements are new. */
    public StageModelEdit reread(TextEdit edit) {
        DockerfileEdit reading = dockerfile.edit(edit);
        Dockerfile edited = reading.dockerfile();
        // The comments above the first instruction after the edit may have changed too.
        int oldEnd = afterNextInstruction(dockerfile, reading.oldEnd());
        int newEnd = afterNextInstruction(edited, reading.newEnd());
        int first = firstAtOrAfter(reading.from());
        int last = firstAtOrAfter(oldEnd);
        int[] renewed = concerning(edited, reading.from(), newEnd);
        int[] spliced = new int[first + renewed.length + elements.length - last];
        System.arraycopy(elements, 0, spliced, 0, first);
        System.arraycopy(renewed, 0, spliced, first, renewed.length);
        for (int at = first + renewed.length, old = last; old < elements.length; at++, old++) {
            spliced[at] = elements[old] + edited.size() - dockerfile.size();
        }
        StageTable renewedTable = tableAfter(edited, first, last, renewed);
        return new StageModelEdit(new StageModel(edited, parameters, renewedTable, spliced), reading);
    }

    /** This model after several edits, whose offsets are all those of its current text. */
    public StageModel edit(List<TextEdit> edits) {
        return edits.size() == 1 ? edit(edits.get(0)) : of(dockerfile.edit(edits), parameters);
    }

    public Dockerfile dockerfile() {
        return dockerfile;
    }

    public SourceText text() {
        return dockerfile.text();
    }

    public BuildParameters parameters() {
        return parameters;
    }

    public StageTable table() {
        return table;
    }

    /** The index of the element that is this instruction of the table. */
    public int elementOf(int instruction) {
        return elements[instruction];
    }

    /** Converts a range in an instruction of the table to a range of the text. */
    public TextRange absolute(int instruction, TextRange range) {
        return dockerfile.absolute(elements[instruction], range);
    }

    /** Converts an edit of an instruction of the table to an edit of the text. */
    public TextEdit absolute(int instruction, TextEdit edit) {
        return new TextEdit(absolute(instruction, edit.range()), edit.newText());
    }

    /** The range of the name in a reference. */
    public TextRange range(Reference reference) {
        return absolute(reference.instruction(), reference.range());
    }

    /** The word after AS; if a stage has none, the word after FROM, or the FROM itself. */
    public TextRange nameRange(Stage stage) {
        return stage.alias()
                .or(() -> stage.base().map(Base::word))
                .map(word -> absolute(stage.instruction(), word.range()))
                .orElseGet(() -> keywordRange(stage.instruction()));
    }

    /** The name at the start of the comment that describes a stage. */
    public Optional<TextRange> descriptionName(Stage stage) {
        return stage.description().flatMap(description -> {
            String wanted = stage.name() + " " + description;
            return commentsAbove(dockerfile, elements[stage.instruction()]).stream()
                    .filter(above -> comment(above).text().equals(wanted))
                    .map(above -> dockerfile
                            .absolute(above, comment(above).textRange())
                            .start())
                    .map(start -> new TextRange(start, start + stage.name().length()))
                    .findFirst();
        });
    }

    /** The texts of the comment lines directly above the FROM of a stage, with no blank line in between. */
    public List<String> commentAbove(Stage stage) {
        var lines = new ArrayDeque<String>();
        int at = elements[stage.instruction()] - 1;
        while (at >= 0 && dockerfile.element(at) instanceof Comment comment && !comment.isDirective()) {
            lines.addFirst(comment.text());
            at--;
        }
        return List.copyOf(lines);
    }

    /** The range of the keyword of an instruction of the table. */
    public TextRange keywordRange(int instruction) {
        return absolute(
                instruction,
                table.instructions().get(instruction).statement().word().range());
    }

    /** The range from FROM to the end of the stage's last instruction. */
    public TextRange range(Stage stage) {
        int from = elements[stage.instruction()];
        int last = lastElement(stage);
        while (!(dockerfile.element(last) instanceof Instruction)) {
            last--;
        }
        return new TextRange(
                instructionRange(from).start(), instructionRange(last).end());
    }

    /** The index of the last element of a stage: the one before the next FROM. */
    public int lastElement(Stage stage) {
        int next = stage.index() + 1;
        return next < table.stages().size() ? elements[table.stage(next).instruction()] - 1 : dockerfile.size() - 1;
    }

    /** The range from keyword to end; the element must be an instruction. */
    public TextRange instructionRange(int element) {
        return dockerfile.absolute(element, ((Instruction) dockerfile.element(element)).range());
    }

    /** The reference that the cursor touches. */
    public Optional<Reference> referenceAt(int offset) {
        return instructionAt(offset)
                .flatMap(instruction -> table.referencesIn(instruction).stream()
                        .filter(reference -> range(reference).touches(offset))
                        .findFirst());
    }

    /** The stage whose alias the cursor touches. */
    public Optional<Stage> aliasAt(int offset) {
        return stageAt(offset)
                .filter(stage -> stage.isNamed() && nameRange(stage).touches(offset));
    }

    /** The stage that contains the cursor; it starts at its FROM. */
    public Optional<Stage> stageAt(int offset) {
        int low = 0;
        int high = table.stages().size();
        int element = dockerfile.elementAt(offset);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (elements[table.stage(middle).instruction()] <= element) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(table.stage(low - 1));
    }

    /** The instruction of the table that contains the cursor. */
    public Optional<Integer> instructionAt(int offset) {
        int element = dockerfile.elementAt(offset);
        int found = Arrays.binarySearch(elements, element);
        if (found < 0 && element > 0 && dockerfile.start(element) == offset) {
            found = Arrays.binarySearch(elements, element - 1);
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The instructions of the table that a range of the text touches, in order. */
    public IntStream instructionsIn(TextRange range) {
        int first = firstAtOrAfter(Math.max(0, dockerfile.elementAt(range.start())));
        int after = firstAtOrAfter(dockerfile.elementAt(range.end()) + 1);
        return IntStream.range(first, after);
    }

    private Comment comment(int element) {
        return (Comment) dockerfile.element(element);
    }

    private StageTable tableAfter(Dockerfile edited, int first, int last, int[] renewed) {
        List<StageInstruction> changed = instructions(edited, renewed);
        List<StageInstruction> old = table.instructions();
        FileHead head = head(edited);
        if (head.equals(table.head()) && changed.equals(old.subList(first, last))) {
            return table;
        }
        var all = new ArrayList<StageInstruction>(old.size() - last + first + changed.size());
        all.addAll(old.subList(0, first));
        all.addAll(changed);
        all.addAll(old.subList(last, old.size()));
        return StageTable.resolve(List.copyOf(all), head, parameters);
    }

    /** The index of the first instruction of the table that is this element or a later one. */
    private int firstAtOrAfter(int element) {
        int found = Arrays.binarySearch(elements, element);
        return found >= 0 ? found : -found - 1;
    }

    private static int afterNextInstruction(Dockerfile dockerfile, int from) {
        int at = from;
        while (at < dockerfile.size() && !(dockerfile.element(at) instanceof Instruction)) {
            at++;
        }
        return Math.min(at + 1, dockerfile.size());
    }

    private static FileHead head(Dockerfile dockerfile) {
        var comments = new ArrayList<String>();
        for (int at = 0; at < dockerfile.size() && !(dockerfile.element(at) instanceof Instruction); at++) {
            if (dockerfile.element(at) instanceof Comment comment) {
                comments.add(comment.text());
            }
        }
        return new FileHead(
                dockerfile.directives().escape(), dockerfile.directives().check(), List.copyOf(comments));
    }

    private static int[] concerning(Dockerfile dockerfile, int from, int to) {
        int[] found = new int[16];
        int count = 0;
        for (int index = from; index < to; index++) {
            if (dockerfile.element(index) instanceof Instruction instruction
                    && instruction.statement().concernsStages()) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = index;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static List<StageInstruction> instructions(Dockerfile dockerfile, int[] elements) {
        var instructions = new ArrayList<StageInstruction>(elements.length);
        for (int element : elements) {
            var instruction = (Instruction) dockerfile.element(element);
            instructions.add(new StageInstruction(instruction.statement(), comments(dockerfile, element)));
        }
        return List.copyOf(instructions);
    }

    private static List<String> comments(Dockerfile dockerfile, int element) {
        return commentsAbove(dockerfile, element).stream()
                .map(above -> ((Comment) dockerfile.element(above)).text())
                .toList();
    }

    /**
     * The comments since the previous instruction, even across blank lines. An empty comment separates: only those
     * after it count. Directives do not count.
     */
    private static Deque<Integer> commentsAbove(Dockerfile dockerfile, int element) {
        var comments = new ArrayDeque<Integer>();
        for (int at = element - 1; at >= 0; at--) {
            Element above = dockerfile.element(at);
            boolean isBlank = above instanceof Blank;
            if (above instanceof Comment comment && !comment.text().isEmpty()) {
                if (!comment.isDirective()) {
                    comments.addFirst(at);
                }
            } else if (!isBlank) {
                break;
            }
        }
        return comments;
    }
}
