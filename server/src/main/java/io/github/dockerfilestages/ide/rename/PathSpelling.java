package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.paths.effects.StagePath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that names a path, and how it is written after the path has another name.
 *
 * @param written as in the text
 * @param path that the word itself names, absolute
 */
record PathSpelling(String written, String path) {
    /** What needs no quotes in a shell, nor in an instruction. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/+@%=:,*?\\[\\]-]+");

    private static final Pattern CURRENT_FOLDERS = Pattern.compile("/(?:\\./)+");
    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final Pattern END = Pattern.compile("/\\.?$");

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /**
     * The spelling of a word, if its own text names a path or the folder around it.
     *
     * @param made a path that the word makes or uses
     */
    static Optional<PathSpelling> of(String written, String made) {
        String plain = normalized(written);
        if (written.startsWith("/")) {
            return Optional.of(new PathSpelling(written, plain));
        }
        String folder = StagePath.parent(made);
        if (!plain.equals("/") && made.endsWith(plain)) {
            return Optional.of(new PathSpelling(written, made));
        }
        return !plain.equals("/") && folder.endsWith(plain)
                ? Optional.of(new PathSpelling(written, folder))
                : Optional.empty();
    }

    private static String normalized(String text) {
        String plain = CURRENT_FOLDERS.matcher("/" + text).replaceAll("/");
        String path = END.matcher(SLASHES.matcher(plain).replaceAll("/")).replaceAll("");
        return path.isEmpty() ? "/" : path;
    }

    /** The word after a path at or around the one that it names has moved. */
    String moved(String from, String to) {
        String target = to + path.substring(from.length());
        String end = written.endsWith("/") ? "/" : "";
        if (written.startsWith("/")) {
            return target + end;
        }
        String base = path.substring(0, path.length() - normalized(written).length());
        if (StagePath.isAtOrBelow(base, from)) {
            // The folder in which the word is relative moves too.
            return written;
        }
        String start = written.startsWith("./") ? "./" : "";
        boolean isInBase = target.startsWith(base + "/");
        return isInBase ? start + target.substring(base.length() + 1) + end : target + end;
    }
}
