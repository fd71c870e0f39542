package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.buildfiles.words.ComparedWord;
import io.github.dockerfilestages.buildfiles.words.ComparedWords;
import io.github.dockerfilestages.buildfiles.words.SharedValues;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.OtherUse;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The edits of build files that rename a stage: one per location, even if several builds share it.
 *
 * @param editsPieces whether a piece of a composed value is edited
 * @param left the values that name the stage and are composed of several pieces, none of which is edited
 * @param compared where values are compared with words, as far as that was searched
 */
record TargetEdits(
        List<FileEdit> edits,
        boolean editsPieces,
        Set<BuildTarget> left,
        Map<SearchedWord, List<ComparedWord>> compared) {
    /** Why a word is doubtful or left: a clause. */
    static final String COMPARED = "a value is compared with it";

    private static final String SHARED_PIECE = "other names may contain this part as well";

    /** A word that is searched in a file. */
    record SearchedWord(FilePath file, String word) {}

    /** Where a file compares values with a word. */
    List<ComparedWord> comparisons(FilePath file, SourceText text, String word) {
        List<ComparedWord> known = compared.get(new SearchedWord(file, word));
        return known == null ? ComparedWords.in(text, word) : known;
    }

    /** Edits one piece of a composed value, if the new name differs only in this piece. */
    static TargetEdits of(Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        var collector = new EditCollector(project, dockerfile, newName);
        List<BuildTarget> left = project
                .targetsOf(dockerfile.id(), dockerfile.model().table(), stage)
                .stream()
                .filter(target -> !collector.add(target))
                .toList();
        return collector.result(left);
    }

    /** Leaves all composed values as they are. */
    static TargetEdits ofWholeValues(Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        var collector = new EditCollector(project, dockerfile, newName);
        List<BuildTarget> left = project
                .targetsOf(dockerfile.id(), dockerfile.model().table(), stage)
                .stream()
                .filter(target -> target.value().isComposed() || !collector.add(target))
                .toList();
        return collector.result(left);
    }

    private static final class EditCollector {
        private final Project project;
        private final ProjectDockerfile dockerfile;
        private final String newName;
        private final Map<FileLocation, FileEdit> edits = new TreeMap<>();
        private final Map<SearchedWord, List<ComparedWord>> compared = new HashMap<>();
        private final SharedValues values = new SharedValues();
        private boolean editsPieces;

        EditCollector(Project project, ProjectDockerfile dockerfile, String newName) {
            this.project = project;
            this.dockerfile = dockerfile;
            this.newName = newName;
        }

        /** Whether the value gets the new name. */
        boolean add(BuildTarget target) {
            if (target.value().isComposed()) {
                Optional<TextEdit> piece =
                        target.valueFor(newName, dockerfile.model().table()).flatMap(target.value()::pieceEdit);
                editsPieces |= piece.isPresent();
                piece.ifPresent(edit ->
                        add(new FileEdit(target.file(), edit, EditConfirmation.GUESS, Optional.of(SHARED_PIECE))));
                return piece.isPresent();
            }
            SourceText text = project.text(target.file()).orElseThrow();
            TextRange range = target.value().range();
            target.valueFor(newName, dockerfile.model().table()).ifPresent(value -> {
                String written = WrittenName.of(target.kind(), text, range, value);
                if (!text.slice(range).equals(written)) {
                    List<ComparedWord> words = comparisons(target, text);
                    add(edit(target, new TextEdit(range, written), words));
                    words.forEach(word -> addCompared(target, text, word.range(), value));
                }
            });
            return true;
        }

        /** Where the file compares the variable that has the value with the value. */
        private List<ComparedWord> comparisons(BuildTarget target, SourceText text) {
            return SharedValues.variable(target.kind(), text, target.value().range()).stream()
                    .flatMap(variable -> ComparedWords.with(
                            variable,
                            text,
                            compared.computeIfAbsent(
                                    new SearchedWord(
                                            target.file(), target.value().text()),
                                    searched -> ComparedWords.in(text, searched.word())))
                            .stream())
                    .toList();
        }

        private void addCompared(BuildTarget target, SourceText text, TextRange place, String value) {
            var edit = new TextEdit(place, WrittenName.of(target.kind(), text, place, value));
            add(new FileEdit(target.file(), edit, EditConfirmation.GUESS, Optional.of(COMPARED)));
        }

        private FileEdit edit(BuildTarget target, TextEdit edit, List<ComparedWord> words) {
            Optional<String> doubt = FileWording.doubt(target)
                    .or(() ->
                            OtherUse.of(project, target, words, values).map(use -> FileWording.alsoUsed(project, use)));
            EditConfirmation confirmation = doubt.isPresent()
                    ? EditConfirmation.GUESS
                    : target.file().equals(dockerfile.path()) ? EditConfirmation.NONE : EditConfirmation.OTHER_FILE;
            return new FileEdit(target.file(), edit, confirmation, doubt);
        }

        private void add(FileEdit edit) {
            edits.merge(new FileLocation(edit.file(), edit.edit().range()), edit, FileEdit::surer);
        }

        TargetEdits result(List<BuildTarget> left) {
            return new TargetEdits(List.copyOf(edits.values()), editsPieces, Set.copyOf(left), Map.copyOf(compared));
        }
    }
}
