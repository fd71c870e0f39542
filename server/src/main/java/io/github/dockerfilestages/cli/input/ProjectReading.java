package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.cli.console.Complaint;
import io.github.dockerfilestages.cli.console.Progress;
import io.github.dockerfilestages.files.FolderReader;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads folders into a project and collects the complaints. */
public final class ProjectReading implements FolderReader.FolderReaderListener {
    private final Progress progress;
    private final Function<FilePath, String> names;
    private final List<Complaint> complaints = new ArrayList<>();
    private boolean isComplete = true;
    private Configuration configuration;
    private Project project;

    /**
     * Prepares to read folders; reads nothing yet.
     *
     * @param configuration before the folders are searched
     * @param names the names of files in complaints
     */
    public ProjectReading(
            List<FilePath> folders, Configuration configuration, Progress progress, Function<FilePath, String> names) {
        this.configuration = configuration;
        this.project = Project.of(folders);
        this.progress = progress;
        this.names = names;
    }

    /** Reads all files. */
    public void read() {
        new FolderReader(configuration, this).read(project);
        project = project.completed();
    }

    /** The project with all files that were read. */
    public Project project() {
        return project;
    }

    /** The configuration, with the files of the folders that were read. */
    public Configuration configuration() {
        return configuration;
    }

    /** One for each file that was not read, or not completely. */
    public List<Complaint> complaints() {
        return complaints;
    }

    /** Whether all files could be read. */
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public Project take(List<ProjectFile> files) {
        project = project.with(files);
        return project;
    }

    @Override
    public void configured(Configuration found) {
        configuration = found;
    }

    @Override
    public void entering() {
        progress.searching();
    }

    @Override
    public void reading(int done, int all) {
        progress.reading(done, all);
    }

    @Override
    public void fault(FilePath path, FileFault fault) {
        String name = names.apply(path);
        isComplete &= fault.isNoText();
        String sentence = name + " " + fault.clause() + (fault.isNoText() ? " and is skipped." : ".");
        Complaint complaint = fault.internalError()
                .map(cause -> Complaint.internalError(name, cause))
                .orElseGet(() -> new Complaint(sentence));
        // A file that was found is read once more if another file names it.
        if (complaints.stream().noneMatch(known -> known.sentence().equals(complaint.sentence()))) {
            complaints.add(complaint);
        }
    }

    @Override
    public void warning(FilePath path, String clause) {
        complaints.add(new Complaint(names.apply(path) + " " + clause + "."));
    }

    @Override
    public void cut(int most) {
        complaints.add(new Complaint("There are more than " + most + " files and folders; the rest is not searched."));
        isComplete = false;
    }
}
