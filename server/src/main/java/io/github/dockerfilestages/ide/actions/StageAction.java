package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.Placement;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.text.ShownText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A code action that the user can choose.
 *
 * @param title what it does, without a full stop, as editors show it in a menu
 * @param edits in no order, none overlapping another; empty when the action is disabled
 * @param fixes the diagnostic that it fixes, with its range in the file; absent for a refactoring
 * @param isPreferred whether nearly every user would choose it
 * @param disabled one sentence that says why the action is not possible
 */
public record StageAction(
        String title,
        CodeActionCategory kind,
        List<FileEdit> edits,
        Optional<LocatedDiagnostic> fixes,
        boolean isPreferred,
        Optional<String> disabled) {

    public StageAction {
        title = ShownText.line(title);
        disabled = disabled.map(ShownText::line);
    }

    /** The kinds, by their names in the protocol. */
    public enum CodeActionCategory {
        QUICK_FIX("quickfix"),
        EXTRACT("refactor.extract"),
        INLINE("refactor.inline"),
        REWRITE("refactor.rewrite"),
        FIX_ALL("source.fixAll.dockerfileStages");

        /** Those that are possible at nearly every instruction, and whose proof reads the whole file. */
        public static final Set<CodeActionCategory> DIVIDING = Set.of(EXTRACT, INLINE);

        private final String id;

        CodeActionCategory(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /**
         * Whether a request for the kind {@code asked} includes this one: a kind includes those whose names start with
         * it.
         */
        public boolean isWithin(String asked) {
            return asked.isEmpty() || id.equals(asked) || id.startsWith(asked + ".");
        }

        /** The kinds that a request for some kinds includes, as a set that may be changed; all if it names none. */
        public static Set<CodeActionCategory> within(Optional<List<String>> asked) {
            var wanted = EnumSet.allOf(CodeActionCategory.class);
            asked.ifPresent(kinds -> wanted.removeIf(kind -> kinds.stream().noneMatch(kind::isWithin)));
            return wanted;
        }
    }

    /** Whether it gives a stage another name, which other files may have to follow. */
    public boolean isRename() {
        return fixes.map(LocatedDiagnostic::code).filter(Fixes::areRenames).isPresent();
    }

    /**
     * Whether it belongs in the menu at the cursor, among all that were found there. An action for the whole file does only
     * if it contains a quick fix for that range: several editors show this menu at every cursor, and have no separate menu
     * for the file.
     */
    public boolean isAtCursor(List<StageAction> found) {
        return kind != CodeActionCategory.FIX_ALL
                || found.stream()
                        .filter(other -> other.kind == CodeActionCategory.QUICK_FIX)
                        .anyMatch(fix -> edits.containsAll(fix.edits));
    }

    /** The same as one of several that the user may choose. */
    StageAction ordinary() {
        return new StageAction(title, kind, edits, fixes, false, disabled);
    }

    /** The same where other edits do it. */
    public StageAction with(List<FileEdit> others) {
        return new StageAction(title, kind, List.copyOf(others), fixes, isPreferred, disabled);
    }

    /** Empty when the file that the Dockerfile stands in cannot take the change. */
    static Optional<StageAction> of(
            CodeActionCategory kind, DiagnosedDockerfile about, Change change, Optional<LocatedDiagnostic> fixes) {
        return Placement.of(about, change)
                .map(edits ->
                        new StageAction(change.title(), kind, edits, fixes, change.isPreferred(), Optional.empty()));
    }

    static StageAction disabled(CodeActionCategory kind, Change change, String reason) {
        return new StageAction(change.title(), kind, List.of(), Optional.empty(), false, Optional.of(reason));
    }
}
