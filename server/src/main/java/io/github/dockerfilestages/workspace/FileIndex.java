package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Brings the files of the folders into the project of a {@link Workspace}, and keeps them as they are on disk. May be told
 * of changes by any thread; what there is to do is done in the background, one thing after the other.
 *
 * <p>Invariant: when all is done, the project is what reading the folders anew would give. Changes that come while others
 * are still waiting are done in one go, so that a storm of them costs what its files cost.
 */
public final class FileIndex {
    private static final String IGNORE_FILE = ".gitignore";

    private final Workspace workspace;
    private final Executor background;
    private final Listener listener;

    /** Guarded by this object's lock, as is {@link #run}. */
    private final Set<FilePath> changed = new LinkedHashSet<>();

    /** Which of the searches is the latest: earlier ones need not be finished. */
    private volatile int run;

    /** Is told how it goes, in the background. */
    public interface Listener {
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
    }

    /** @param background does its tasks in their order */
    public FileIndex(Workspace workspace, Executor background, Listener listener) {
        this.workspace = workspace;
        this.background = background;
        this.listener = listener;
    }

    /** Begins anew, with these folders. */
    public synchronized void begin(List<FilePath> folders) {
        run++;
        changed.clear();
        workspace.begin(folders);
        if (!folders.isEmpty()) {
            int mine = run;
            background.execute(() -> readAll(mine));
        }
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
            background.execute(() -> readChanged(mine));
        }
        changed.addAll(searched);
    }

    /** Does nothing more. */
    public synchronized void close() {
        run++;
        changed.clear();
    }

    private void readAll(int mine) {
        listener.begin();
        var reading = new Reading(mine);
        try {
            Snapshot now = workspace.snapshot();
            new FolderReader(now.settings(), reading).read(now.project());
            reading.tellRest();
        } finally {
            listener.end();
        }
        if (complete(reading)) {
            listener.changed();
        }
    }

    private synchronized boolean complete(Reading reading) {
        if (!reading.isCancelled()) {
            workspace.complete();
        }
        return !reading.isCancelled();
    }

    private void readChanged(int mine) {
        Set<FilePath> paths = takeChanged(mine);
        if (paths.stream().anyMatch(path -> path.name().equals(IGNORE_FILE))) {
            begin(workspace.snapshot().project().roots());
            return;
        }
        Snapshot now = workspace.snapshot();
        DiskChanges changes = DiskChanges.of(paths, now);
        if (!changes.isNothing()) {
            var reading = new Reading(mine);
            new FolderReader(now.settings(), reading).update(changes, now.project());
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

    /** One reading of some files, which ends early when a later search begins. */
    private final class Reading implements FolderReader.Listener {
        private static final int MOST_NOTES = 50;

        private final int mine;
        private int notes;

        Reading(int mine) {
            this.mine = mine;
        }

        @Override
        public Project take(List<ProjectFile> files) {
            synchronized (FileIndex.this) {
                if (!isCancelled()) {
                    workspace.index(files);
                }
            }
            return workspace.snapshot().project();
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
        public void fault(Path path, FileFault fault) {
            note(path + " " + fault.clause() + " and is skipped.");
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
