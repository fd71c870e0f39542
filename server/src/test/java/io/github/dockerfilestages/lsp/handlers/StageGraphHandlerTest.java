package io.github.dockerfilestages.lsp.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.files.DiskLinks;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageGraphHandlerTest {
    private final Workspace workspace = new Workspace(new DiskLinks());
    private final StageGraphHandler handler = new StageGraphHandler(new Session(), workspace);

    private JsonObject graph(Path file) throws Exception {
        var document = new JsonObject();
        document.addProperty("uri", FileUri.of(FilePath.of(file.toString())));
        var params = new JsonObject();
        params.add("textDocument", document);
        return handler.graph(params).call();
    }

    @Test
    void theGraphOfAClosedFileIsTheSameThroughALink(@TempDir Path folder) throws Exception {
        Path real = Files.createDirectory(folder.toRealPath().resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Files.writeString(real.resolve("Dockerfile"), "");
        StageModel stages = StageModel.of(SourceText.of("FROM alpine AS build\nFROM build\n"), BuildParameters.NONE);
        workspace.begin(List.of(FilePath.of(real.toString())));
        workspace.index(List.of(
                ProjectDockerfile.of(FilePath.of(real.resolve("Dockerfile").toString()), stages)));

        assertEquals(graph(real.resolve("Dockerfile")), graph(link.resolve("Dockerfile")));
    }
}
