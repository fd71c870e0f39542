package io.github.dockerfilestages.corpus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.files.FolderReader;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * The build files of real projects outside the repository, and a list of the locations in them that name a stage. They
 * were written by others and are not part of this project; tests that need them are skipped if they are missing.
 */
public final class Projects {
    private final Path folder;

    private Projects(Path folder) {
        this.folder = folder;
    }

    /** A location that names a stage; the line is counted from 1. */
    public record Row(String project, String file, int line, String kind, String stage, String status) {

        static Row of(JsonObject row) {
            return new Row(
                    row.get("project").getAsString(),
                    row.get("referring_file").getAsString(),
                    row.get("line").getAsInt(),
                    row.get("kind").getAsString(),
                    row.get("stage").getAsString(),
                    row.get("status").getAsString());
        }
    }

    /** The projects; if they are missing, skips the running test with a message. */
    public static Projects require() {
        Path folder = Path.of(System.getProperty("dockerfileStages.shared", "../../shared"), "corpus", "projects");
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: there are no reference projects in " + folder
                        + "; put the reference beside the checkout as shared, or name it with -DdockerfileStages.shared=FOLDER");
        return new Projects(folder);
    }

    public List<Row> rows() {
        return read(folder.resolve("INDEX.jsonl"))
                .lines()
                .map(line -> Row.of(JsonParser.parseString(line).getAsJsonObject()))
                .toList();
    }

    /** The text of the file that contains the location. */
    public String text(Row row) {
        return read(folder.resolve(row.project().replace("/", "__")).resolve(row.file()));
    }

    /** The names of the projects, in order. */
    public Set<String> names() {
        return rows().stream().map(Row::project).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A project with all its files; those that cannot be read are left out. */
    public Project project(String name) {
        Path root = folder.resolve(name.replace("/", "__")).toAbsolutePath().normalize();
        var reading = new Reading(Project.of(List.of(FilePath.of(root.toString()))));
        new FolderReader(Configuration.DEFAULT, reading).read(reading.project);
        return reading.project.completed();
    }

    /** Collects the files that are read, and ignores other events. */
    private static final class Reading implements FolderReader.FolderReaderListener {
        private Project project;

        Reading(Project empty) {
            this.project = empty;
        }

        @Override
        public Project take(List<ProjectFile> files) {
            project = project.with(files);
            return project;
        }

        @Override
        public void entering() {}

        @Override
        public void reading(int done, int all) {}

        @Override
        public void fault(FilePath path, FileFault fault) {}

        @Override
        public void warning(FilePath path, String clause) {}

        @Override
        public void cut(int most) {}
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
