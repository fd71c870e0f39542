package io.github.dockerfilestages.files;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.DockerfileNames;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import io.github.dockerfilestages.workspace.globs.PathPatterns;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.Set;

/**
 * Which files of a folder are read. Those in {@code .git} and {@code node_modules} never are; {@code .gitignore} files
 * exclude more, see {@link GitIgnore}. All paths are relative to the searched folder, with forward slashes.
 *
 * @param excluded by the settings of the folder
 * @param lead the path from the folder of these patterns to the searched folder, if they come from above it
 * @param cut the length of the path from the searched folder to the folder of these patterns, if they come from below it
 * @param alsoExcluded by the user for this search, relative to the searched folder
 * @param buildFiles whether files that name stages from outside are read
 */
record SearchRules(PathPatterns excluded, String lead, int cut, PathPatterns alsoExcluded, boolean buildFiles) {
    private static final Set<String> NEVER = Set.of(".git", "node_modules");

    /**
     * The rules for the entries of a folder.
     *
     * @param root the searched folder that contains it
     */
    static SearchRules of(Configuration configuration, FilePath root, FilePath folder) {
        Settings settings = configuration.settings(folder);
        FilePath base = configuration.excludingFolder(folder).orElse(root);
        boolean isAbove = root.isIn(base) && !root.equals(base);
        boolean isBelow = base.isIn(root) && !root.equals(base);
        return new SearchRules(
                PathPatterns.of(settings.exclude()),
                isAbove ? root.relativeTo(base) + "/" : "",
                isBelow ? base.relativeTo(root).length() + 1 : 0,
                PathPatterns.of(configuration.excluded()),
                settings.buildFiles());
    }

    boolean excludes(String path, EntryKind kind) {
        return NEVER.contains(name(path))
                || excluded.selects(lead + path.substring(cut), kind)
                || alsoExcluded.selects(path, kind);
    }

    /** Whether a file is read: a Dockerfile, or any other one, since each text may name stages. */
    boolean isSought(String path) {
        String name = name(path);
        return DockerfileNames.isFileName(name)
                || buildFiles && !ConfigurationFile.isName(name) && !name.equals(GitIgnore.FILE);
    }

    /** Whether the name of a file says that it is a Dockerfile or starts builds. */
    static boolean isExpected(String path) {
        return DockerfileNames.isFileName(name(path)) || BuildFileReaders.isNamedForBuilds(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
