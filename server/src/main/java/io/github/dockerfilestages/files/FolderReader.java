package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads all files of some folders that are related to stages: those with the names of Dockerfiles and build files, and
 * then those that the build files name. Never reads outside of the folders, whatever a build file says.
 */
public final class FolderReader {
    private static final int MOST_ENTRIES = 200_000;
    private static final int SMALLEST_BATCH = 128;

    /** Nobody can report a change while a batch is added. */
    private static final int LARGEST_BATCH = 1_024;

    private final FolderReaderListener listener;
    private final Source source;
    private Configuration configuration;

    /** Reads a file and decides what it is in a project. */
    @FunctionalInterface
    interface Source {
        /**
         * Reads a file; a missing one is absent.
         *
         * @throws FileFault when the content of the file cannot be read
         */
        ProjectFile read(FilePath path, Project project, Configuration configuration) throws FileFault;
    }

    /** Takes the files that were read, and is notified of progress and problems. */
    public interface FolderReaderListener {
        /** Adds some files and returns the project that contains them. */
        Project take(List<ProjectFile> files);

        /** The configuration files of the folders are known; called before any file is read. */
        default void configured(Configuration configuration) {}

        /** Another folder is searched. */
        void entering();

        /** So many of the known files have been read. */
        void reading(int done, int all);

        /** A file or folder cannot be read. */
        void fault(FilePath path, FileFault fault);

        /** A part of a file cannot be read, for a reason that follows its name in a sentence. */
        void warning(FilePath path, String clause);

        /** The search ended before it had visited all entries of the folders. */
        void cut(int most);

        /** Whether reading should stop. */
        default boolean isCancelled() {
            return false;
        }
    }

    public FolderReader(Configuration configuration, FolderReaderListener listener) {
        this(configuration, new UnsavedTexts(), listener);
    }

    FolderReader(Configuration configuration, UnsavedTexts unsaved, FolderReaderListener listener) {
        this(configuration, listener, new FileReader(unsaved)::read);
    }

    FolderReader(Configuration configuration, FolderReaderListener listener, Source source) {
        this.configuration = configuration;
        this.listener = listener;
        this.source = source;
    }

    /** Reads the folders of a project. */
    public void read(Project empty) {
        List<Path> folders = new ArrayList<>();
        empty.roots()
                .forEach(root -> DiskPath.of(root)
                        .ifPresentOrElse(folders::add, () -> listener.fault(root, FileFault.noPath())));
        FileSearch.FileSearchResult found = FileSearch.below(folders, configuration, listener::entering, MOST_ENTRIES);
        found.unreadable().forEach((path, fault) -> listener.fault(filePath(path), fault));
        configuration = found.configuration();
        listener.configured(configuration);
        if (!found.isWhole()) {
            listener.cut(MOST_ENTRIES);
        }
        Project project = read(inOrder(found.files(), empty), empty);
        Set<FilePath> known = new HashSet<>();
        Set<FilePath> named = unread(project.missing(), known, project);
        while (!named.isEmpty() && !listener.isCancelled()) {
            project = read(named, project);
            named = unread(project.missing(), known, project);
        }
    }

    /** The files from which most is learned first: those whose names say that they belong to builds. */
    private static List<FilePath> inOrder(List<FilePath> files, Project project) {
        Map<Boolean, List<FilePath>> parts = files.stream()
                .collect(Collectors.partitioningBy(path -> SearchRules.isExpected(
                        path.relativeTo(project.rootOf(path).orElse(path)))));
        var ordered = new ArrayList<>(parts.getOrDefault(true, List.of()));
        ordered.addAll(parts.getOrDefault(false, List.of()));
        return ordered;
    }

    /** Applies changes: reads files again, and files that only they name, and removes files that only they named. */
    void update(DiskChanges changes, Project before) {
        Set<FilePath> known = new HashSet<>();
        Set<FilePath> left = new HashSet<>();
        Set<FilePath> next = new TreeSet<>(changes.there());
        Set<FilePath> meant = lookedAt(changes.gone(), before);
        Project project = take(absent(changes.gone()), before);
        next.addAll(onlyMeant(meant, left, project));
        while (!next.isEmpty() && !listener.isCancelled()) {
            meant = lookedAt(next, project);
            next.stream().filter(project::isMeant).forEach(meant::add);
            Set<FilePath> excluded = excluded(next, left, project);
            var readable = new TreeSet<>(next);
            readable.removeAll(excluded);
            project = read(readable, take(absent(excluded), project));
            Set<FilePath> missing = lookedAt(next, project);
            missing.removeIf(Predicate.not(project::isMissing));
            next = unread(missing, known, project);
            next.addAll(onlyMeant(meant, left, project));
        }
    }

    /** The files that no build names any more, and that a search would not find. */
    private Set<FilePath> excluded(Set<FilePath> files, Set<FilePath> left, Project project) {
        return files.stream()
                .filter(path -> left.contains(path) && !project.isMeant(path))
                .filter(path -> !FileSearch.reaches(path, project, configuration))
                .collect(Collectors.toSet());
    }

    private static List<ProjectFile> absent(Collection<FilePath> paths) {
        return paths.stream().<ProjectFile>map(ProjectFile.AbsentFile::new).toList();
    }

    private static Set<FilePath> lookedAt(Collection<FilePath> buildFiles, Project project) {
        Set<FilePath> paths = new HashSet<>();
        buildFiles.forEach(file -> paths.addAll(project.lookedAtFor(file)));
        return paths;
    }

    /**
     * The files that may be known only because a build named them, and that no build names any more: what they are has to
     * be found out again.
     *
     * @param left those that were returned before
     */
    private static Set<FilePath> onlyMeant(Set<FilePath> meant, Set<FilePath> left, Project project) {
        return meant.stream()
                .filter(path -> project.isRead(path) && !project.isMeant(path))
                .filter(left::add)
                .collect(Collectors.toSet());
    }

    private Project read(Collection<FilePath> paths, Project before) {
        Project project = before;
        var batch = new ArrayList<ProjectFile>();
        int done = 0;
        for (FilePath path : paths) {
            if (listener.isCancelled()) {
                return project;
            }
            listener.reading(done++, paths.size());
            batch.add(read(path, project));
            if (batch.size() >= batchSize(done)) {
                project = take(List.copyOf(batch), project);
                batch.clear();
            }
        }
        return take(batch, project);
    }

    /** The number of files to add at once: each time copies what is known, so that it grows with that. */
    private static int batchSize(int known) {
        return Math.min(Math.max(known / 8, SMALLEST_BATCH), LARGEST_BATCH);
    }

    /** A problem with one file does not affect the others. */
    private ProjectFile read(FilePath path, Project project) {
        try {
            ProjectFile file = source.read(path, project, configuration);
            if (file instanceof ProjectBuildFile buildFile) {
                buildFile.content().warning().ifPresent(clause -> listener.warning(path, clause));
            }
            return file;
        } catch (FileFault fault) {
            listener.fault(path, fault);
        } catch (Throwable fault) {
            listener.fault(path, FileFault.internal(fault));
        }
        return new ProjectFile.AbsentFile(path);
    }

    /** Adds a batch of files. If that fails, adds them one by one, so that only the faulty ones are lost. */
    private Project take(List<ProjectFile> batch, Project before) {
        try {
            return listener.take(batch);
        } catch (Throwable fault) {
            if (batch.size() == 1) {
                listener.fault(batch.get(0).path(), FileFault.internal(fault));
                return before;
            }
        }
        Project project = before;
        for (ProjectFile file : batch) {
            project = take(List.of(file), project);
        }
        return project;
    }

    /** Those of some files that exist and were not read before; marks them as read. */
    private Set<FilePath> unread(Set<FilePath> missing, Set<FilePath> known, Project project) {
        Set<FilePath> unread = new TreeSet<>();
        SearchedFolders folders = SearchedFolders.of(project);
        for (FilePath path : missing) {
            if (known.add(path)) {
                IncludedFiles.at(path, project, configuration)
                        .filter(file -> file.equals(path) || known.add(file))
                        .filter(file -> project.isSearched(file) && folders.hold(file.value()))
                        .forEach(unread::add);
            }
        }
        return unread;
    }

    private static FilePath filePath(Path path) {
        return FilePath.of(path.toString());
    }
}
