package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.RegularFile;
import io.github.dockerfilestages.workspace.globs.ByteText;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The rules of {@code .gitignore} files for the entries of a folder: of the file in the folder itself and of those
 * above it, up to the top of the repository. The nearest file with a matching line decides, and in it the last matching
 * line.
 *
 * <p>As in git, the content of an ignored folder is never checked. Git's own configuration is not read.
 */
final class GitIgnore {
    /** The name of the files. */
    static final String FILE = ".gitignore";

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** The rules at the top of a repository, without those of its own file: there are none. */
    static final GitIgnore NONE = new GitIgnore("", List.of());

    private final String place;
    private final List<GitIgnoreLayer> layers;

    /** The patterns of one file, and the length of the path to its folder. */
    private record GitIgnoreLayer(int prefix, List<GitIgnorePattern> patterns) {}

    /**
     * @param place the path from the top to the folder, as {@link ByteText}: empty, or ending in a slash
     */
    private GitIgnore(String place, List<GitIgnoreLayer> layers) {
        this.place = place;
        this.layers = layers;
    }

    /**
     * The rules that apply in a folder, without those of its own file.
     *
     * @param faults takes the files that cannot be read, whose rules are missing
     */
    static GitIgnore above(Path folder, BiConsumer<Path, FileFault> faults) throws IOException {
        Path real = folder.toRealPath();
        Path at = GitRepository.around(real).orElse(real);
        GitIgnore rules = NONE;
        for (Path name : at.relativize(real)) {
            if (!name.toString().isEmpty()) {
                rules = rules.withFileOf(at, faults).inside(name.toString());
                at = at.resolve(name);
            }
        }
        return rules;
    }

    /** The rules that apply in a folder inside this one, without those of its own file. */
    GitIgnore inside(String subfolder) {
        return new GitIgnore(place + ByteText.of(subfolder) + "/", layers);
    }

    /** The rules including those of the folder's own file, if it has one. */
    GitIgnore withFileOf(Path folder, BiConsumer<Path, FileFault> faults) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return this;
        }
        try {
            // Like git, does not follow links: one could lead to a file that must not be read.
            return with(RegularFile.read(file, LinkOption.NOFOLLOW_LINKS));
        } catch (FileFault fault) {
            faults.accept(file, fault);
            return this;
        }
    }

    /** The rules including those of a file in the folder that has these bytes. */
    GitIgnore with(byte[] file) {
        var all = new ArrayList<>(layers);
        all.add(new GitIgnoreLayer(place.length(), patterns(ByteText.of(file))));
        return new GitIgnore(place, List.copyOf(all));
    }

    /**
     * Whether an entry of the folder is ignored.
     *
     * @param name as {@link ByteText}
     */
    boolean ignores(String name, EntryKind kind) {
        String path = place + name;
        for (int outer = layers.size() - 1; outer >= 0; outer--) {
            GitIgnoreLayer layer = layers.get(outer);
            String relative = path.substring(layer.prefix);
            for (int earlier = layer.patterns.size() - 1; earlier >= 0; earlier--) {
                GitIgnorePattern pattern = layer.patterns.get(earlier);
                if (pattern.matches(relative, kind)) {
                    return !pattern.isNegated();
                }
            }
        }
        return false;
    }

    private static List<GitIgnorePattern> patterns(String text) {
        var patterns = new ArrayList<GitIgnorePattern>();
        int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            GitIgnorePattern.parse(line(text.substring(start, end))).ifPresent(patterns::add);
            start = end + 1;
        }
        return List.copyOf(patterns);
    }

    /** A line ends at its line feed or at the carriage return before that, and at a NUL, as in C. */
    private static String line(String text) {
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        int nul = line.indexOf('\0');
        return nul < 0 ? line : line.substring(0, nul);
    }
}
