package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is remembered of a document since it was opened, to tell whether what is on disk when it is closed is older than
 * its text. It is when nobody has written the file in between, or when it was saved from one of the texts that the document
 * had on its way. Anything else was written by others, whom an editor follows.
 */
final class Opening {
    /** Texts that are so long ago are not on disk for the first time now. */
    private static final int MOST = 4096;

    private final DiskStamp disk;
    private final Set<Long> texts = new LinkedHashSet<>();

    Opening(FilePath path) {
        disk = DiskStamp.of(path);
    }

    void had(String text) {
        texts.add(key(text));
        if (texts.size() > MOST) {
            texts.remove(texts.iterator().next());
        }
    }

    /**
     * Whether the text of the document is newer than what is on disk.
     *
     * @param now what the file is like
     * @param saved what is in it
     */
    boolean isAhead(DiskStamp now, String saved) {
        return disk.equals(now) || texts.contains(key(saved));
    }

    /** Editors may have all texts with line feeds, whatever is on disk. */
    static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    private static long key(String text) {
        String plain = lines(text);
        return (long) plain.length() << 32 | plain.hashCode() & 0xffffffffL;
    }
}
