package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.PrepareRename;
import io.github.dockerfilestages.ide.rename.PrepareRename.RenameRange;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import io.github.dockerfilestages.ide.rename.Rename.RefusedRename;
import io.github.dockerfilestages.ide.rename.Rename.RenameResult;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renames what is at a place, and gives it its old name again. */
final class RenamedTwice {
    /** A text may have a name that no rename would make: an invalid one, one that is taken, one with a warning. */
    private static final Set<Reason> NOT_BACK =
            EnumSet.of(Reason.INVALID_NAME, Reason.NAME_TAKEN, Reason.FAILING_CHECK);

    private final FuzzProject files;
    private final FilePath file;
    private final String written;
    private final String fresh;

    private RenamedTwice(FuzzProject files, FilePath file, String written) {
        this.files = files;
        this.file = file;
        this.written = written;
        this.fresh = fresh(files);
    }

    /**
     * If a symbol can be renamed, there are as many stages and references afterwards, and it can be renamed back, which
     * gives the same text.
     */
    static void check(FuzzProject files, FilePath file, int offset) {
        PrepareRename.find(files.at(file, offset))
                .filter(RenameRange.class::isInstance)
                .map(RenameRange.class::cast)
                .ifPresent(range -> new RenamedTwice(files, file, range.placeholder())
                        .check(range.range().start()));
    }

    private static String fresh(FuzzProject files) {
        String name = "zz-renamed";
        while (files.texts().toString().contains(name)) {
            name += "x";
        }
        return name;
    }

    private void check(int offset) {
        if (last().isEmpty() || last().equals(".") || last().equals("..")) {
            return;
        }
        int from = written.lastIndexOf(last());
        String newName = written.substring(0, from) + fresh + written.substring(from + last().length());
        rename(files, offset, newName).ifPresent(there -> {
            FuzzProject renamed = files.edited(there.edits());
            assertEquals(counts(files), counts(renamed));
            FuzzProject.moved(file, offset, there.edits())
                    .filter(moved -> isComplete(there))
                    .ifPresent(moved -> checkBack(there.edits(), renamed, moved, newName));
        });
    }

    /** The last name of a path; a stage has only this one. */
    private String last() {
        String plain = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /** What still has the old name is reported, and would get a meaning if the symbol had it again. */
    private static boolean isComplete(AcceptedRename rename) {
        return rename.leftovers().isEmpty();
    }

    /** The second rename gives the first text, unless that spells the name in several ways. */
    private void checkBack(List<FileEdit> there, FuzzProject renamed, int offset, String newName) {
        rename(renamed, offset, written).ifPresent(back -> {
            FuzzProject again = renamed.edited(back.edits());
            if (there.stream().allMatch(this::isSpelledSo)) {
                assertEquals(files.texts(), again.texts());
            } else {
                FuzzProject.moved(file, offset, back.edits())
                        .flatMap(moved -> rename(again, moved, newName))
                        .ifPresent(more -> assertEquals(
                                renamed.texts(), again.edited(more.edits()).texts()));
            }
        });
    }

    private boolean isSpelledSo(FileEdit edit) {
        String replaced = edit.edit().range().of(files.texts().getOrDefault(edit.file(), ""));
        return replaced.equals(edit.edit().newText().replace(fresh, last()));
    }

    private Optional<AcceptedRename> rename(FuzzProject in, int offset, String newName) {
        RenameResult result = Rename.find(in.at(file, offset), newName);
        if (result instanceof RefusedRename refused) {
            assertTrue(
                    !newName.equals(written)
                            || NOT_BACK.contains(refused.refusal().reason()),
                    () -> "not back to " + written + ": " + refused + " in\n" + in.texts());
            return Optional.empty();
        }
        return Optional.of((AcceptedRename) result);
    }

    /** How many stages and references each Dockerfile has. */
    private static List<String> counts(FuzzProject of) {
        return of.project().dockerfiles().stream()
                .map(dockerfile -> dockerfile.path()
                        + " " + dockerfile.model().table().stages().size()
                        + " " + dockerfile.model().table().references().size())
                .toList();
    }
}
