package io.github.dockerfilestages.workspace;

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
import java.util.Set;

/**
 * Finds the files below folders whose names are those of Dockerfiles and of build files.
 *
 * <p>Not searched: what {@link SearchRules} and {@code .gitignore} files exclude, and links that lead out of the folders.
 * Other links are followed when everything else has been seen, and no folder is entered twice, so that loops end and a file
 * has its plainest path.
 */
final class FileSearch {
    private final SearchRules rules;
    private final Runnable entering;
    private final int limit;
    private final SearchedFolders folders;
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, FileFault> unreadable = new LinkedHashMap<>();
    private final Set<Path> entered = new HashSet<>();
    private final Deque<Link> links = new ArrayDeque<>();
    private int seen;

    /** A link to a folder, and the folder it stands in. */
    private record Link(Path path, Folder folder) {}

    /**
     * A folder and what is said of its entries.
     *
     * @param place the path from the folder that is searched: empty, or ending in a slash
     */
    private record Folder(Path path, String place, GitIgnore ignored) {
        Folder inside(Path subfolder) {
            return new Folder(subfolder, place + subfolder.getFileName() + "/", ignored.inside(subfolder));
        }
    }

    /**
     * What a search found.
     *
     * @param files in the order of their paths, whatever the file system's
     * @param unreadable folders, as a rule, that could not be searched, and why
     * @param isWhole whether it ended before it had met too many entries
     */
    record Result(List<Path> files, Map<Path, FileFault> unreadable, boolean isWhole) {}

    private FileSearch(SearchedFolders folders, SearchRules rules, Runnable entering, int limit) {
        this.folders = folders;
        this.rules = rules;
        this.entering = entering;
        this.limit = limit;
    }

    /**
     * Searches folders; each path found starts with one of them.
     *
     * @param entering is run for each folder that is entered
     * @param limit how many entries are looked at
     */
    static Result below(List<Path> folders, SearchRules rules, Runnable entering, int limit) {
        var search = new FileSearch(SearchedFolders.of(folders), rules, entering, limit);
        folders.forEach(search::start);
        search.followLinks();
        search.files.sort(Comparator.naturalOrder());
        return new Result(search.files, search.unreadable, search.seen <= limit);
    }

    /** Whether a search of a folder would come upon a file in it. */
    static boolean reaches(Path folder, Path file, SearchRules rules) throws IOException {
        var at = new Folder(folder, "", GitIgnore.at(folder));
        Path path = folder;
        for (Path name : folder.relativize(file)) {
            path = path.resolve(name);
            boolean isFolder = !path.equals(file);
            if (isExcluded(at, name.toString(), isFolder, rules)) {
                return false;
            }
            at = isFolder ? at.inside(path) : at;
        }
        return true;
    }

    private void start(Path folder) {
        try {
            enter(new Folder(folder, "", GitIgnore.at(folder)));
        } catch (IOException e) {
            unreadable.put(folder, FileFault.of(e, folder));
        }
    }

    private void followLinks() {
        while (!links.isEmpty()) {
            Link link = links.remove();
            enter(link.folder.inside(link.path));
        }
    }

    private void enter(Folder folder) {
        try {
            if (entered.add(folder.path.toRealPath())) {
                entering.run();
                for (Path entry : entries(folder.path)) {
                    look(entry, folder);
                }
            }
        } catch (IOException e) {
            unreadable.put(folder.path, FileFault.of(e, folder.path));
        }
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

    private void look(Path entry, Folder folder) {
        seen++;
        if (seen > limit) {
            return;
        }
        try {
            sort(entry, entry.getFileName().toString(), folder);
        } catch (IOException e) {
            unreadable.put(entry, FileFault.of(e, entry));
        }
    }

    private void sort(Path entry, String name, Folder folder) throws IOException {
        var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (isExcluded(folder, name, attributes.isDirectory(), rules)) {
            return;
        }
        if (attributes.isSymbolicLink() && !folders.hold(entry)) {
            return;
        }
        if (attributes.isDirectory()) {
            enter(folder.inside(entry));
        } else if (attributes.isSymbolicLink() && Files.isDirectory(entry)) {
            links.add(new Link(entry, folder));
        } else if (rules.isSought(folder.place + name) && Files.isRegularFile(entry)) {
            files.add(entry);
        }
    }

    private static boolean isExcluded(Folder folder, String name, boolean isFolder, SearchRules rules) {
        return rules.excludes(folder.place + name, isFolder) || folder.ignored.ignores(name, isFolder);
    }
}
