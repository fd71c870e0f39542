package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.files.FilePath;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tracks a document from when it is opened, to decide when it is closed whether the file on disk is older than its
 * text. That is so if nobody has written the file since, or if the file contains an earlier text of the document, which
 * the editor has saved. Any other content was written by another program, and editors then reload the file.
 */
final class Opening {
    /** The number of texts to keep; older ones are not expected on disk any more. */
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
     * Whether the text of the document is newer than the file on disk.
     *
     * @param now the state of the file
     * @param saved its content
     */
    boolean isAhead(DiskStamp now, String saved) {
        return disk.equals(now) || texts.contains(key(saved));
    }

    /** Editors may use line feeds in all texts, whatever is on disk. */
    static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    private static long key(String text) {
        String plain = lines(text);
        return (long) plain.length() << 32 | plain.hashCode() & 0xffffffffL;
    }
}
