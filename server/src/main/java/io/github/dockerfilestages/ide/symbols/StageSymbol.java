package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /**
     * A stage is known by its place in its Dockerfile. Written by hand, as is {@link #hashCode}: the first call of a
     * generated one costs ten milliseconds.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StageSymbol symbol
                && stage.index() == symbol.stage.index()
                && Objects.equals(dockerfile, symbol.dockerfile);
    }

    /** Not of the text, which may be long. */
    @Override
    public int hashCode() {
        return 31 * dockerfile.path().hashCode() + stage.index();
    }
}
