package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.ContextDeclaration;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.ImageReference;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;

/**
 * A named context of a Dockerfile that replaces no stage.
 *
 * @param dockerfile with the contexts that its builds declare
 */
public record ContextSymbol(ProjectDockerfile dockerfile, String name) implements Symbol {
    /** The context that a key in a build file declares; absent if the key replaces a stage, or is not a key. */
    static Optional<ContextSymbol> declaredBy(Project project, BuildTarget target) {
        boolean isKey = target.role() == BuildTarget.Role.CONTEXT
                && target.by() == BuildTarget.By.PATH
                && target.value().isKnown();
        return project.dockerfile(target.dockerfile())
                .filter(dockerfile -> isKey
                        && dockerfile
                                .model()
                                .table()
                                .named(target.value().text())
                                .isEmpty())
                .map(dockerfile -> new ContextSymbol(
                        in(project, dockerfile), target.value().text()));
    }

    /** The keys that declare it, in the order of the files. */
    public List<ContextDeclaration> declarations(Project project) {
        return project.use(dockerfile.id()).contexts().stream()
                .filter(declaration -> declaration.name().isKnown()
                        && declaration.name().text().equals(name))
                .distinct()
                .toList();
    }

    /** The references of the Dockerfile that mean it, in the order of the text. */
    public List<Reference> uses() {
        StageModel model = dockerfile.model();
        return model.table().references().stream()
                .filter(reference ->
                        nameOf(model, reference).filter(name::equals).isPresent())
                .toList();
    }

    /** The locations of the keys that declare it. */
    public List<FileLocation> keys(Project project) {
        return declarations(project).stream()
                .map(declaration ->
                        new FileLocation(declaration.file(), declaration.name().range()))
                .distinct()
                .toList();
    }

    /** The locations of the references that mean it. */
    public List<FileLocation> references() {
        return uses().stream()
                .map(reference -> FileLocation.in(dockerfile, dockerfile.model().range(reference)))
                .toList();
    }

    /** The Dockerfile with the contexts that its builds declare. */
    public static ProjectDockerfile in(Project project, ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        var contexts = project.use(dockerfile.id()).contextNames();
        return dockerfile.with(model.with(model.parameters().with(contexts)));
    }

    /** The name of the context that a reference means. */
    public static Optional<String> nameOf(StageModel model, Reference reference) {
        if (reference.resolution().kind() != ResolutionKind.NAMED_CONTEXT) {
            return Optional.empty();
        }
        return Optional.of(ImageReference.withoutLatest(model.table().lookedUp(reference)));
    }
}
