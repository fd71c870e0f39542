package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.input.SearchedFolder;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.wording.Listing;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that a rename edits, with their new texts: to show them or to write them, all of them or none. */
public final class RenamedFiles {
    private final List<FileEdit> edits;
    private final Map<FilePath, List<TextEdit>> byFile;
    private final Project project;
    private final SearchedFolder folder;

    public RenamedFiles(List<FileEdit> edits, Project project, SearchedFolder folder) {
        this.edits = edits;
        this.byFile = FileEdit.byFile(edits);
        this.project = project;
        this.folder = folder;
    }

    /** All changes as one unified diff. */
    public String diff() {
        return byFile.entrySet().stream()
                .map(file ->
                        UnifiedDiff.of(shown(file.getKey()), text(file.getKey()).content(), file.getValue()))
                .collect(Collectors.joining());
    }

    /** A sentence for each edit of a name that may not be the stage. */
    public List<String> doubts() {
        return edits.stream()
                .filter(edit -> edit.confirmation() == EditConfirmation.GUESS)
                .map(edit -> "It is not certain that the stage is meant on line "
                        + text(edit.file()).lineNumber(edit.edit().range().start()) + " of " + shown(edit.file())
                        + edit.doubt().map(why -> ": " + why).orElse("") + ".")
                .distinct()
                .toList();
    }

    /** The names of the files, for use in a sentence. */
    public String names() {
        return Listing.and(byFile.keySet().stream().map(this::shown).toList());
    }

    /**
     * Writes all files. If one of them cannot be written, restores those before it, and returns a sentence with the
     * reason.
     */
    public Optional<String> write() {
        var read = new ArrayList<TextFile>();
        for (FilePath file : byFile.keySet()) {
            try {
                TextFile text = TextFile.read(Path.of(file.value()));
                text.checkWritable();
                if (!text.content().equals(text(file).content())) {
                    return Optional.of(shown(file) + " has changed meanwhile; nothing is written.");
                }
                read.add(text);
            } catch (FileFault fault) {
                return Optional.of(shown(file) + " " + fault.clause() + "; nothing is written.");
            }
        }
        return write(read);
    }

    private Optional<String> write(List<TextFile> files) {
        Map<FilePath, Written> written = new LinkedHashMap<>();
        for (TextFile file : files) {
            FilePath path = FilePath.of(file.path().toString());
            try {
                String renamed = TextEdit.applyAll(file.content(), edits(path));
                written.put(path, new Written(file, file.write(renamed)));
            } catch (FileFault fault) {
                return Optional.of(shown(path) + " " + fault.clause() + "; " + restore(written) + ".");
            }
        }
        return Optional.empty();
    }

    private record Written(TextFile before, TextFile after) {}

    /** Restores the old content of files, and returns a sentence that says whether that succeeded. */
    private String restore(Map<FilePath, Written> written) {
        var changed = new ArrayList<String>();
        written.forEach((path, file) -> {
            try {
                file.after().write(file.before().content());
            } catch (FileFault fault) {
                changed.add(shown(path));
            }
        });
        return changed.isEmpty()
                ? "nothing is changed"
                : Listing.and(changed) + (changed.size() == 1 ? " is" : " are")
                        + " renamed already and could not be put back";
    }

    private List<TextEdit> edits(FilePath file) {
        return byFile.getOrDefault(file, List.of());
    }

    private SourceText text(FilePath file) {
        return project.text(file).orElseThrow();
    }

    private String shown(FilePath file) {
        boolean isBelow = byFile.keySet().stream().allMatch(edited -> edited.isIn(folder.workingFolder()));
        return isBelow ? file.relativeTo(folder.workingFolder()) : file.relativeTo(folder.path());
    }
}
