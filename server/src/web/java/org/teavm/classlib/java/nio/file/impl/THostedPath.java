package org.teavm.classlib.java.nio.file.impl;

import io.github.dockerfilestages.web.command.HostDisk;
import io.github.dockerfilestages.workspace.globs.ByteText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.teavm.classlib.java.net.TURI;
import org.teavm.classlib.java.nio.file.TFileSystem;
import org.teavm.classlib.java.nio.file.TInvalidPathException;
import org.teavm.classlib.java.nio.file.TLinkOption;
import org.teavm.classlib.java.nio.file.TPath;

/** A path of the machine of a host: a root, which is empty for a relative path, and names. */
final class THostedPath implements TPath {
    private static final String FORBIDDEN_ON_WINDOWS = "<>:\"|?*";

    private final String root;
    private final List<String> names;

    private THostedPath(String root, List<String> names) {
        this.root = root;
        this.names = names;
    }

    static THostedPath of(String written) {
        String text = HostDisk.isOnWindows() ? written.replace('/', '\\') : written;
        String root = HostDisk.isOnWindows() ? windowsRoot(text) : text.startsWith("/") ? "/" : "";
        List<String> names = new ArrayList<>();
        int start = Math.min(root.length(), text.length());
        for (int at = start; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == separator()) {
                if (at > start) {
                    names.add(checked(text.substring(start, at), written));
                }
                start = at + 1;
            }
        }
        return new THostedPath(root, names);
    }

    /** {@code C:\}, {@code \\host\share\}, {@code C:} or {@code \}. */
    private static String windowsRoot(String text) {
        if (text.startsWith("\\\\")) {
            int share = text.indexOf('\\', 2);
            int end = share < 0 ? -1 : text.indexOf('\\', share + 1);
            return end < 0 ? text + "\\" : text.substring(0, end + 1);
        }
        boolean hasDrive = text.length() > 1 && text.charAt(1) == ':';
        int end = hasDrive ? 2 : 0;
        return text.substring(0, text.length() > end && text.charAt(end) == '\\' ? end + 1 : end);
    }

    private static String checked(String name, String written) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean isForbidden = c == 0 || HostDisk.isOnWindows() && (c < ' ' || FORBIDDEN_ON_WINDOWS.indexOf(c) >= 0);
            if (isForbidden) {
                throw new TInvalidPathException(written, "a character is not allowed");
            }
        }
        return name;
    }

    private static char separator() {
        return HostDisk.isOnWindows() ? '\\' : '/';
    }

    private static THostedPath path(TPath path) {
        return (THostedPath) path;
    }

    @Override
    public TFileSystem getFileSystem() {
        return THostedFileSystem.INSTANCE;
    }

    @Override
    public boolean isAbsolute() {
        return root.endsWith(String.valueOf(separator())) && root.length() >= (HostDisk.isOnWindows() ? 3 : 1);
    }

    @Override
    public TPath getRoot() {
        return root.isEmpty() ? null : new THostedPath(root, List.of());
    }

    @Override
    public TPath getFileName() {
        if (names.isEmpty()) {
            return root.isEmpty() ? this : null;
        }
        return new THostedPath("", names.subList(names.size() - 1, names.size()));
    }

    @Override
    public TPath getParent() {
        return names.isEmpty() || names.size() == 1 && root.isEmpty()
                ? null
                : new THostedPath(root, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return isEmpty() ? 1 : names.size();
    }

    private boolean isEmpty() {
        return root.isEmpty() && names.isEmpty();
    }

    @Override
    public TPath getName(int index) {
        return isEmpty() ? this : new THostedPath("", names.subList(index, index + 1));
    }

    @Override
    public TPath subpath(int start, int end) {
        return new THostedPath("", names.subList(start, end));
    }

    @Override
    public boolean startsWith(TPath other) {
        THostedPath start = path(other);
        return isSame(root, start.root)
                && start.names.size() <= names.size()
                && (isEmpty() || !start.isEmpty())
                && areSame(names.subList(0, start.names.size()), start.names);
    }

    @Override
    public boolean endsWith(TPath other) {
        THostedPath end = path(other);
        int from = names.size() - end.names.size();
        return end.root.isEmpty() ? from >= 0 && areSame(names.subList(from, names.size()), end.names) : equals(end);
    }

    private static boolean areSame(List<String> some, List<String> others) {
        for (int at = 0; at < some.size(); at++) {
            if (!isSame(some.get(at), others.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(String one, String other) {
        return HostDisk.isOnWindows() ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    @Override
    public TPath normalize() {
        List<String> left = new ArrayList<>();
        for (String name : names) {
            boolean goesUp = name.equals("..");
            if (goesUp && !left.isEmpty() && !left.get(left.size() - 1).equals("..")) {
                left.remove(left.size() - 1);
            } else if (!name.equals(".") && !(goesUp && isAbsolute())) {
                left.add(name);
            }
        }
        return new THostedPath(root, left);
    }

    @Override
    public TPath resolve(TPath other) {
        THostedPath inside = path(other);
        if (inside.isAbsolute() || isEmpty()) {
            return inside;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(inside.names);
        return new THostedPath(root, all);
    }

    @Override
    public TPath relativize(TPath other) {
        THostedPath target = path(other);
        int common = 0;
        while (common < names.size()
                && common < target.names.size()
                && isSame(names.get(common), target.names.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>();
        for (int up = common; up < names.size(); up++) {
            way.add("..");
        }
        way.addAll(target.names.subList(common, target.names.size()));
        return new THostedPath("", way);
    }

    @Override
    public TPath toAbsolutePath() {
        return isAbsolute() ? this : of(HostDisk.workingFolder()).resolve(this);
    }

    @Override
    public TPath toRealPath(TLinkOption... options) throws IOException {
        return of(HostDisk.realPath(toAbsolutePath().toString()));
    }

    @Override
    public TURI toUri() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<TPath> iterator() {
        List<TPath> each = new ArrayList<>();
        for (int index = 0; index < getNameCount(); index++) {
            each.add(getName(index));
        }
        return each.iterator();
    }

    /** As Java does: on Windows without regard to case, elsewhere by bytes. */
    @Override
    public int compareTo(TPath other) {
        return HostDisk.isOnWindows()
                ? toString().compareToIgnoreCase(other.toString())
                : ByteText.of(toString()).compareTo(ByteText.of(other.toString()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof THostedPath && isSame(toString(), other.toString());
    }

    @Override
    public int hashCode() {
        return HostDisk.isOnWindows()
                ? toString().toLowerCase(Locale.ROOT).hashCode()
                : toString().hashCode();
    }

    @Override
    public String toString() {
        return root + names.stream().collect(Collectors.joining(String.valueOf(separator())));
    }
}
