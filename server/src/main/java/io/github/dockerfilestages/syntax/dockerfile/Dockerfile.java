package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text parsed as a Dockerfile: an immutable list of elements that cover it without gaps.
 *
 * <p>Invariant: {@link #edit} returns exactly what {@link #parse} would return for the edited text; it only costs less.
 * It reads from the element that the edit touches until an element ends where an old one ended, and keeps all other
 * elements. Only two things carry over from one element to the next: the escape character, which the directives at the
 * top set, and a heredoc without a terminator, since any later text may terminate it.
 */
public final class Dockerfile {
    private static final int NONE = Integer.MAX_VALUE;

    /**
     * The largest number of edits that are made one after the other. Each copies the text, so that many of them cost
     * more than parsing the text again.
     */
    private static final int FEW = 16;

    private final SourceText text;
    private final Directives directives;
    private final Element[] elements;
    private final int[] starts;
    private final int firstUnterminated;

    private Dockerfile(
            SourceText text, Directives directives, Element[] elements, int[] starts, int firstUnterminated) {
        this.text = text;
        this.directives = directives;
        this.elements = elements;
        this.starts = starts;
        this.firstUnterminated = firstUnterminated;
    }

    public static Dockerfile parse(SourceText text) {
        Directives directives = Directives.of(text.content());
        var read = new ArrayList<Element>();
        var reader = new ElementReader(text.content(), directives, 0);
        while (reader.hasNext()) {
            Cancellation.check();
            read.add(reader.next());
        }
        Element[] elements = read.toArray(Element[]::new);
        int[] starts = new int[elements.length];
        fillStarts(elements, starts, 0, elements.length, 0);
        return new Dockerfile(text, directives, elements, starts, firstUnterminated(elements, 0, elements.length));
    }

    public SourceText text() {
        return text;
    }

    public Directives directives() {
        return directives;
    }

    public int size() {
        return elements.length;
    }

    public Element element(int index) {
        return elements[index];
    }

    /** The offset where an element starts; for {@link #size()}, the length of the text. */
    public int start(int index) {
        return index < starts.length ? starts[index] : text.length();
    }

    /**
     * The index of the element that holds an offset: the last one that starts there or before. Negative only in an
     * empty text.
     */
    public int elementAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Converts a range relative to an element into one of the text. */
    public TextRange absolute(int element, TextRange range) {
        return range.shift(starts[element]);
    }

    /** The joined lines of an instruction, read again: the list does not keep them. */
    public InstructionLine line(int element) {
        return InstructionLine.of(
                ElementReader.lineAt(text.content(), directives, starts[element]), directives.escape());
    }

    /** This Dockerfile after an edit, and which elements are new. */
    public DockerfileEdit edit(TextEdit edit) {
        SourceText edited = text.edit(edit);
        Directives renewed = Directives.of(edited.content());
        if (!keepsReading(edit, renewed)) {
            Dockerfile parsed = parse(edited);
            return new DockerfileEdit(parsed, 0, elements.length, parsed.elements.length);
        }
        int touched = elementAt(Math.max(0, edit.range().start() - 1));
        return reread(edit, edited, renewed, Math.min(touched, firstUnterminated));
    }

    /** This Dockerfile after several edits, whose offsets are all those of its current text. */
    public Dockerfile edit(List<TextEdit> edits) {
        if (edits.size() > FEW) {
            var whole = new TextRange(0, text.length());
            return parse(text.edit(new TextEdit(whole, TextEdit.applyAll(text.content(), edits))));
        }
        List<TextEdit> inOrder = TextEdit.inOrder(edits);
        Dockerfile edited = this;
        for (int at = inOrder.size() - 1; at >= 0; at--) {
            edited = edited.edit(inOrder.get(at)).dockerfile();
        }
        return edited;
    }

    /** The result of an edit: the old elements {@code [from, oldEnd)} became the elements {@code [from, newEnd)}. */
    public record DockerfileEdit(Dockerfile dockerfile, int from, int oldEnd, int newEnd) {}

    private boolean keepsReading(TextEdit edit, Directives renewed) {
        boolean inZone = edit.range().start() <= directives.zoneEnd();
        return elements.length > 0
                && renewed.escape() == directives.escape()
                && (!inZone || directives.count() == 0 && renewed.count() == 0);
    }

    private DockerfileEdit reread(TextEdit edit, SourceText edited, Directives renewed, int from) {
        var read = new ArrayList<Element>();
        var reader = new ElementReader(edited.content(), renewed, starts[from]);
        int oldEnd = elements.length;
        while (reader.hasNext()) {
            Cancellation.check();
            read.add(reader.next());
            int oldOffset = reader.offset() - edit.growth();
            int boundary = Arrays.binarySearch(starts, oldOffset);
            // The first element differs from the others: it may start with a byte order mark, which is not part of its
            // text.
            if (boundary > 0 && oldOffset >= edit.range().end()) {
                oldEnd = boundary;
                break;
            }
        }
        int newEnd = from + read.size();
        return new DockerfileEdit(spliced(edited, renewed, from, oldEnd, read), from, oldEnd, newEnd);
    }

    private Dockerfile spliced(SourceText edited, Directives renewed, int from, int oldEnd, List<Element> read) {
        int newEnd = from + read.size();
        Element[] all = new Element[newEnd + elements.length - oldEnd];
        System.arraycopy(elements, 0, all, 0, from);
        System.arraycopy(read.toArray(Element[]::new), 0, all, from, read.size());
        System.arraycopy(elements, oldEnd, all, newEnd, elements.length - oldEnd);
        int[] shifted = new int[all.length];
        System.arraycopy(starts, 0, shifted, 0, from);
        fillStarts(all, shifted, from, newEnd, starts[from]);
        for (int index = newEnd, old = oldEnd; index < all.length; index++, old++) {
            shifted[index] = starts[old] + edited.length() - text.length();
        }
        // If there was no open heredoc before, only the elements that were read again can have one.
        int open = firstUnterminated(all, from, firstUnterminated == NONE ? newEnd : all.length);
        return new Dockerfile(edited, renewed, all, shifted, open);
    }

    private static void fillStarts(Element[] elements, int[] starts, int from, int to, int offset) {
        int at = offset;
        for (int index = from; index < to; index++) {
            starts[index] = at;
            at += elements[index].length();
        }
    }

    private static int firstUnterminated(Element[] elements, int from, int to) {
        for (int index = from; index < to; index++) {
            if (elements[index] instanceof Instruction instruction && instruction.isUnterminated()) {
                return index;
            }
        }
        return NONE;
    }
}
