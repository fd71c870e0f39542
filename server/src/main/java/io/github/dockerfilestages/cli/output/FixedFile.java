package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that fixes change.
 *
 * @param shown its name for the user
 * @param text as it was when the fixes were computed
 */
public record FixedFile(FilePath path, String shown, String text, List<TextEdit> edits) {

    /** The changes as a unified diff. */
    public String diff() {
        return UnifiedDiff.of(shown, text, edits);
    }

    /**
     * Makes all changes of the file, or none. Does nothing when it has them already, by another path that leads to it.
     *
     * @throws FileFault when it cannot be written, or has changed since it was read
     */
    public void write() throws FileFault {
        TextFile file = TextFile.read(Path.of(path.value()));
        String fixed = TextEdit.applyAll(text, edits);
        if (!file.content().equals(fixed)) {
            file.checkUnchanged(text);
            file.write(fixed);
        }
    }
}
