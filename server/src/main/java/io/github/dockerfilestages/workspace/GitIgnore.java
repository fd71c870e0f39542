package io.github.dockerfilestages.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code .gitignore} files of a folder and of those above it, up to the top of the repository, say about the
 * entries of that folder. The nearest file that says anything decides, in it the last line that does.
 *
 * <p>As in git, what is in an ignored folder is never asked about. What git's own configuration adds is not known here.
 */
final class GitIgnore {
    private final String place;
    private final List<Layer> layers;

    /** The patterns of one file, and how long the path to its folder is. */
    private record Layer(int prefix, List<GitIgnorePattern> patterns) {}

    /** @param place the path from the top to the folder: empty, or ending in a slash */
    private GitIgnore(String place, List<Layer> layers) {
        this.place = place;
        this.layers = layers;
    }

    /** The rules that hold in a folder. */
    static GitIgnore at(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path top = repositoryOf(real).orElse(real);
        var rules = new GitIgnore("", layers(List.of(), "", top));
        Path at = top;
        for (Path name : top.relativize(real)) {
            at = at.resolve(name);
            rules = name.toString().isEmpty() ? rules : rules.inside(at);
        }
        return rules;
    }

    /** The rules that hold in a folder of this one. */
    GitIgnore inside(Path subfolder) {
        String inner = place + subfolder.getFileName() + "/";
        return new GitIgnore(inner, layers(layers, inner, subfolder));
    }

    /** Whether an entry of the folder is ignored. */
    boolean ignores(String name, boolean isFolder) {
        String path = place + name;
        for (int outer = layers.size() - 1; outer >= 0; outer--) {
            Layer layer = layers.get(outer);
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

    private static List<Layer> layers(List<Layer> outer, String place, Path folder) {
        List<GitIgnorePattern> patterns = read(folder.resolve(".gitignore"));
        if (patterns.isEmpty()) {
            return outer;
        }
        var layers = new ArrayList<>(outer);
        layers.add(new Layer(place.length(), patterns));
        return List.copyOf(layers);
    }

    private static List<GitIgnorePattern> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines()
                    .map(GitIgnorePattern::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            // Without its file a folder is searched whole: that costs time and loses nothing.
            return List.of();
        }
    }
}
