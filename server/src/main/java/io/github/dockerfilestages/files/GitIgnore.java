package io.github.dockerfilestages.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the {@code .gitignore} files of a folder and of those above it, up to the top of the repository, say about the
 * entries of that folder. The nearest file that says anything decides, in it the last line that does.
 *
 * <p>As in git, what is in an ignored folder is never asked about. What git's own configuration adds is not known here.
 */
final class GitIgnore {
    /** The name of the files. */
    static final String FILE = ".gitignore";

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final String place;
    private final List<GitIgnoreLayer> layers;

    /** The patterns of one file, and how long the path to its folder is. */
    private record GitIgnoreLayer(int prefix, List<GitIgnorePattern> patterns) {}

    /** @param place the path from the top to the folder, as {@link ByteText}: empty, or ending in a slash */
    private GitIgnore(String place, List<GitIgnoreLayer> layers) {
        this.place = place;
        this.layers = layers;
    }

    /**
     * The rules that hold in a folder, but for those of its own file.
     *
     * @param faults takes the files that cannot be read: without its file a folder is searched whole
     */
    static GitIgnore above(Path folder, BiConsumer<Path, FileFault> faults) throws IOException {
        Path real = folder.toRealPath();
        Path at = repositoryOf(real).orElse(real);
        var rules = new GitIgnore("", List.of());
        for (Path name : at.relativize(real)) {
            if (!name.toString().isEmpty()) {
                rules = rules.withFileOf(at, faults).inside(name);
                at = at.resolve(name);
            }
        }
        return rules;
    }

    /** The rules that hold in a folder of this one, but for those of its own file. */
    GitIgnore inside(Path subfolder) {
        return new GitIgnore(place + ByteText.of(subfolder.getFileName().toString()) + "/", layers);
    }

    /** The rules with those of the folder's own file, if it has one. */
    GitIgnore withFileOf(Path folder, BiConsumer<Path, FileFault> faults) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return this;
        }
        try {
            var all = new ArrayList<>(layers);
            all.add(new GitIgnoreLayer(place.length(), read(file)));
            return new GitIgnore(place, List.copyOf(all));
        } catch (FileFault fault) {
            faults.accept(file, fault);
            return this;
        }
    }

    /**
     * Whether an entry of the folder is ignored.
     *
     * @param name as {@link ByteText}
     */
    boolean ignores(String name, boolean isFolder) {
        String path = place + name;
        for (int outer = layers.size() - 1; outer >= 0; outer--) {
            GitIgnoreLayer layer = layers.get(outer);
            String relative = path.substring(layer.prefix);
            for (int earlier = layer.patterns.size() - 1; earlier >= 0; earlier--) {
                GitIgnorePattern pattern = layer.patterns.get(earlier);
                if (pattern.matches(relative, isFolder)) {
                    return !pattern.isNegated();
                }
            }
        }
        return false;
    }

    private static Optional<Path> repositoryOf(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Like git, links are not followed: one could lead out of what may be read. */
    private static List<GitIgnorePattern> read(Path file) throws FileFault {
        String text = ByteText.of(RegularFile.read(file, LinkOption.NOFOLLOW_LINKS));
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

    /** A line ends at its line feed or the carriage return in front of it, and in C at a NUL. */
    private static String line(String text) {
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        int nul = line.indexOf('\0');
        return nul < 0 ? line : line.substring(0, nul);
    }
}
