package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Highlights a stage or a named context in one file: its declaration as a write access, each reference as a read access. */
public final class DocumentHighlights {
    private DocumentHighlights() {}

    /** The kind of access to the name. */
    public enum Access {
        READ,
        WRITE
    }

    /** A range that names the stage. */
    public record Highlight(TextRange range, Access access) {}

    /** The ranges of the cursor's file that name the symbols at the cursor, the alias or the key first. */
    public static List<Highlight> find(FilePosition cursor) {
        Map<TextRange, Access> ranges = new LinkedHashMap<>();
        References.find(cursor).stream()
                .filter(occurrence -> occurrence.location().file().equals(cursor.file()) && isName(occurrence))
                .forEach(occurrence -> ranges.putIfAbsent(
                        occurrence.location().range(), occurrence.isDeclaration() ? Access.WRITE : Access.READ));
        return ranges.entrySet().stream()
                .map(range -> new Highlight(range.getKey(), range.getValue()))
                .toList();
    }

    /** A stage without an alias is declared by its base, which is not its name. */
    private static boolean isName(Occurrence occurrence) {
        return !occurrence.isDeclaration()
                || occurrence.stage().map(symbol -> symbol.stage().isNamed()).orElse(true);
    }
}
