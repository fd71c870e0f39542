package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.editing.EditedProject;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.proof.AllowedChange;
import io.github.dockerfilestages.ide.proof.AllowedChange.RenamedContext;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.rename.TargetMeanings.TargetMeaning;
import io.github.dockerfilestages.ide.rename.TargetMeanings.TargetPosition;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.Symbol;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what the files of a project mean before and after a rename: each value of a build file that names a stage or
 * declares a context, and each reference of the Dockerfiles whose text or contexts change.
 */
final class ProjectProof {
    private final Project before;
    private final Project after;
    private final Symbol symbol;
    private final String newName;
    private final Map<FilePath, List<TextEdit>> edits;
    private final Set<FileLocation> edited;

    /** Makes the edits. */
    ProjectProof(Project before, Symbol symbol, String newName, List<FileEdit> edits) {
        this.before = before;
        this.edits = FileEdit.byFile(edits);
        this.after = EditedProject.of(before, symbol.dockerfile(), this.edits);
        this.symbol = symbol;
        this.newName = newName;
        this.edited = edits.stream()
                .map(edit -> new FileLocation(edit.file(), edit.edit().range()))
                .collect(Collectors.toSet());
    }

    /**
     * The refusal if the meaning of something would change; its sentence says of what.
     *
     * @param left the values that lose the stage, which are reported to the user
     */
    Optional<RenameRefusal> refusal(Set<BuildTarget> left) {
        return refusal(left, files());
    }

    /** The same, judged by these files alone; it is the same for all files of the project, only slower. */
    Optional<RenameRefusal> refusal(Set<BuildTarget> left, Set<FilePath> files) {
        TargetMeanings old = TargetMeanings.beforeEdits(before, files, edits, left);
        return changedTarget(old, TargetMeanings.of(after, files)).or(() -> changedDockerfile(old));
    }

    /** The files whose builds may mean something else: those linked again, and those that build an edited Dockerfile. */
    private Set<FilePath> files() {
        Stream<FilePath> linked = after.touchedSince(before)
                .map(Set::stream)
                .orElseGet(() -> before.buildFiles().stream().map(ProjectBuildFile::path));
        Set<FilePath> files = linked.collect(Collectors.toCollection(TreeSet::new));
        files.addAll(edits.keySet());
        edits.keySet()
                .forEach(edited -> Stream.of(before, after)
                        .flatMap(project -> targets(project, edited))
                        .map(BuildTarget::file)
                        .forEach(files::add));
        return files;
    }

    private static Stream<BuildTarget> targets(Project project, FilePath edited) {
        return project.dockerfile(edited).stream()
                .flatMap(dockerfile ->
                        project.targets(dockerfile.id(), dockerfile.model().table()));
    }

    private Optional<RenameRefusal> changedTarget(TargetMeanings old, TargetMeanings renewed) {
        Optional<RenameRefusal> lost = old.byPosition().entrySet().stream()
                .filter(known ->
                        !stages(renewed, known.getKey()).equals(known.getValue().stages()))
                .findFirst()
                .map(known -> changed(known.getKey(), known.getValue()));
        return lost.or(() -> renewed.byPosition().entrySet().stream()
                .filter(found -> !old.byPosition().containsKey(found.getKey()))
                .filter(found -> isCapture(found.getKey(), found.getValue()))
                .findFirst()
                .map(found -> captured(found.getValue().target())));
    }

    private static List<Integer> stages(TargetMeanings meanings, TargetPosition position) {
        TargetMeaning meaning = meanings.byPosition().get(position);
        return meaning == null ? List.of() : meaning.stages();
    }

    /**
     * A build whose Dockerfile was found only by a stage name may find another Dockerfile after the rename. Its old
     * meaning was not known, so this counts only if it then names the renamed stage.
     */
    private boolean isCapture(TargetPosition position, TargetMeaning found) {
        return symbol instanceof StageSymbol stage
                && position.dockerfile().equals(symbol.dockerfile().id())
                && found.stages().contains(stage.stage().index());
    }

    private RenameRefusal changed(TargetPosition position, TargetMeaning old) {
        BuildTarget target = old.target();
        if (old.stages().isEmpty()) {
            return captured(target);
        }
        String what = FileWording.describe(before, target);
        String file = FileWording.name(before, position.dockerfile().file());
        boolean isShared =
                !position.dockerfile().equals(symbol.dockerfile().id()) && edited.contains(FileLocation.of(target));
        return isShared
                ? new RenameRefusal(
                        Reason.SHARED_TARGET,
                        FileWording.capitalized(what) + " also names a stage of " + file + ", which would lose it.")
                : refusal(what + " would no longer mean the stage '"
                        + target.value().text() + "' of " + file);
    }

    private RenameRefusal captured(BuildTarget target) {
        return refusal(FileWording.describe(before, target) + " would refer to a stage of "
                + FileWording.name(before, target.dockerfile().file()));
    }

    private RenameRefusal refusal(String what) {
        return new RenameRefusal(Reason.CHANGED_MEANING, "Cannot rename to '" + newName + "': " + what + ".");
    }

    /**
     * A build context may also be used by other Dockerfiles, or by other references of this one, when it is renamed.
     */
    private Optional<RenameRefusal> changedDockerfile(TargetMeanings old) {
        Set<DockerfileId> concerned = new LinkedHashSet<>();
        for (TargetPosition position : old.byPosition().keySet()) {
            if (position.role() == BuildTarget.Role.CONTEXT) {
                concerned.add(position.dockerfile());
            }
        }
        return concerned.stream()
                .filter(id -> edits.containsKey(id.file())
                        || !before.use(id).contextNames().equals(after.use(id).contextNames()))
                .flatMap(id -> changedReference(id).stream())
                .findFirst();
    }

    private Optional<RenameRefusal> changedReference(DockerfileId id) {
        Optional<RenameRefusal> refusal = before.dockerfile(id)
                .flatMap(old -> after.dockerfile(id)
                        .flatMap(renewed -> MeaningRefusal.of(
                                modelIn(before, old), modelIn(after, renewed), allowedIn(id), newName)));
        return id.equals(symbol.dockerfile().id())
                ? refusal
                : refusal.map(found -> new RenameRefusal(
                        found.reason(), "In " + FileWording.name(before, id.file()) + ": " + found.sentence()));
    }

    private AllowedChange allowedIn(DockerfileId id) {
        if (symbol instanceof ContextSymbol context) {
            return AllowedChange.renaming(new RenamedContext(context.name(), newName));
        }
        return symbol instanceof StageSymbol stage
                        && id.equals(symbol.dockerfile().id())
                ? AllowedChange.renaming(stage.stage())
                : AllowedChange.NONE;
    }

    /** The stages of a Dockerfile with the named contexts that the project declares, and without build arguments. */
    private StageModel modelIn(Project project, ProjectDockerfile known) {
        BuildParameters parameters = known.model().parameters();
        var contexts = new HashSet<>(parameters.namedContexts());
        contexts.removeAll(before.use(known.id()).contextNames());
        contexts.addAll(project.use(known.id()).contextNames());
        return known.model().with(new BuildParameters(parameters.platform(), Map.of(), contexts));
    }
}
