package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.ContextDeclaration;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A named context of a Dockerfile that replaces no stage, and a range in a file that names it.
 *
 * @param range the name, in the text of that file
 * @param dockerfile with the contexts that its builds declare
 */
public record ContextSymbol(TextRange range, ProjectDockerfile dockerfile, String name) {
    private static final String LATEST = ":latest";

    /** The context at an offset of a Dockerfile's own text: at a reference that means it. */
    public static Optional<ContextSymbol> at(Project project, ProjectDockerfile dockerfile, int offset) {
        ProjectDockerfile known = in(project, dockerfile);
        return Subject.at(known.model(), offset)
                .flatMap(subject -> subject.reference()
                        .flatMap(reference -> nameOf(known.model(), reference))
                        .map(name -> new ContextSymbol(known.toFile(subject.range()), known, name)));
    }

    /** The contexts that a key at an offset of a build file declares: one for each Dockerfile. */
    public static List<ContextSymbol> at(Project project, FilePath buildFile, int offset) {
        return project.targetsIn(buildFile).stream()
                .filter(target -> target.role() == BuildTarget.Role.CONTEXT
                        && target.by() == BuildTarget.By.PATH
                        && target.value().isKnown()
                        && target.value().range().touches(offset))
                .flatMap(target -> project.dockerfile(target.dockerfile()).stream()
                        .filter(dockerfile -> dockerfile
                                .model()
                                .table()
                                .named(target.value().text())
                                .isEmpty())
                        .map(dockerfile -> new ContextSymbol(
                                target.value().range(),
                                in(project, dockerfile),
                                target.value().text())))
                .distinct()
                .toList();
    }

    /** The contexts at an offset of a file: in a Dockerfile, or at a key in a build file. */
    public static List<ContextSymbol> find(Project project, FilePath file, int offset) {
        Optional<ProjectDockerfile> dockerfile =
                project.dockerfile(file).or(() -> project.buildFile(file).flatMap(known -> known.inlineAt(offset)));
        return dockerfile
                .map(known -> at(project, known, known.toText(offset)).stream().toList())
                .orElseGet(() -> at(project, file, offset));
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
        String written = reference.site() == ReferenceKind.FROM
                ? model.table()
                        .stage(reference.stage())
                        .base()
                        .orElseThrow()
                        .expansion()
                        .text()
                : reference.value();
        return Optional.of(
                written.endsWith(LATEST) ? written.substring(0, written.length() - LATEST.length()) : written);
    }
}
