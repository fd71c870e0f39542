package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.rename.TargetMeanings.TargetMeaning;
import io.github.dockerfilestages.ide.rename.TargetMeanings.TargetPosition;
import io.github.dockerfilestages.ide.symbols.EditedProject;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileWording;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the meaning of a project's files before and after the rename of a named context. */
final class ContextProof {
    private final Project before;
    private final Project after;
    private final Collection<ProjectDockerfile> dockerfiles;
    private final TargetMeanings old;

    /**
     * Makes the edits.
     *
     * @param dockerfiles those that have the context
     */
    ContextProof(Project before, Collection<ProjectDockerfile> dockerfiles, List<FileEdit> edits) {
        this.before = before;
        this.dockerfiles = dockerfiles;
        var byFile = FileEdit.byFile(edits);
        this.after = EditedProject.of(before, dockerfiles.iterator().next(), byFile);
        this.old = TargetMeanings.before(before, byFile, Set.of());
    }

    /** The refusal if the meaning of something would change; its sentence says of what. */
    Optional<RenameRefusal> refusal(String from, String to) {
        return changedTarget(to)
                .or(() -> dockerfiles.stream()
                        .flatMap(dockerfile -> changedReference(dockerfile, from, to).stream())
                        .findFirst());
    }

    private Optional<RenameRefusal> changedTarget(String to) {
        Map<TargetPosition, TargetMeaning> renewed = TargetMeanings.after(after).byPosition();
        return old.byPosition().entrySet().stream()
                .filter(known -> !Optional.ofNullable(renewed.get(known.getKey()))
                        .map(TargetMeaning::stages)
                        .equals(Optional.of(known.getValue().stages())))
                .map(known -> changed(known.getValue().target(), to))
                .findFirst();
    }

    private RenameRefusal changed(BuildTarget target, String to) {
        return new RenameRefusal(
                Reason.CHANGED_MEANING,
                "Cannot rename to '" + to + "': " + FileWording.describe(before, target)
                        + " would change its meaning.");
    }

    private Optional<RenameRefusal> changedReference(ProjectDockerfile dockerfile, String from, String to) {
        return after.dockerfile(dockerfile.id())
                .flatMap(
                        renewed -> RenameProof.ofContext(dockerfile.model(), modelAfter(dockerfile, renewed), from, to))
                .map(found -> new RenameRefusal(
                        found.reason(), "In " + FileWording.name(before, dockerfile.path()) + ": " + found.sentence()));
    }

    /** The stages after the edits, with the contexts that the project then declares. */
    private StageModel modelAfter(ProjectDockerfile known, ProjectDockerfile renewed) {
        BuildParameters parameters = known.model().parameters();
        var contexts = new HashSet<>(parameters.namedContexts());
        contexts.removeAll(before.use(known.id()).contextNames());
        contexts.addAll(after.use(known.id()).contextNames());
        return renewed.model().with(new BuildParameters(parameters.platform(), Map.of(), contexts));
    }
}
