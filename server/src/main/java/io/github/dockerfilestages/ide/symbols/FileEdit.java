package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An edit of the text of some file of the project.
 *
 * @param doubt of a {@link EditConfirmation#GUESS}, why it may be wrong: a clause
 */
public record FileEdit(FilePath file, TextEdit edit, EditConfirmation confirmation, Optional<String> doubt) {

    /** An edit that is no guess. */
    public FileEdit(FilePath file, TextEdit edit, EditConfirmation confirmation) {
        this(file, edit, confirmation, Optional.empty());
    }

    /** How sure it is that the edit is wanted, for whoever asks before some edits are made. */
    public enum EditConfirmation {
        /** It is in the file in which the stage is. */
        NONE,
        /** It is in another file. */
        OTHER_FILE,
        /** It may be wrong: it is not certain which file is meant, or the value is the default of a variable. */
        GUESS,
        /** It replaces a word that no build explains: nothing but the word tells that the stage may be meant. */
        MENTION
    }

    /** Of two edits of one place, the one that is more certain. */
    public static FileEdit surer(FileEdit one, FileEdit other) {
        return one.confirmation.compareTo(other.confirmation) <= 0 ? one : other;
    }

    /** The edits of each file, in the order in which the files first come. */
    public static Map<FilePath, List<TextEdit>> byFile(Collection<FileEdit> edits) {
        return edits.stream()
                .collect(Collectors.groupingBy(
                        FileEdit::file,
                        LinkedHashMap::new,
                        Collectors.mapping(FileEdit::edit, Collectors.toUnmodifiableList())));
    }
}
