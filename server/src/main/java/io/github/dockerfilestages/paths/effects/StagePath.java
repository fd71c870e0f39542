package io.github.dockerfilestages.paths.effects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Paths in the file system of a stage: absolute and normalised. A part that is not known, such as the value of a
 * variable, is a <i>symbol</i> in the path: two paths with the same symbol are equal, whatever its value.
 */
public final class StagePath {
    public static final String ROOT = "/";

    /** Encloses the name of what is not known; no file contains this character on purpose. */
    private static final char MARK = '\uFFFC';

    /** The directories that an image has, and that many programs fill. */
    private static final Set<String> SYSTEM = Set.of(
            "/",
            "/bin",
            "/boot",
            "/dev",
            "/etc",
            "/etc/ssl",
            "/etc/ssl/certs",
            "/etc/apt",
            "/etc/pki",
            "/home",
            "/lib",
            "/lib32",
            "/lib64",
            "/media",
            "/mnt",
            "/opt",
            "/proc",
            "/root",
            "/run",
            "/sbin",
            "/srv",
            "/sys",
            "/tmp",
            "/usr",
            "/usr/bin",
            "/usr/include",
            "/usr/lib",
            "/usr/lib32",
            "/usr/lib64",
            "/usr/libexec",
            "/usr/local",
            "/usr/local/bin",
            "/usr/local/etc",
            "/usr/local/include",
            "/usr/local/lib",
            "/usr/local/lib64",
            "/usr/local/sbin",
            "/usr/local/share",
            "/usr/sbin",
            "/usr/share",
            "/usr/src",
            "/var",
            "/var/cache",
            "/var/lib",
            "/var/log",
            "/var/run",
            "/var/tmp");

    private StagePath() {}

    /** Stands for something unknown in a path. */
    public static String symbol(String name) {
        return MARK + name.replace('/', '\u2215').replace(MARK, ' ') + MARK;
    }

    /** A path as people read it: an unknown part has the form of a variable. */
    public static String shown(String path) {
        var shown = new StringBuilder();
        boolean isOpen = false;
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == MARK) {
                shown.append(isOpen ? "}" : "${");
                isOpen = !isOpen;
            } else {
                shown.append(c == '\u2215' ? '/' : c);
            }
        }
        return shown.toString();
    }

    /** Whether a path has no unknown part. */
    public static boolean isKnown(String path) {
        return path.indexOf(MARK) < 0;
    }

    /** Whether a path has characters that stand for several names. */
    public static boolean isPattern(String path) {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
    }

    /** The paths that a path with {@code *} and {@code ?} stands for. */
    public static Pattern pattern(String path) {
        var expression = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '*') {
                expression.append("[^/]*");
            } else if (c == '?') {
                expression.append("[^/]");
            } else {
                expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(expression.toString());
    }

    /** Whether a path lies in a directory that images have, whatever a stage adds. */
    public static boolean isInImage(String path) {
        int end = path.indexOf('/', 1);
        String top = end < 0 ? path : path.substring(0, end);
        return isSystem(path) || isSystem(top) && !top.equals(path);
    }

    /** Whether it is a directory that images have. */
    public static boolean isSystem(String path) {
        return SYSTEM.contains(path);
    }

    /**
     * The absolute path that a text means in a folder. A text that starts with something unknown is taken for absolute,
     * since its value may be.
     */
    public static String resolve(String folder, String text) {
        String plain = withoutDrive(text);
        boolean isAbsolute = plain.startsWith(ROOT) || plain.indexOf(MARK) == 0;
        String joined = isAbsolute ? plain : folder.equals(ROOT) ? ROOT + plain : folder + ROOT + plain;
        return normalized(joined);
    }

    /** An absolute path, normalised. */
    public static String of(String path) {
        return normalized(path);
    }

    private static String withoutDrive(String text) {
        boolean hasDrive = text.length() > 1 && text.charAt(1) == ':' && Character.isLetter(text.charAt(0));
        return hasDrive ? ROOT + text.substring(2).replace('\\', '/') : text;
    }

    private static String normalized(String path) {
        if (isNormal(path)) {
            return path;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split(ROOT, -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String joined = String.join(ROOT, segments);
        return joined.indexOf(MARK) == 0 ? joined : ROOT + joined;
    }

    /** Whether it has a slash before each segment and nowhere else, and no segment starts with a dot. */
    private static boolean isNormal(String path) {
        int last = path.length() - 1;
        if (last < 1 || path.charAt(0) != '/' || path.charAt(last) == '/') {
            return false;
        }
        for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
            char first = path.charAt(slash + 1);
            if (first == '/' || first == '.' || first == MARK) {
                return false;
            }
        }
        return true;
    }

    /** Whether a path lies in a folder, at any depth. */
    public static boolean isBelow(String path, String folder) {
        return folder.equals(ROOT)
                ? path.length() > 1 && path.startsWith(ROOT)
                : path.length() > folder.length() && path.startsWith(folder) && path.charAt(folder.length()) == '/';
    }

    public static boolean isAtOrBelow(String path, String folder) {
        return path.equals(folder) || isBelow(path, folder);
    }

    /** The last segment. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder that contains a path; the root for the root. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? ROOT : path.substring(0, slash);
    }

    public static int depth(String path) {
        return path.equals(ROOT) ? 0 : (int) path.chars().filter(c -> c == '/').count();
    }
}
