package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The data by which a client refers to a stage in a later request, in addition to the document.
 *
 * @param build the index of the build that contains the Dockerfile, if the Dockerfile is inside a build file
 * @param stage the index of the stage; the text may have changed since
 */
public record StageKey(OptionalInt build, int stage) {
    private static final String BUILD = "build";
    private static final String STAGE = "stage";

    public static StageKey of(StageId stage) {
        return new StageKey(stage.dockerfile().inline(), stage.index());
    }

    /** Reads the output of {@link #json}. */
    public static StageKey in(JsonTree data) {
        OptionalInt build = data.at(BUILD).integer().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new StageKey(build, data.at(STAGE).integer().orElse(-1));
    }

    public static StageKey in(Object data) {
        return in(JsonTree.ofData(data));
    }

    public JsonObject json() {
        var json = new JsonObject();
        json.addProperty(STAGE, stage);
        build.ifPresent(index -> json.addProperty(BUILD, index));
        return json;
    }

    /** The stage of this Dockerfile; absent if it no longer exists. */
    public Optional<StageSymbol> stageOf(ProjectDockerfile dockerfile) {
        List<Stage> stages = dockerfile.model().table().stages();
        return stage >= 0 && stage < stages.size()
                ? Optional.of(new StageSymbol(dockerfile, stages.get(stage)))
                : Optional.empty();
    }
}
