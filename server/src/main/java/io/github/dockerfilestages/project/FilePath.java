package io.github.dockerfilestages.project;

import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file or folder: absolute, with forward slashes, without {@code .} and {@code ..}; on Windows it starts
 * with a drive letter. It says nothing of whether the file exists.
 */
public record FilePath(String value) implements Comparable<FilePath> {

    /** Takes away what is superfluous: {@code .}, {@code ..}, doubled slashes, a slash at the end. */
    public static FilePath of(String path) {
        String plain = path.replace('\\', '/');
        // Two slashes in front are a host of a network: //server/share/file.
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

    /** The last name of the path. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The folder that this is in; absent at the top. */
    public Optional<FilePath> parent() {
        int slash = value.lastIndexOf('/');
        return slash <= 0 ? Optional.empty() : Optional.of(new FilePath(value.substring(0, slash)));
    }

    /** A path as it is written in a file of this folder: relative, or absolute. */
    public FilePath resolve(String path) {
        String plain = path.replace('\\', '/');
        boolean isAbsolute = plain.startsWith("/") || plain.length() > 1 && plain.charAt(1) == ':';
        return isAbsolute ? of(plain) : of(value + "/" + plain);
    }

    /** Whether this is the folder or lies somewhere in it. */
    public boolean isIn(FilePath folder) {
        return value.equals(folder.value) || value.startsWith(folder.value + "/");
    }

    /** This path as seen from a folder that it lies in; all of it from elsewhere. */
    public String relativeTo(FilePath folder) {
        return isIn(folder) && !equals(folder) ? value.substring(folder.value.length() + 1) : value;
    }

    /** Where this is once a file, or a folder around it, has another name. */
    public FilePath moved(FilePath from, FilePath to) {
        return equals(from) ? to : isIn(from) ? to.resolve(relativeTo(from)) : this;
    }

    /** By hand, as is {@link #hashCode}: the first call of a record's own takes Java a hundredth of a second. */
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
