package io.github.dockerfilestages.files;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project as seen by edits of files that have several paths, for example when the Dockerfile at the top of a
 * repository is a link into a folder. As an edit writes the file itself, a stage is renamed for all builds, whichever
 * path they use, and each file is edited once.
 *
 * <p>A Dockerfile is in the project with one path, and what builds say about it with any other path counts for that
 * one. A build file keeps all its paths, since it may use different Dockerfiles through each of them, but all have the
 * same text.
 */
public final class LinkedFiles {
    private final List<OpenDocument> open;
    private final SameFiles files;
    private final Map<FilePath, FilePath> chosen = new HashMap<>();
    private final Project project;

    private LinkedFiles(
            Project known,
            SameFiles files,
            Configuration configuration,
            List<OpenDocument> open,
            List<FilePath> preferred) {
        this.open = open;
        this.files = files;
        files.several().forEach(paths -> {
            FilePath one = choose(paths, preferred, known);
            paths.forEach(path -> chosen.put(path, one));
        });
        this.project = known.with(sameTexts(known, configuration)).with(links(known));
    }

    /**
     * The project in an editor. An open file has its path and its text in the editor.
     *
     * @param asked the path to prefer for its file, if that is a Dockerfile or a build file
     */
    public static LinkedFiles of(Snapshot now, FilePath asked) {
        List<OpenDocument> open = now.documents().all();
        var preferred = new ArrayList<FilePath>();
        preferred.add(asked);
        open.forEach(document -> document.path().ifPresent(preferred::add));
        var files = new SameFiles(now.links().samePaths(now.project()));
        return new LinkedFiles(now.project(), files, now.configuration(), open, preferred);
    }

    /** The project without open files. Each file has its real path. */
    public static LinkedFiles of(Project project, Configuration configuration) {
        var files = new SameFiles(new DiskLinks().samePaths(project));
        return new LinkedFiles(project, files, configuration, List.of(), List.of());
    }

    /** The project in which each Dockerfile has one path. */
    public Project project() {
        return project;
    }

    /** The path with which a file is edited. */
    public FilePath path(FilePath file) {
        return chosen.getOrDefault(file, file);
    }

    /** The result of a rename in the {@link #project}, with each file edited once. */
    public Rename.RenameResult once(Rename.RenameResult outcome) {
        if (!(outcome instanceof Rename.AcceptedRename found)) {
            return outcome;
        }
        return refusalOf(found.edits())
                .<Rename.RenameResult>map(Rename.RefusedRename::new)
                .orElseGet(() -> new Rename.AcceptedRename(
                        found.inside(), once(found.elsewhere()), once(found.edits()), found.leftovers()));
    }

    /** The edits without duplicates for further paths of the same file. */
    public List<FileEdit> once(List<FileEdit> edits) {
        Map<List<Object>, FileEdit> once = new LinkedHashMap<>();
        for (FileEdit edit : edits) {
            FilePath file = path(edit.file());
            once.merge(
                    List.of(file, edit.edit()),
                    new FileEdit(file, edit.edit(), edit.confirmation(), edit.doubt()),
                    FileEdit::surer);
        }
        return List.copyOf(once.values());
    }

    /** Why the edits of a rename must not be made, if files with several paths prevent it. */
    public Optional<RenameRefusal> refusalOf(List<FileEdit> edits) {
        Map<FilePath, List<TextEdit>> byFile = FileEdit.byFile(edits);
        return conflict(byFile.keySet()).or(() -> contradiction(byFile));
    }

    /** Why files must not be edited: one of them is open more than once, and it is not known which text is newer. */
    public Optional<RenameRefusal> conflict(Collection<FilePath> edited) {
        return edited.stream()
                .map(this::open)
                .filter(same -> same.stream()
                                .map(document -> document.text().content())
                                .distinct()
                                .count()
                        > 1)
                .map(this::conflict)
                .findFirst();
    }

    private List<OpenDocument> open(FilePath file) {
        List<FilePath> paths = files.pathsOf(file);
        return open.stream()
                .filter(document -> document.path().filter(paths::contains).isPresent())
                .toList();
    }

    private RenameRefusal conflict(List<OpenDocument> same) {
        List<String> names = same.stream()
                .flatMap(document -> document.uri().path().stream())
                .map(this::shown)
                .sorted()
                .toList();
        return new RenameRefusal(
                Reason.NOT_EDITABLE,
                String.join(" and ", names)
                        + " are one file and open with different texts; save one of them and close the other, then rename"
                        + " again.");
    }

    /** A build file may use a different Dockerfile through each of its paths. */
    private Optional<RenameRefusal> contradiction(Map<FilePath, List<TextEdit>> byFile) {
        return byFile.entrySet().stream()
                .flatMap(edited -> files.pathsOf(edited.getKey()).stream()
                        .filter(path -> edited.getValue().stream()
                                .filter(edit ->
                                        !byFile.getOrDefault(path, List.of()).contains(edit))
                                .anyMatch(edit -> isMeant(path, edit.range())))
                        .map(path -> contradiction(edited.getKey(), path)))
                .findFirst();
    }

    /** An inline Dockerfile is the same for all paths of its build file. */
    private boolean isMeant(FilePath buildFile, TextRange range) {
        return project.targetsIn(buildFile).stream()
                .filter(target -> target.value().range().touches(range))
                .anyMatch(target -> !isInside(target.dockerfile(), buildFile));
    }

    private static boolean isInside(DockerfileId dockerfile, FilePath buildFile) {
        return dockerfile.isInline() && dockerfile.file().equals(buildFile);
    }

    private RenameRefusal contradiction(FilePath file, FilePath path) {
        return new RenameRefusal(
                Reason.SHARED_TARGET,
                shown(file) + " and " + shown(path)
                        + " are one file, and only by the first path does it mean this stage.");
    }

    private String shown(FilePath file) {
        return project.rootOf(file).map(file::relativeTo).orElse(file.value());
    }

    /** If some paths of a file are recognized as a Dockerfile and others are not, one of the former is chosen. */
    private static FilePath choose(List<FilePath> paths, List<FilePath> preferred, Project project) {
        List<FilePath> dockerfiles = paths.stream()
                .filter(path -> project.dockerfile(path).isPresent())
                .toList();
        List<FilePath> candidates = dockerfiles.isEmpty() ? paths : dockerfiles;
        return preferred.stream()
                .filter(candidates::contains)
                .findFirst()
                .orElseGet(() -> SameFiles.plainest(candidates, project));
    }

    /** The other paths of Dockerfiles. */
    private List<ProjectFile.LinkedPath> links(Project known) {
        return chosen.entrySet().stream()
                .filter(path -> !path.getKey().equals(path.getValue()))
                .filter(path -> known.dockerfile(path.getKey()).isPresent())
                .map(path -> new ProjectFile.LinkedPath(path.getKey(), path.getValue()))
                .toList();
    }

    /** The build files whose text differs between their paths, because one is not saved or has not been read again. */
    private List<ProjectBuildFile> sameTexts(Project known, Configuration configuration) {
        var renewed = new ArrayList<ProjectBuildFile>();
        chosen.forEach((path, one) -> {
            Optional<SourceText> text = known.text(one);
            known.buildFile(path)
                    .filter(file ->
                            text.filter(there -> !there.equals(file.text())).isPresent())
                    .ifPresent(file -> renewed.add(file.with(
                            text.orElseThrow(), configuration.settings(path).build())));
        });
        return renewed;
    }
}
