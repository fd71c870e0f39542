package io.github.dockerfilestages.files;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.files.GitIgnorePattern.EntryKind;
import io.github.dockerfilestages.workspace.DockerfileNames;
import io.github.dockerfilestages.workspace.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a folder are read. Those in {@code .git} and {@code node_modules} never are; {@code .gitignore} files
 * exclude more, see {@link GitIgnore}.
 *
 * @param excluded by the user, as patterns of gitignore(5); the last matching one decides
 * @param buildFiles whether files that name stages from outside are read
 */
record SearchRules(List<GitIgnorePattern> excluded, boolean buildFiles) {
    private static final Set<String> NEVER = Set.of(".git", "node_modules");

    static SearchRules of(Settings settings) {
        List<GitIgnorePattern> excluded = settings.exclude().stream()
                .map(ByteText::of)
                .map(GitIgnorePattern::parse)
                .flatMap(Optional::stream)
                .toList();
        return new SearchRules(excluded, settings.buildFiles());
    }

    /**
     * @param path relative to the searched folder, with forward slashes
     */
    boolean excludes(String path, EntryKind kind) {
        if (NEVER.contains(name(path))) {
            return true;
        }
        String bytes = excluded.isEmpty() ? path : ByteText.of(path);
        for (int index = excluded.size() - 1; index >= 0; index--) {
            if (excluded.get(index).matches(bytes, kind)) {
                return !excluded.get(index).isNegated();
            }
        }
        return false;
    }

    /** Whether the path is one of a Dockerfile or of a build file. */
    boolean isSought(String path) {
        return DockerfileNames.isFileName(name(path)) || buildFiles && BuildFileReaders.mayBeBuildFile(path);
    }

    /** Whether the path alone says that the file is a Dockerfile or a build file, whatever builds say about it. */
    boolean isNamedByItself(String path) {
        return DockerfileNames.isFileName(name(path)) || buildFiles && BuildFileReaders.hasNameOfFormat(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
