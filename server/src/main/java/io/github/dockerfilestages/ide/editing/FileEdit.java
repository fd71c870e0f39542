package io.github.dockerfilestages.ide.editing;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An edit of a file of the project.
 *
 * @param doubt for a {@link EditConfirmation#GUESS}, why it may be wrong: a clause
 */
public record FileEdit(FilePath file, TextEdit edit, EditConfirmation confirmation, Optional<String> doubt) {

    /** An edit without a doubt. */
    public FileEdit(FilePath file, TextEdit edit, EditConfirmation confirmation) {
        this(file, edit, confirmation, Optional.empty());
    }

    /** How certain the edit is, so that a client can ask the user before it makes some edits. */
    public enum EditConfirmation {
        /** The edit is in the file that contains the stage. */
        NONE,
        /** The edit is in another file. */
        OTHER_FILE,
        /** It may be wrong: it is not certain which file is meant, or the value is the default of a variable. */
        GUESS,
        /** It is one of edits that belong together, some of them in the text of a command that may not mean the symbol. */
        COMMAND,
        /** It replaces a word that no build explains: only the word suggests that the stage may be meant. */
        MENTION
    }

    /** The more certain one of two edits of the same range. */
    public static FileEdit surer(FileEdit one, FileEdit other) {
        return one.confirmation.compareTo(other.confirmation) <= 0 ? one : other;
    }

    /** The edits of each file; the files keep their order. */
    public static Map<FilePath, List<TextEdit>> byFile(Collection<FileEdit> edits) {
        return edits.stream()
                .collect(Collectors.groupingBy(
                        FileEdit::file,
                        LinkedHashMap::new,
                        Collectors.mapping(FileEdit::edit, Collectors.toUnmodifiableList())));
    }
}
