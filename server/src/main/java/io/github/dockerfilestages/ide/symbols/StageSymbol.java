package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextRange;

/** A stage of a Dockerfile, in whatever file it is named. */
public record StageSymbol(ProjectDockerfile dockerfile, Stage stage) implements Symbol {

    public StageId id() {
        return new StageId(dockerfile.id(), stage.index());
    }

    /** Its alias; of a stage without one, its base. */
    public FileLocation name() {
        return FileLocation.in(dockerfile, dockerfile.model().nameRange(stage));
    }

    /** From its FROM to its last instruction. */
    public FileLocation body() {
        return FileLocation.in(dockerfile, dockerfile.model().range(stage));
    }

    /** A link from a range to this stage. */
    public FileLink linkedFrom(TextRange origin) {
        return new FileLink(origin, name(), body());
    }
}
