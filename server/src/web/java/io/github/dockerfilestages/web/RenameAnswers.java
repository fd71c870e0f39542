package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.rename.Leftovers;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.rename.LinkedEditing;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.web.Answers.LeftPlace;
import io.github.dockerfilestages.web.Answers.PrepareRename;
import io.github.dockerfilestages.web.Answers.Rename;
import java.util.List;
import java.util.Optional;

/** Another name for the symbol at a position. */
record RenameAnswers(Asked asked) {

    Optional<PrepareRename> prepare(Position position) {
        Optional<RenameRefusal> readOnly = readOnly();
        if (readOnly.isPresent()) {
            return readOnly.map(RenameAnswers::refusedRange);
        }
        return io.github.dockerfilestages.ide.rename.PrepareRename.find(asked.cursor(position))
                .map(outcome -> outcome
                                instanceof
                                io.github.dockerfilestages.ide.rename.PrepareRename.PrepareRenameRefused refused
                        ? refusedRange(refused.refusal())
                        : range((io.github.dockerfilestages.ide.rename.PrepareRename.RenameRange) outcome));
    }

    private static PrepareRename refusedRange(RenameRefusal refusal) {
        return new PrepareRename(Optional.empty(), Optional.empty(), Optional.of(refusal.sentence()));
    }

    private PrepareRename range(io.github.dockerfilestages.ide.rename.PrepareRename.RenameRange found) {
        return new PrepareRename(
                Optional.of(asked.range(found.range())), Optional.of(found.placeholder()), Optional.empty());
    }

    Rename rename(Position position, String newName) {
        Optional<RenameRefusal> readOnly = readOnly();
        if (readOnly.isPresent()) {
            return refused(readOnly.get());
        }
        var outcome = io.github.dockerfilestages.ide.rename.Rename.find(asked.cursor(position), newName);
        if (outcome instanceof io.github.dockerfilestages.ide.rename.Rename.RefusedRename refused) {
            return refused(refused.refusal());
        }
        var found = (io.github.dockerfilestages.ide.rename.Rename.AcceptedRename) outcome;
        Project project = asked.file().project();
        List<String> names = found.leftovers().stream()
                .filter(left -> !Leftovers.isEditable(project, left))
                .map(left -> Leftovers.name(project, left))
                .distinct()
                .toList();
        return new Rename(
                Optional.empty(),
                asked.places().edits(found.edits()),
                found.leftovers().stream().map(left -> place(left, newName)).toList(),
                names.isEmpty() ? Optional.empty() : Optional.of(Leftovers.sentence(names)));
    }

    private static Rename refused(RenameRefusal refusal) {
        return new Rename(Optional.of(refusal.sentence()), List.of(), List.of(), Optional.empty());
    }

    private LeftPlace place(Leftover left, String newName) {
        Project project = asked.file().project();
        Optional<String> newText = Leftovers.isEditable(project, left)
                ? Leftovers.edits(project, List.of(left), newName).stream()
                        .map(edit -> edit.edit().newText())
                        .findFirst()
                : Optional.empty();
        return new LeftPlace(asked.places().uri(left.file()), left.range(), left.text(), left.reason(), newText);
    }

    List<PositionRange> linkedEditing(Position position) {
        return readOnly().isPresent()
                ? List.of()
                : LinkedEditing.find(asked.cursor(position)).stream()
                        .map(asked::range)
                        .toList();
    }

    /** Why a document that an editor only shows cannot be changed. */
    private Optional<RenameRefusal> readOnly() {
        var uri = asked.file().document().uri();
        return uri.isEditable()
                ? Optional.empty()
                : Optional.of(new RenameRefusal(
                        RenameRefusal.Reason.NOT_EDITABLE,
                        "A document of the scheme '" + uri.scheme() + "' is read-only; rename in the file itself."));
    }
}
