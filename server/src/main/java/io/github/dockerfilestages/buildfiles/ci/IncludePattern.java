package io.github.dockerfilestages.buildfiles.ci;

import java.util.BitSet;

/**
 * A path with wildcards, with which a pipeline includes several files. As GitLab reads it, a star stands for a part of a
 * name, and two stars stand for any part of the path.
 *
 * @param path relative or absolute, as are those that are compared with it
 * @see <a href="https://docs.gitlab.com/ci/yaml/#includelocal">include:local</a>
 */
public record IncludePattern(String path) {
    private static final char STAR = '*';

    /** Whether an included path has wildcards. */
    public static boolean isOne(String path) {
        return path.indexOf(STAR) >= 0 && isYaml(path);
    }

    /** Whether a file can be included, judged by its path. */
    public static boolean isYaml(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }

    /** The innermost folder that contains all files that match; empty for the top of the repository. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/', path.indexOf(STAR)) + 1);
    }

    /** Whether a file is included. Takes at most as many steps as the product of the lengths of both paths. */
    public boolean matches(String file) {
        BitSet positions = new BitSet();
        reach(0, positions);
        for (int index = 0; index < file.length() && !positions.isEmpty(); index++) {
            positions = after(file.charAt(index), positions);
        }
        return positions.get(path.length());
    }

    /** The positions in the pattern that are possible after one more character, if these are possible before it. */
    private BitSet after(char next, BitSet before) {
        var after = new BitSet();
        for (int at = before.nextSetBit(0); at >= 0 && at < path.length(); at = before.nextSetBit(at + 1)) {
            if (path.charAt(at) != STAR) {
                if (path.charAt(at) == next) {
                    reach(at + 1, after);
                }
            } else if (next != '/' || path.startsWith("**", at)) {
                reach(at, after);
            }
        }
        return after;
    }

    /** Adds a position, and those after the wildcard that starts there, as it may stand for nothing. */
    private void reach(int position, BitSet positions) {
        int at = position;
        positions.set(at);
        while (at < path.length() && path.charAt(at) == STAR) {
            at += path.startsWith("**", at) ? 2 : 1;
            positions.set(at);
        }
    }
}
