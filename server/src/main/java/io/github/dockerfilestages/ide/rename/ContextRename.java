package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.buildfiles.WrittenName;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Renames a named context: the keys that declare it in build files, and the references of all Dockerfiles for which
 * these keys declare it.
 *
 * <p>Invariant: as for a stage, the rename is refused unless everything means the same as before.
 */
final class ContextRename {
    private final Project project;
    private final String name;
    private final String newName;
    private final Map<DockerfileId, ProjectDockerfile> dockerfiles = new LinkedHashMap<>();
    private final Map<FileLocation, FileEdit> edits = new TreeMap<>();

    private ContextRename(Project project, String name, String newName) {
        this.project = project;
        this.name = name;
        this.newName = newName;
    }

    static RenameAttempt<FileEdit> of(Project project, ContextSymbol symbol, String newName) {
        var rename = new ContextRename(project, symbol.name(), newName);
        if (newName.equals(symbol.name())) {
            return new RenameAttempt<>(List.of(), Optional.empty());
        }
        Optional<RenameRefusal> refusal = refusalOf(project, symbol)
                .or(rename::invalid)
                .or(() -> rename.collect(symbol.dockerfile()))
                .or(rename::taken)
                .or(rename::notEditable)
                .or(() -> new ProjectProof(project, symbol, newName, rename.edits()).refusal(Set.of()));
        return new RenameAttempt<>(rename.edits(), refusal);
    }

    /** Why a context cannot be renamed at all. */
    static Optional<RenameRefusal> refusalOf(Project project, ContextSymbol symbol) {
        return symbol.declarations(project).isEmpty()
                ? refusal(
                        Reason.NO_STAGE,
                        "Cannot rename the build context '" + StageWording.cut(symbol.name())
                                + "': no build file declares it.")
                : Optional.empty();
    }

    private List<FileEdit> edits() {
        return List.copyOf(edits.values());
    }

    private Optional<RenameRefusal> invalid() {
        return StageName.problem(newName)
                .or(() -> newName.equals(StageName.normalized(newName))
                        ? Optional.empty()
                        : Optional.of("is not lowercase, which BuildKit requires of a build context"))
                .or(() -> StageName.isReserved(newName) ? Optional.of("is reserved") : Optional.empty())
                .flatMap(problem ->
                        refusal(Reason.INVALID_NAME, "The name '" + StageWording.cut(newName) + "' " + problem + "."));
    }

    /** Collects the edits, from key to Dockerfile to key, since several Dockerfiles may share keys. */
    private Optional<RenameRefusal> collect(ProjectDockerfile first) {
        Deque<ProjectDockerfile> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            ProjectDockerfile next = waiting.remove();
            if (!dockerfiles.containsKey(next.id())) {
                ProjectDockerfile dockerfile = RenameObstacles.plain(project, next);
                dockerfiles.put(dockerfile.id(), dockerfile);
                Optional<RenameRefusal> refusal = addUses(dockerfile);
                for (BuildTarget key : keysOf(dockerfile.id())) {
                    refusal = refusal.or(() -> addKey(key));
                    sharing(key).forEach(waiting::add);
                }
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private List<BuildTarget> keysOf(DockerfileId dockerfile) {
        return project.use(dockerfile).targets().stream().filter(this::isKey).toList();
    }

    private boolean isKey(BuildTarget target) {
        return target.role() == BuildTarget.Role.CONTEXT
                && target.by() == BuildTarget.By.PATH
                && target.value().isKnown()
                && target.value().text().equals(name);
    }

    /** The Dockerfiles for which a key declares the context. */
    private Stream<ProjectDockerfile> sharing(BuildTarget key) {
        return project.targetsIn(key.file()).stream()
                .filter(other -> isKey(other) && other.value().equals(key.value()))
                .flatMap(other -> project.dockerfile(other.dockerfile()).stream());
    }

    private Optional<RenameRefusal> addKey(BuildTarget key) {
        SourceText text = project.text(key.file()).orElseThrow();
        TextRange range = key.value().range();
        if (key.value().isComposed()) {
            return refusal(
                    Reason.COMPOSED_NAME,
                    "The key '" + StageWording.cut(text.slice(range)) + "' on line " + FileWording.line(project, key)
                            + " of " + FileWording.name(project, key.file()) + " is composed of several parts.");
        }
        String written = WrittenName.of(key.kind(), text, range, newName);
        EditConfirmation confirmation = key.isSure() ? EditConfirmation.OTHER_FILE : EditConfirmation.GUESS;
        add(new FileEdit(key.file(), new TextEdit(range, written), confirmation, FileWording.doubt(key)));
        return Optional.empty();
    }

    private Optional<RenameRefusal> addUses(ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        Set<TextEdit> inside = new LinkedHashSet<>();
        var symbol = new ContextSymbol(dockerfile, name);
        for (var reference : symbol.uses()) {
            Optional<TextEdit> edit = ContextRespelling.of(model, reference, newName);
            if (edit.isEmpty()) {
                return refusal(
                        Reason.COMPOSED_BASE,
                        RenameWording.describe(model, reference) + " names the build context by a variable.");
            }
            inside.add(edit.get());
        }
        inside.forEach(edit -> add(new FileEdit(
                dockerfile.path(),
                new TextEdit(dockerfile.toFile(edit.range()), edit.newText()),
                EditConfirmation.NONE)));
        return Optional.empty();
    }

    private void add(FileEdit edit) {
        edits.merge(new FileLocation(edit.file(), edit.edit().range()), edit, FileEdit::surer);
    }

    private Optional<RenameRefusal> taken() {
        return dockerfiles.values().stream()
                .flatMap(dockerfile -> takenIn(dockerfile).stream())
                .findFirst()
                .flatMap(sentence -> refusal(Reason.NAME_TAKEN, sentence));
    }

    private Optional<String> takenIn(ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        String file = FileWording.name(project, dockerfile.path());
        Optional<String> stage = model.table().named(newName).stream()
                .findFirst()
                .map(taken -> "Stage name '" + newName + "' is already used on line "
                        + StageWording.line(model, model.nameRange(taken)) + " of " + file + "; choose another name.");
        return stage.or(() -> Optional.of(
                        "Another build context of " + file + " is named '" + newName + "'; choose another name.")
                .filter(sentence -> model.parameters().namedContexts().contains(newName)));
    }

    private Optional<RenameRefusal> notEditable() {
        return dockerfiles.values().stream()
                .findFirst()
                .flatMap(any -> RenameObstacles.notEditable(
                        project, any, FileEdit.byFile(edits.values()).keySet(), "The build context"));
    }

    private static Optional<RenameRefusal> refusal(Reason reason, String sentence) {
        return Optional.of(new RenameRefusal(reason, sentence));
    }
}
