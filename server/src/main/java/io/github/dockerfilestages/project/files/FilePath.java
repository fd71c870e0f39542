package io.github.dockerfilestages.project.files;

import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file or folder: absolute, with forward slashes, without {@code .} and {@code ..}; on Windows it starts
 * with a drive letter. The file need not exist.
 */
public record FilePath(String value) implements Comparable<FilePath> {

    /** Normalizes a path: removes {@code .}, {@code ..}, doubled slashes and a slash at the end. */
    public static FilePath of(String path) {
        String plain = path.replace('\\', '/');
        // Two leading slashes are followed by the name of a network host: //server/share/file.
        String start = plain.startsWith("//") && !plain.startsWith("///") ? "//" : plain.startsWith("/") ? "/" : "";
        var names = new ArrayDeque<String>();
        for (String name : plain.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return new FilePath(start + String.join("/", names));
    }

    /** The last part of the path. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The folder that contains this file or folder; absent at the top, which on a network host is a shared folder. */
    public Optional<FilePath> parent() {
        int slash = value.lastIndexOf('/');
        boolean isShare = value.startsWith("//") && slash == value.indexOf('/', 2);
        return slash <= 0 || isShare ? Optional.empty() : Optional.of(new FilePath(value.substring(0, slash)));
    }

    /** Resolves a relative or absolute path that is written in a file of this folder. */
    public FilePath resolve(String path) {
        String plain = path.replace('\\', '/');
        boolean isAbsolute = plain.startsWith("/") || plain.length() > 1 && plain.charAt(1) == ':';
        return isAbsolute ? of(plain) : of(value + "/" + plain);
    }

    /** Whether this is the folder, or lies anywhere in it. */
    public boolean isIn(FilePath folder) {
        return value.equals(folder.value) || value.startsWith(folder.value + "/");
    }

    /** This path relative to a folder that contains it; otherwise the whole path. */
    public String relativeTo(FilePath folder) {
        return isIn(folder) && !equals(folder) ? value.substring(folder.value.length() + 1) : value;
    }

    /**
     * This path relative to any folder, with {@code ..} where it leads up, and {@code .} for the folder itself; the whole
     * path on another drive or host.
     */
    public String from(FilePath folder) {
        Optional<FilePath> common = Optional.of(folder);
        var up = new StringBuilder();
        while (common.isPresent() && !isIn(common.get())) {
            up.append("../");
            common = common.get().parent();
        }
        if (common.filter(this::equals).isPresent()) {
            return up.isEmpty() ? "." : up.substring(0, up.length() - 1);
        }
        if (common.isPresent()) {
            return up + relativeTo(common.get());
        }
        boolean isBelowOneTop = isBelowTheOnlyTop() && folder.isBelowTheOnlyTop();
        return isBelowOneTop ? up + value.substring(1) : value;
    }

    /** On Windows there are several tops, the drives and the shared folders of hosts. */
    private boolean isBelowTheOnlyTop() {
        return value.startsWith("/") && !value.startsWith("//");
    }

    /** This path after a file, or a folder that contains it, was renamed. */
    public FilePath moved(FilePath from, FilePath to) {
        return equals(from) ? to : isIn(from) ? to.resolve(relativeTo(from)) : this;
    }

    /**
     * Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds at startup.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilePath path && value.equals(path.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(FilePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
