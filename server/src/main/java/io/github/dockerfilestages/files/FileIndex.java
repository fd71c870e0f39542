package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.RealFolders;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Adds the files of the folders to the project of a {@link Workspace}, and keeps them up to date with the disk. Any
 * thread may report changes; they are processed in the background, one after the other.
 *
 * <p>Invariant: when all changes are processed, the project equals the result of reading the folders again. Changes
 * that arrive while others are waiting are processed together, so that many changes of the same files cost no more than
 * reading these files.
 */
public final class FileIndex {
    /** After so many, it pays to give memory back, which stops everything for a tenth of a second. */
    private static final int MANY_FILES = 20_000;

    private final Workspace workspace;
    private final DiskLinks links;
    private final Executor background;
    private final FileIndexListener listener;
    private final UnsavedTexts unsaved = new UnsavedTexts();

    /** Held while changes are read and applied, so that older content never replaces newer content. */
    private final Object reading = new Object();

    /** Guarded by the lock of this object, as is {@link #run}. */
    private final Set<FilePath> changed = new LinkedHashSet<>();

    /** The number of the latest search; earlier ones can stop. */
    private volatile int run;

    /** Notified of progress, in the background. */
    public interface FileIndexListener {
        /** All folders will be read. */
        void begin();

        /** So many of the known files have been read. */
        void reading(int done, int all);

        /** All files have been read, or reading was cancelled. */
        void end();

        /** The project has changed. */
        void changed();

        /** The user should correct something. */
        void warn(String sentence);

        /** Something that explains unexpected results to the user. */
        void note(String sentence);

        /** An internal error during a task; everything else is still done. */
        void failure(String what, Throwable cause);
    }

    /**
     * An index without folders.
     *
     * @param links those of the workspace
     * @param background runs its tasks in order
     */
    public FileIndex(Workspace workspace, DiskLinks links, Executor background, FileIndexListener listener) {
        this.workspace = workspace;
        this.links = links;
        this.background = background;
        this.listener = listener;
    }

    /** Called when the client will report all changes on the disk from now on. */
    public void watch() {
        links.watch();
    }

    /** Reads these folders completely. Until then, the project keeps what is known about them. */
    public synchronized void begin(List<FilePath> folders) {
        run++;
        changed.clear();
        workspace.begin(folders);
        configure(folders);
        if (!folders.isEmpty()) {
            int mine = run;
            background.execute(() -> readAll(mine));
        }
    }

    /**
     * Reads the configuration files at the top of the folders at once, so that no open file gets diagnostics that they
     * turn off. Those of other folders are known when the folders are searched.
     */
    private void configure(List<FilePath> folders) {
        Configuration before = workspace.snapshot().configuration();
        var files = new ArrayList<>(before.files().stream()
                .filter(file ->
                        !folders.contains(file.folder()) && folders.stream().anyMatch(file.folder()::isIn))
                .toList());
        for (FilePath folder : folders) {
            try {
                ConfigurationFiles.in(folder).ifPresent(files::add);
            } catch (FileFault fault) {
                // The search meets it again and reports it.
            }
        }
        configure(before.with(files));
    }

    private void configure(Configuration configuration) {
        if (!configuration.files().equals(workspace.snapshot().configuration().files())) {
            workspace.configure(configuration.files());
            configuration.files().forEach(this::warn);
            listener.changed();
        }
    }

    private void warn(ConfigurationFile file) {
        if (!file.problems().isEmpty()) {
            int more = file.problems().size() - 1;
            listener.warn(file.problems().get(0).in(file.path().value())
                    + (more == 0 ? "" : " The file has " + more + (more == 1 ? " more problem." : " more problems.")));
        }
    }

    /**
     * Called when build files of the project have changed: a file that they name now may become part of the project,
     * and one that they do not name any more may leave it.
     */
    public void follow(Stream<FilePath> buildFiles, Project before) {
        Project now = workspace.snapshot().project();
        update(buildFiles
                .flatMap(path -> Stream.of(now, before).flatMap(project -> project.lookedAtFor(path).stream()))
                .flatMap(
                        path -> IncludedFiles.at(path, now, workspace.snapshot().configuration()))
                .filter(path -> now.isMeant(path) ? now.isMissing(path) : now.isRead(path))
                .distinct()
                .toList());
    }

    /**
     * Called when these files were created, deleted or changed on disk, or folders that contained files were deleted.
     */
    public synchronized void update(Collection<FilePath> paths) {
        Project project = workspace.snapshot().project();
        List<FilePath> real =
                paths.stream().map(path -> RealFolders.of(path, project)).toList();
        links.changed(real);
        List<FilePath> searched = real.stream().filter(project::isSearched).toList();
        if (changed.isEmpty() && !searched.isEmpty()) {
            int mine = run;
            background.execute(() -> readChanged(mine, () -> takeChanged(mine)));
        }
        changed.addAll(searched);
    }

    /** Reads these files, and those that they name, on the calling thread, which needs their current state. */
    void readNow(Set<FilePath> paths) {
        int mine = run;
        readChanged(mine, () -> paths);
    }

    /** Processes the pending changes on the calling thread, or waits until they are processed. */
    void catchUp() {
        int mine = run;
        readChanged(mine, () -> takeChanged(mine));
    }

    /** The unsaved texts that replace those on disk. */
    UnsavedTexts unsaved() {
        return unsaved;
    }

    /** Stops all work. */
    public synchronized void close() {
        run++;
        changed.clear();
    }

    private void readAll(int mine) {
        listener.begin();
        var reading = new IndexRun(mine, workspace.projectToReread());
        try {
            new FolderReader(workspace.snapshot().configuration(), unsaved, reading).read(reading.project());
            reading.noteRest();
        } catch (Throwable fault) {
            listener.failure("Reading the folders", fault);
            return;
        } finally {
            listener.end();
        }
        if (complete(reading)) {
            listener.changed();
        }
        if (reading.most > MANY_FILES) {
            // Else Java keeps the memory of the texts that were read, several times that of what is known about them.
            System.gc();
        }
    }

    private synchronized boolean complete(IndexRun reading) {
        if (reading.isCancelled()) {
            return false;
        }
        Snapshot before = workspace.snapshot();
        workspace.complete(reading.replacement);
        readLeft(before);
        // Documents may have been edited since reading began.
        reading.replacement.ifPresent(read -> follow(
                workspace.snapshot().documents().all().stream().flatMap(document -> document.path().stream()), read));
        return true;
    }

    /** When links have changed, a document may have got another path; its old path is then read from disk again. */
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
        if (paths.stream().anyMatch(path -> decidesWhatIsRead(path.name()))) {
            begin(workspace.snapshot().project().roots());
            return;
        }
        try {
            read(paths, mine);
        } catch (Throwable fault) {
            listener.failure("Reading changed files", fault);
        }
    }

    private static boolean decidesWhatIsRead(String name) {
        return name.equals(GitIgnore.FILE) || ConfigurationFile.isName(name);
    }

    private void read(Set<FilePath> paths, int mine) {
        Snapshot now = workspace.snapshot();
        DiskChanges changes = DiskChanges.of(paths, now);
        if (!changes.isNothing()) {
            var reading = new IndexRun(mine, Optional.empty());
            new FolderReader(now.configuration(), unsaved, reading).update(changes, now.project());
            reading.noteRest();
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
     * A run that reads some files; it ends early when a later search begins. If the files are not known yet, it adds
     * them to the current project step by step. If they are read again, it adds them to a separate project, which
     * replaces the current one at the end.
     */
    private final class IndexRun implements FolderReader.FolderReaderListener {
        private static final int MOST_NOTES = 50;

        private final int mine;
        /** The number of files that were to be read at once. */
        private int most;

        private Optional<Project> replacement;
        private int notes;

        IndexRun(int mine, Optional<Project> replacement) {
            this.mine = mine;
            this.replacement = replacement;
        }

        /** The project as far as it has been read. */
        Project project() {
            return replacement.orElseGet(() -> workspace.snapshot().project());
        }

        @Override
        public Project take(List<ProjectFile> files) {
            synchronized (FileIndex.this) {
                Snapshot before = workspace.snapshot();
                links.changed(files.stream().map(ProjectFile::path).toList());
                if (!isCancelled()) {
                    List<ProjectFile> latest = files.stream().map(this::latest).toList();
                    replacement = replacement.map(known ->
                            known.with(before.documents().closed(latest).toList()));
                    takeAtOnce(latest, before);
                }
            }
            return project();
        }

        /** Reports a change at once if an open Dockerfile gets other named contexts. */
        private void takeAtOnce(List<ProjectFile> files, Snapshot before) {
            if (replacement.isEmpty() || !before.project().isComplete()) {
                workspace.index(files);
                readLeft(before);
                if (!workspace.snapshot().documents().hasSameContexts(before.documents())) {
                    listener.changed();
                }
            }
        }

        /** The file with its unsaved text, if the editor has changed it since it was read. */
        private ProjectFile latest(ProjectFile file) {
            if (unsaved.find(file.path()).isEmpty()) {
                return file;
            }
            try {
                Snapshot now = workspace.snapshot();
                return new FileReader(unsaved).read(file.path(), now.project(), now.configuration());
            } catch (FileFault fault) {
                return file;
            }
        }

        @Override
        public boolean isCancelled() {
            return mine != run;
        }

        @Override
        public void configured(Configuration configuration) {
            synchronized (FileIndex.this) {
                if (!isCancelled()) {
                    configure(configuration);
                }
            }
        }

        @Override
        public void entering() {
            // Finding the files takes only a small part of the time, so it is not reported.
        }

        @Override
        public void reading(int done, int all) {
            most = Math.max(most, all);
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

        void noteRest() {
            if (notes > MOST_NOTES) {
                listener.note("… and " + (notes - MOST_NOTES) + " more files.");
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
