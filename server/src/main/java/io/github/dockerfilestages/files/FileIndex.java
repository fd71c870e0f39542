package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectFile;
import io.github.dockerfilestages.workspace.RealFolders;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Brings the files of the folders into the project of a {@link Workspace}, and keeps them as they are on disk. May be told
 * of changes by any thread; what there is to do is done in the background, one thing after the other.
 *
 * <p>Invariant: when all is done, the project is what reading the folders anew would give. Changes that come while others
 * are still waiting are done in one go, so that a storm of them costs what its files cost.
 */
public final class FileIndex {
    private final Workspace workspace;
    private final Executor background;
    private final FileIndexListener listener;
    private final UnsavedTexts unsaved = new UnsavedTexts();

    /** Held while changes are read and taken in, so that nothing older than what is known is taken in later. */
    private final Object reading = new Object();

    /** Guarded by this object's lock, as is {@link #run}. */
    private final Set<FilePath> changed = new LinkedHashSet<>();

    /** Which of the searches is the latest: earlier ones need not be finished. */
    private volatile int run;

    /** Is told how it goes, in the background. */
    public interface FileIndexListener {
        /** All folders are going to be read. */
        void begin();

        /** So many of all files that are known by now are read. */
        void reading(int done, int all);

        /** All files are read, or nobody wants them any more. */
        void end();

        /** The project is another than before. */
        void changed();

        /** Something that whoever wonders about an answer should know. */
        void note(String sentence);

        /** A fault of ours, in doing something; the rest is done all the same. */
        void failure(String what, Throwable cause);
    }

    /**
     * An index without folders.
     *
     * @param background does its tasks in their order
     */
    public FileIndex(Workspace workspace, Executor background, FileIndexListener listener) {
        this.workspace = workspace;
        this.background = background;
        this.listener = listener;
    }

    /** Reads these folders, all of them again. What is known of them stays known until then. */
    public synchronized void begin(List<FilePath> folders) {
        run++;
        changed.clear();
        workspace.begin(folders);
        if (!folders.isEmpty()) {
            int mine = run;
            background.execute(() -> readAll(mine));
        }
    }

    /**
     * What build files of the project say has changed: what they name now may be a file that nothing has named so far, and
     * what they named one that is nothing.
     */
    public void follow(Stream<FilePath> buildFiles, Project before) {
        Project now = workspace.snapshot().project();
        update(buildFiles
                .flatMap(path -> Stream.of(now, before).flatMap(project -> project.lookedAtFor(path).stream()))
                .filter(path -> now.isKnown(path) != now.isMeant(path))
                .distinct()
                .toList());
    }

    /** These files have come, gone or changed on disk, or folders with files in them have gone. */
    public synchronized void update(Collection<FilePath> paths) {
        Project project = workspace.snapshot().project();
        List<FilePath> searched = paths.stream()
                .map(path -> RealFolders.of(path, project))
                .filter(project::isSearched)
                .toList();
        if (changed.isEmpty() && !searched.isEmpty()) {
            int mine = run;
            background.execute(() -> readChanged(mine, () -> takeChanged(mine)));
        }
        changed.addAll(searched);
    }

    /** Reads these files and those that they name on the calling thread: what follows needs them as they are now. */
    void readNow(Set<FilePath> paths) {
        int mine = run;
        readChanged(mine, () -> paths);
    }

    /** Does on the calling thread what there is to do about changes, or waits until it is done. */
    void catchUp() {
        int mine = run;
        readChanged(mine, () -> takeChanged(mine));
    }

    /** What is in force in place of what is on disk. */
    UnsavedTexts unsaved() {
        return unsaved;
    }

    /** Does nothing more. */
    public synchronized void close() {
        run++;
        changed.clear();
    }

    private void readAll(int mine) {
        listener.begin();
        var reading = new IndexRun(mine, workspace.projectToReread());
        try {
            new FolderReader(workspace.snapshot().settings(), unsaved, reading).read(reading.project());
            reading.tellRest();
        } catch (Throwable fault) {
            listener.failure("Reading the folders", fault);
            return;
        } finally {
            listener.end();
        }
        if (complete(reading)) {
            listener.changed();
        }
    }

    private synchronized boolean complete(IndexRun reading) {
        if (reading.isCancelled()) {
            return false;
        }
        Snapshot before = workspace.snapshot();
        workspace.complete(reading.replacement);
        readLeft(before);
        // Documents may have been edited since the replacement was begun.
        reading.replacement.ifPresent(read -> follow(
                workspace.snapshot().documents().all().stream().flatMap(document -> document.path().stream()), read));
        return true;
    }

    /** What documents were before links changed is what is on disk again. */
    private void readLeft(Snapshot before) {
        Snapshot now = workspace.snapshot();
        if (!now.project().hasLinksOf(before.project())) {
            update(before.documents().all().stream()
                    .flatMap(document -> document.path().stream())
                    .filter(now.documents()::isClosed)
                    .toList());
        }
    }

    private void readChanged(int mine, Supplier<Set<FilePath>> changes) {
        synchronized (reading) {
            readChanged(mine, changes.get());
        }
    }

    private void readChanged(int mine, Set<FilePath> paths) {
        if (paths.stream().anyMatch(path -> path.name().equals(GitIgnore.FILE))) {
            begin(workspace.snapshot().project().roots());
            return;
        }
        try {
            read(paths, mine);
        } catch (Throwable fault) {
            listener.failure("Reading changed files", fault);
        }
    }

    private void read(Set<FilePath> paths, int mine) {
        Snapshot now = workspace.snapshot();
        DiskChanges changes = DiskChanges.of(paths, now);
        if (!changes.isNothing()) {
            var reading = new IndexRun(mine, Optional.empty());
            new FolderReader(now.settings(), unsaved, reading).update(changes, now.project());
            reading.tellRest();
            listener.changed();
        }
    }

    private synchronized Set<FilePath> takeChanged(int mine) {
        Set<FilePath> taken = mine == run ? Set.copyOf(changed) : Set.of();
        if (mine == run) {
            changed.clear();
        }
        return taken;
    }

    /**
     * One reading of some files, which ends early when a later search begins. It is taken in as it goes on; a second
     * reading of what is known already makes a replacement of its own, and that one takes the place of the first when it is
     * finished.
     */
    private final class IndexRun implements FolderReader.FolderReaderListener {
        private static final int MOST_NOTES = 50;

        private final int mine;
        private Optional<Project> replacement;
        private int notes;

        IndexRun(int mine, Optional<Project> replacement) {
            this.mine = mine;
            this.replacement = replacement;
        }

        /** What has been read, as far as this reading has come. */
        Project project() {
            return replacement.orElseGet(() -> workspace.snapshot().project());
        }

        @Override
        public Project take(List<ProjectFile> files) {
            synchronized (FileIndex.this) {
                Snapshot before = workspace.snapshot();
                if (!isCancelled()) {
                    List<ProjectFile> latest = files.stream().map(this::latest).toList();
                    replacement = replacement.map(known ->
                            known.with(before.documents().closed(latest).toList()));
                    takeAtOnce(latest, before);
                }
            }
            return project();
        }

        /** A context that turns up is told at once to whoever looks at a Dockerfile that it belongs to. */
        private void takeAtOnce(List<ProjectFile> files, Snapshot before) {
            if (replacement.isEmpty() || !before.project().isComplete()) {
                workspace.index(files);
                readLeft(before);
                if (!workspace.snapshot().documents().hasSameContexts(before.documents())) {
                    listener.changed();
                }
            }
        }

        /** What the editor made of a file after it was read. */
        private ProjectFile latest(ProjectFile file) {
            if (unsaved.find(file.path()).isEmpty()) {
                return file;
            }
            try {
                Snapshot now = workspace.snapshot();
                return new FileReader(now.settings(), unsaved).read(file.path(), now.project());
            } catch (FileFault fault) {
                return file;
            }
        }

        @Override
        public boolean isCancelled() {
            return mine != run;
        }

        @Override
        public void entering() {
            // Finding the files takes a small part of the time.
        }

        @Override
        public void reading(int done, int all) {
            listener.reading(done, all);
        }

        @Override
        public void fault(FilePath path, FileFault fault) {
            note(path + " " + fault.clause() + " and is skipped.");
            fault.internalError().ifPresent(cause -> listener.failure("Reading " + path, cause));
        }

        @Override
        public void warning(FilePath path, String clause) {
            note(path + " " + clause + ".");
        }

        @Override
        public void cut(int most) {
            note("There are more than " + most + " files and folders; the rest is not searched.");
        }

        void tellRest() {
            if (notes > MOST_NOTES) {
                listener.note(
                        "Of " + (notes - MOST_NOTES) + " further files there is something of the kind to be said.");
            }
        }

        private void note(String sentence) {
            notes++;
            if (notes <= MOST_NOTES) {
                listener.note(sentence);
            }
        }
    }
}
