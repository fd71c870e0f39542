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
 * Finds the files below a folder whose names are those of Dockerfiles ({@link DockerfileNames}).
 *
 * <p>Not searched: {@code .git}, {@code node_modules} and what {@code .gitignore} files exclude. Links are followed when
 * everything else has been seen, and no folder is entered twice, so that loops end and a file has its plainest path.
 */
public final class DockerfileSearch {
    private static final Set<String> NEVER = Set.of(".git", "node_modules");

    private final Runnable entering;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> tooLong = new ArrayList<>();
    private final Map<Path, FileFault> unreadable = new LinkedHashMap<>();
    private final Set<Path> entered = new HashSet<>();
    private final Deque<Link> links = new ArrayDeque<>();

    /** A link to a folder, and the rules of the folder it stands in. */
    private record Link(Path path, GitIgnore rules) {}

    /**
     * What a search found.
     *
     * @param files in the order of their paths, whatever the file system's
     * @param tooLong files of the right names that are longer than any Dockerfile
     * @param unreadable folders, as a rule, that could not be searched, and why
     */
    public record Result(List<Path> files, List<Path> tooLong, Map<Path, FileFault> unreadable) {}

    private DockerfileSearch(Runnable entering) {
        this.entering = entering;
    }

    /**
     * Searches a folder; all paths found start with it.
     *
     * @param entering is run for each folder that is entered
     */
    public static Result below(Path folder, Runnable entering) {
        var search = new DockerfileSearch(entering);
        search.run(folder);
        search.files.sort(Comparator.comparing(Path::toString));
        return new Result(search.files, search.tooLong, search.unreadable);
    }

    private void run(Path folder) {
        try {
            enter(folder, GitIgnore.at(folder));
        } catch (IOException e) {
            unreadable.put(folder, FileFault.of(e, folder));
        }
        while (!links.isEmpty()) {
            Link link = links.remove();
            enter(link.path, link.rules.inside(link.path));
        }
    }

    private void enter(Path folder, GitIgnore rules) {
        try {
            if (entered.add(folder.toRealPath())) {
                entering.run();
                for (Path entry : entries(folder)) {
                    look(entry, rules);
                }
            }
        } catch (IOException e) {
            unreadable.put(folder, FileFault.of(e, folder));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Path::toString));
        return entries;
    }

    private void look(Path entry, GitIgnore rules) {
        try {
            sort(entry, entry.getFileName().toString(), rules);
        } catch (IOException e) {
            unreadable.put(entry, FileFault.of(e, entry));
        }
    }

    private void sort(Path entry, String name, GitIgnore rules) throws IOException {
        var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (NEVER.contains(name) || rules.ignores(name, attributes.isDirectory())) {
            return;
        }
        if (attributes.isDirectory()) {
            enter(entry, rules.inside(entry));
        } else if (Files.isDirectory(entry)) {
            links.add(new Link(entry, rules));
        } else if (DockerfileNames.isFileName(name) && Files.isRegularFile(entry)) {
            (Files.size(entry) > TextFile.LONGEST ? tooLong : files).add(entry);
        }
    }
}
