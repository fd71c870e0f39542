package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.RegularFile;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.globs.ByteText;
import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the files in folders that have the names of Dockerfiles and of build files.
 *
 * <p>It skips what {@link SearchRules} and {@code .gitignore} files exclude, and links that lead out of the folders. It
 * follows other links after everything else, and enters no folder twice, so that loops end and each file is found by
 * its plainest path.
 */
final class FileSearch {
    private final Runnable entering;
    private final int limit;
    private final SearchedFolders folders;
    private final List<FilePath> files = new ArrayList<>();
    private final Map<Path, FileFault> unreadable = new LinkedHashMap<>();
    private final Set<Object> entered = new HashSet<>();
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private final Deque<Folder> links = new ArrayDeque<>();
    private Configuration configuration;
    private int seen;

    /**
     * A folder and the ignore rules for its entries.
     *
     * @param place the path relative to the searched folder: empty, or ending in a slash
     */
    private record Folder(FilePath root, Path path, String place, GitIgnore ignored, SearchRules rules) {
        static Folder top(Path folder, Configuration configuration, BiConsumer<Path, FileFault> faults)
                throws IOException {
            FilePath root = FilePath.of(folder.toString());
            return new Folder(
                    root, folder, "", GitIgnore.above(folder, faults), SearchRules.of(configuration, root, root));
        }

        Folder inside(Path subfolder) {
            return new Folder(
                    root,
                    subfolder,
                    place + subfolder.getFileName() + "/",
                    ignored.inside(subfolder.getFileName().toString()),
                    rules);
        }

        Folder withOwnRules(BiConsumer<Path, FileFault> faults) {
            return new Folder(root, path, place, ignored.withFileOf(path, faults), rules);
        }

        Folder in(Configuration configuration) {
            FilePath folder = FilePath.of(path.toString());
            return new Folder(root, path, place, ignored, SearchRules.of(configuration, root, folder));
        }

        boolean excludes(String name, EntryKind kind) {
            return rules.excludes(place + name, kind) || ignored.ignores(ByteText.of(name), kind);
        }
    }

    /**
     * The result of a search.
     *
     * @param files in the order of their paths, independent of the file system
     * @param configuration with the configuration files of the folders
     * @param unreadable what could not be searched, mostly folders, and why
     * @param isWhole whether it ended before it reached the limit of entries
     */
    record FileSearchResult(
            List<FilePath> files, Configuration configuration, Map<Path, FileFault> unreadable, boolean isWhole) {}

    private FileSearch(SearchedFolders folders, Configuration configuration, Runnable entering, int limit) {
        this.folders = folders;
        this.configuration = configuration;
        this.entering = entering;
        this.limit = limit;
    }

    /**
     * Searches folders; each resulting path starts with one of them.
     *
     * @param configuration whose files inside the folders may have changed, so that they are read again
     * @param entering runs for each folder that is entered
     * @param limit the number of entries to visit
     */
    static FileSearchResult below(List<Path> folders, Configuration configuration, Runnable entering, int limit) {
        List<FilePath> roots =
                folders.stream().map(folder -> FilePath.of(folder.toString())).toList();
        var search = new FileSearch(SearchedFolders.of(folders), configuration.outside(roots), entering, limit);
        folders.forEach(folder -> search.guarded(folder, () -> search.search(folder)));
        search.enterAll(search.links);
        search.files.sort(Comparator.naturalOrder());
        return new FileSearchResult(search.files, search.configuration, search.unreadable, search.seen <= limit);
    }

    /** Whether a search of the folders of a project would come to a file, if it has a name that is sought. */
    static boolean reaches(FilePath path, Project project, Configuration configuration) {
        Optional<Path> folder = project.rootOf(path).flatMap(DiskPath::of);
        Optional<Path> file = DiskPath.of(path);
        try {
            return folder.isPresent() && file.isPresent() && reaches(folder.get(), file.get(), configuration);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean reaches(Path folder, Path file, Configuration configuration) throws IOException {
        BiConsumer<Path, FileFault> ignoredFaults = (path, fault) -> {};
        Folder at = Folder.top(folder, configuration, ignoredFaults);
        Path path = folder;
        for (Path name : folder.relativize(file)) {
            path = path.resolve(name);
            boolean isFolder = !path.equals(file);
            at = at.withOwnRules(ignoredFaults).in(configuration);
            if (at.excludes(name.toString(), isFolder ? EntryKind.FOLDER : EntryKind.FILE)) {
                return false;
            }
            at = isFolder ? at.inside(path) : at;
        }
        return true;
    }

    private void search(Path folder) throws IOException {
        waiting.add(Folder.top(folder, configuration, unreadable::put));
        enterAll(waiting);
    }

    /**
     * Enters folders in a loop, with the folders inside them in a queue, so that deeply nested folders do not overflow
     * the stack.
     */
    private void enterAll(Deque<Folder> folders) {
        while (seen <= limit && !(folders.isEmpty() && waiting.isEmpty())) {
            Folder next = waiting.isEmpty() ? folders.remove() : waiting.remove();
            guarded(next.path, () -> enter(next));
        }
    }

    /** A step for a folder or a file, whose failure does not affect others. */
    private void guarded(Path path, SearchStep step) {
        try {
            step.run();
        } catch (IOException e) {
            unreadable.put(path, FileFault.of(e, path));
        } catch (Throwable fault) {
            unreadable.put(path, FileFault.internal(fault));
        }
    }

    private interface SearchStep {
        void run() throws IOException;
    }

    private void enter(Folder folder) throws IOException {
        if (entered.add(identity(folder.path))) {
            entering.run();
            List<Path> entries = entries(folder.path);
            boolean isRuled = entries.contains(folder.path.resolve(GitIgnore.FILE));
            Folder ruled = configured(isRuled ? folder.withOwnRules(unreadable::put) : folder, entries);
            for (Path entry : entries) {
                seen++;
                if (seen > limit) {
                    return;
                }
                guarded(entry, () -> sort(entry, entry.getFileName().toString(), ruled));
            }
        }
    }

    /** The folder with the rules of its own configuration file, if it has one. */
    private Folder configured(Folder folder, List<Path> entries) {
        boolean mayBeConfigured = configuration.isSearched()
                && entries.stream()
                        .anyMatch(entry ->
                                ConfigurationFile.isName(entry.getFileName().toString()) && folders.hold(entry));
        try {
            Optional<ConfigurationFile> file =
                    mayBeConfigured ? ConfigurationFiles.in(FilePath.of(folder.path.toString())) : Optional.empty();
            configuration = file.map(configuration::with).orElse(configuration);
            return file.isPresent() ? folder.in(configuration) : folder;
        } catch (FileFault fault) {
            unreadable.put(folder.path.resolve(ConfigurationFile.NAMES.get(0)), fault);
            return folder;
        }
    }

    /** A key that identifies a folder or a file, whatever path leads to it. */
    static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path.toRealPath() : key;
    }

    private static List<Path> entries(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw (IOException) cause(e);
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    /** The class library of the engine in JavaScript does not know that it is an {@link IOException}. */
    private static Throwable cause(RuntimeException e) {
        return Objects.requireNonNull(e.getCause(), "of a failed iteration");
    }

    private void sort(Path entry, String name, Folder folder) throws IOException {
        var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (folder.excludes(name, attributes.isDirectory() ? EntryKind.FOLDER : EntryKind.FILE)) {
            return;
        }
        if (attributes.isDirectory()) {
            checkName(entry);
            waiting.add(folder.inside(entry));
        } else if (attributes.isSymbolicLink()) {
            follow(entry, name, folder);
        } else {
            take(entry, name, attributes, folder);
        }
    }

    private void follow(Path link, String name, Folder folder) throws IOException {
        if (!folders.hold(link)) {
            return;
        }
        var attributes = Files.readAttributes(link, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            checkName(link);
            links.add(folder.inside(link));
        } else {
            take(link, name, attributes, folder);
        }
    }

    /**
     * Adds a file. Something other than a regular file is reported only if its name says that it is a build file: sockets
     * are common.
     */
    private void take(Path file, String name, BasicFileAttributes attributes, Folder folder) throws FileFault {
        String place = folder.place + name;
        if (!folder.rules.isSought(place)) {
            return;
        }
        if (attributes.isRegularFile() && FileFault.ofName(file).isEmpty()) {
            files.add(FilePath.of(file.toString()));
        } else if (SearchRules.isExpected(place)) {
            checkName(file);
            throw RegularFile.notRegular();
        }
    }

    private static void checkName(Path path) throws FileFault {
        Optional<FileFault> fault = FileFault.ofName(path);
        if (fault.isPresent()) {
            throw fault.get();
        }
    }
}
