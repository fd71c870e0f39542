package io.github.dockerfilestages.files;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.files.GitIgnorePattern.EntryKind;
import io.github.dockerfilestages.workspace.DockerfileNames;
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
    private final SearchRules rules;
    private final Runnable entering;
    private final int limit;
    private final SearchedFolders folders;
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, FileFault> unreadable = new LinkedHashMap<>();
    private final Set<Object> entered = new HashSet<>();
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private final Deque<Folder> links = new ArrayDeque<>();
    private int seen;

    /**
     * A folder and the ignore rules for its entries.
     *
     * @param place the path relative to the searched folder: empty, or ending in a slash
     */
    private record Folder(Path path, String place, GitIgnore ignored) {
        Folder inside(Path subfolder) {
            return new Folder(subfolder, place + subfolder.getFileName() + "/", ignored.inside(subfolder));
        }

        Folder withOwnRules(BiConsumer<Path, FileFault> faults) {
            return new Folder(path, place, ignored.withFileOf(path, faults));
        }
    }

    /**
     * The result of a search.
     *
     * @param files in the order of their paths, independent of the file system
     * @param unreadable what could not be searched, mostly folders, and why
     * @param isWhole whether it ended before it reached the limit of entries
     */
    record FileSearchResult(List<Path> files, Map<Path, FileFault> unreadable, boolean isWhole) {}

    private FileSearch(SearchedFolders folders, SearchRules rules, Runnable entering, int limit) {
        this.folders = folders;
        this.rules = rules;
        this.entering = entering;
        this.limit = limit;
    }

    /**
     * Searches folders; each resulting path starts with one of them.
     *
     * @param entering runs for each folder that is entered
     * @param limit the number of entries to visit
     */
    static FileSearchResult below(List<Path> folders, SearchRules rules, Runnable entering, int limit) {
        var search = new FileSearch(SearchedFolders.of(folders), rules, entering, limit);
        folders.forEach(folder -> search.guarded(folder, () -> search.search(folder)));
        search.enterAll(search.links);
        search.files.sort(Comparator.naturalOrder());
        return new FileSearchResult(search.files, search.unreadable, search.seen <= limit);
    }

    /** Whether a search of a folder would find a file in it. */
    static boolean reaches(Path folder, Path file, SearchRules rules) throws IOException {
        BiConsumer<Path, FileFault> ignoredFaults = (path, fault) -> {};
        var at = new Folder(folder, "", GitIgnore.above(folder, ignoredFaults));
        Path path = folder;
        for (Path name : folder.relativize(file)) {
            path = path.resolve(name);
            boolean isFolder = !path.equals(file);
            at = at.withOwnRules(ignoredFaults);
            if (isExcluded(at, name.toString(), isFolder ? EntryKind.FOLDER : EntryKind.FILE, rules)) {
                return false;
            }
            at = isFolder ? at.inside(path) : at;
        }
        return true;
    }

    private void search(Path folder) throws IOException {
        waiting.add(new Folder(folder, "", GitIgnore.above(folder, unreadable::put)));
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
            Folder ruled = isRuled ? folder.withOwnRules(unreadable::put) : folder;
            for (Path entry : entries) {
                seen++;
                if (seen > limit) {
                    return;
                }
                guarded(entry, () -> sort(entry, entry.getFileName().toString(), ruled));
            }
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
            throw e.getCause();
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    private void sort(Path entry, String name, Folder folder) throws IOException {
        var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (isExcluded(folder, name, attributes.isDirectory() ? EntryKind.FOLDER : EntryKind.FILE, rules)) {
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
     * Adds a file. Something other than a regular file is reported, unless it could only have been a script: sockets
     * are common.
     */
    private void take(Path file, String name, BasicFileAttributes attributes, Folder folder) throws FileFault {
        String place = folder.place + name;
        if (!rules.isSought(place)) {
            return;
        }
        checkName(file);
        if (attributes.isRegularFile()) {
            files.add(file);
        } else if (DockerfileNames.isFileName(name) || !BuildFileReaders.isOnlyScript(place)) {
            throw RegularFile.notRegular();
        }
    }

    private static void checkName(Path path) throws FileFault {
        Optional<FileFault> fault = FileFault.ofName(path);
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private static boolean isExcluded(Folder folder, String name, EntryKind kind, SearchRules rules) {
        return rules.excludes(folder.place + name, kind) || folder.ignored.ignores(ByteText.of(name), kind);
    }
}
