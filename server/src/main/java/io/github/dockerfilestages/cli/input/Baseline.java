package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.json.JsoncReader;
import io.github.dockerfilestages.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The findings that are known and not reported, from a file. Their files are relative to its folder, so that it does not
 * matter where a command is started.
 *
 * @param folder of the file
 */
public record Baseline(FilePath folder, Set<FindingKey> known) {
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}");

    /** A baseline without entries, for a file that is to be written. */
    public static Baseline none(FilePath file) {
        return new Baseline(file.parent().orElse(file), Set.of());
    }

    /**
     * Reads a baseline; empty when the file is not one.
     *
     * @throws FileFault when it cannot be read
     */
    public static Optional<Baseline> read(FilePath file) throws FileFault {
        SourceText text = SourceText.of(TextFile.read(Path.of(file.value())).content());
        ParsedTree parsed = JsoncReader.read(text);
        Set<FindingKey> known = new LinkedHashSet<>();
        List<Tree> entries = parsed.tree().items();
        for (Tree entry : entries) {
            key(entry).ifPresent(known::add);
        }
        boolean isBaseline =
                parsed.problem().isEmpty() && parsed.tree() instanceof Tree.Items && known.size() == entries.size();
        return isBaseline ? Optional.of(new Baseline(none(file).folder(), known)) : Optional.empty();
    }

    private static Optional<FindingKey> key(Tree entry) {
        Optional<Integer> ordinal = text(entry, "ordinal")
                .filter(number -> ORDINAL.matcher(number).matches())
                .map(Integer::valueOf);
        Optional<String> file = text(entry, "file");
        Optional<String> code = text(entry, "code");
        Optional<String> word = text(entry, "word");
        return file.isPresent() && code.isPresent() && word.isPresent() && ordinal.isPresent()
                ? Optional.of(new FindingKey(file.get(), code.get(), text(entry, "stage"), word.get(), ordinal.get()))
                : Optional.empty();
    }

    private static Optional<String> text(Tree entry, String name) {
        return entry.field(name).flatMap(Tree::asText).map(Tree.Text::text);
    }

    /** The findings that are not known. */
    public CheckResult reported(CheckResult result, Path workingFolder) {
        return result.with(result.files().stream()
                .map(file -> file.with(unknown(file, workingFolder)))
                .toList());
    }

    private List<LocatedDiagnostic> unknown(CheckedFile file, Path workingFolder) {
        List<FindingKey> keys = keys(file, workingFolder);
        var unknown = new ArrayList<>(file.findings());
        for (int at = keys.size() - 1; at >= 0; at--) {
            if (known.contains(keys.get(at))) {
                unknown.remove(at);
            }
        }
        return List.copyOf(unknown);
    }

    /** The entries that no finding has any more. Nothing is known about a file that exists and was not checked. */
    public List<FindingKey> stale(CheckResult result, Path workingFolder) {
        Set<FindingKey> found = new LinkedHashSet<>(keys(result, workingFolder));
        Set<String> checked = new LinkedHashSet<>();
        result.files().forEach(file -> checked.add(name(file, workingFolder)));
        return known.stream()
                .filter(key -> !found.contains(key))
                .filter(key -> checked.contains(key.file())
                        || !Files.exists(Path.of(folder.value()).resolve(key.file())))
                .toList();
    }

    /** The keys of all findings, with the names of their files for this baseline. */
    public List<FindingKey> keys(CheckResult result, Path workingFolder) {
        return result.files().stream()
                .flatMap(file -> keys(file, workingFolder).stream())
                .toList();
    }

    private List<FindingKey> keys(CheckedFile file, Path workingFolder) {
        String name = name(file, workingFolder);
        return FindingKey.of(file).stream().map(key -> key.in(name)).toList();
    }

    private String name(CheckedFile file, Path workingFolder) {
        return InputFolders.filePath(workingFolder.resolve(file.name())).from(folder);
    }
}
