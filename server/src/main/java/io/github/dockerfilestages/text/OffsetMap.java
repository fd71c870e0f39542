package io.github.dockerfilestages.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps the characters of a text that was made from a part of a file to their offsets in that file.
 *
 * <p>It holds runs: ranges that are copied from the file as they are, and ranges that are written differently there,
 * such as an escape. What lies in the file between two runs, such as indentation or a line continuation, is not part of
 * the text. So the size of a map depends on lines and escapes, not on characters.
 */
public final class OffsetMap {
    private final List<Run> runs;
    private final int end;

    private OffsetMap(List<Run> runs, int end) {
        this.runs = List.copyOf(runs);
        this.end = end;
    }

    /** The map of a text that is in the file exactly as it is. */
    public static OffsetMap verbatim(TextRange range) {
        return new OffsetMapBuilder().copied(range.start(), range.length()).build(range.end());
    }

    /** The offset in the file for an offset in the text. */
    public int toFile(int offset) {
        if (offset >= length()) {
            return end;
        }
        return runs.get(runAt(Math.max(0, offset))).toFile(Math.max(0, offset));
    }

    /** The range to replace in the file in order to replace a range of the text; it includes whole escapes. */
    public TextRange toFile(TextRange range) {
        int start = toFile(range.start());
        if (range.isEmpty() || start == end) {
            return TextRange.at(start);
        }
        int last = Math.min(range.end(), length()) - 1;
        return new TextRange(start, runs.get(runAt(last)).fileEndOf(last));
    }

    /** The map of a text that was made from another one, which this map describes: to the file of the other. */
    public OffsetMap of(OffsetMap inner) {
        var map = new OffsetMapBuilder();
        for (Run run : inner.runs) {
            var range = new TextRange(run.file, run.file + run.fileLength);
            if (run.isCopied) {
                map.slice(this, range);
            } else {
                map.replaced(toFile(range), run.length);
            }
        }
        return map.build(toFile(inner.end));
    }

    /** The same map to a text that starts further on. */
    public OffsetMap shifted(int distance) {
        return new OffsetMap(runs.stream().map(run -> run.shifted(distance)).toList(), end + distance);
    }

    /** The offset in the text for an offset in the file: the nearest at or before it. */
    public int toText(int fileOffset) {
        if (fileOffset >= end) {
            return length();
        }
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).file <= fileOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : runs.get(low - 1).toText(fileOffset);
    }

    /** The range of the whole text in the file. */
    public TextRange range() {
        return new TextRange(toFile(0), end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffsetMap map && runs.equals(map.runs) && end == map.end;
    }

    @Override
    public int hashCode() {
        return 31 * runs.hashCode() + end;
    }

    @Override
    public String toString() {
        return runs + " end " + end;
    }

    private int length() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).textEnd();
    }

    /** The index of the run that holds a character of the text. */
    private int runAt(int offset) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).textEnd() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A part of the text. If it is copied, its characters lie one after the other in the file, from {@code file} on.
     */
    private record Run(int text, int length, int file, int fileLength, boolean isCopied) {

        Run shifted(int distance) {
            return new Run(text, length, file + distance, fileLength, isCopied);
        }

        int textEnd() {
            return text + length;
        }

        int toFile(int offset) {
            return isCopied ? file + offset - text : file;
        }

        int fileEndOf(int offset) {
            return isCopied ? file + offset - text + 1 : file + fileLength;
        }

        int toText(int fileOffset) {
            return isCopied ? text + Math.min(fileOffset - file, length - 1) : text;
        }
    }

    /** Takes the parts of a text in order; their offsets in the file never decrease. */
    public static final class OffsetMapBuilder {
        private final List<Run> runs = new ArrayList<>();
        private int length;

        /** The next characters are in the file as they are. */
        public OffsetMapBuilder copied(int file, int count) {
            if (count == 0) {
                return this;
            }
            int last = runs.size() - 1;
            if (last >= 0 && continues(runs.get(last), file)) {
                Run before = runs.remove(last);
                add(new Run(before.text, before.length + count, before.file, before.length + count, true), count);
            } else {
                add(new Run(length, count, file, count, true), count);
            }
            return this;
        }

        /** The next characters are written differently in the file, as one unit that cannot be split. */
        public OffsetMapBuilder replaced(TextRange file, int count) {
            if (count > 0) {
                add(new Run(length, count, file.start(), file.length(), false), count);
            }
            return this;
        }

        /** The next characters are a range of another text that has its own map. */
        public OffsetMapBuilder slice(OffsetMap map, TextRange range) {
            for (int at = range.start(); at < range.end(); ) {
                Run run = map.runs.get(map.runAt(at));
                int next = Math.min(run.textEnd(), range.end());
                if (run.isCopied) {
                    copied(run.toFile(at), next - at);
                } else {
                    replaced(new TextRange(run.file, run.file + run.fileLength), next - at);
                }
                at = next;
            }
            return this;
        }

        /** The map, after all characters have been added; {@code end} is the end of the text in the file. */
        public OffsetMap build(int end) {
            return new OffsetMap(runs, end);
        }

        private static boolean continues(Run before, int file) {
            return before.isCopied && before.file + before.length == file;
        }

        private void add(Run run, int count) {
            runs.add(run);
            length += count;
        }
    }
}
