package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;

/** All readers of build files. */
public final class BuildFileReaders {
    /** In the order in which they are asked: those first that know a file by its name alone. */
    private static final List<BuildFileReader> ALL = List.of(
            new ComposeReader(),
            new WorkflowReader(),
            new GitLabReader(),
            new SkaffoldReader(),
            new DevcontainerReader(),
            new PackageJsonReader(),
            new MakeReader(),
            new JustReader(),
            new TiltReader(),
            new MarkdownReader(),
            new BakeReader(),
            new ShellReader());

    private BuildFileReaders() {}

    /** Whether a file may be a build file, as far as its path tells. */
    public static boolean mayBeBuildFile(String path) {
        return ALL.stream().anyMatch(reader -> reader.mayRead(path));
    }

    /** Whether a file is a build file at most if its first line names the program that runs it: {@code #!/bin/sh}. */
    public static boolean isOnlyScript(String path) {
        return FileNames.ending(path).isEmpty()
                && ALL.stream().filter(reader -> reader.mayRead(path)).allMatch(ShellReader.class::isInstance);
    }

    /** What a file says that a compose file extends, whatever its own name. */
    public static BuildFile readExtended(String path, SourceText text) {
        return new ComposeReader().read(path, text);
    }

    /** The reader of a file's format; none for a file that is no build file. */
    public static Optional<BuildFileReader> of(String path, SourceText text) {
        return ALL.stream().filter(reader -> reader.reads(path, text)).findFirst();
    }

    /** What a file says of builds; of one that is no build file, nothing. */
    public static BuildFile read(String path, SourceText text) {
        return of(path, text).map(reader -> reader.read(path, text)).orElse(BuildFile.EMPTY);
    }
}
