package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Named contexts over the wire: from the uses in a Dockerfile to the keys in build files and what these stand for. */
@ExtendWith(SharedSession.class)
class NamedContextsTest {
    private static final String FILES = """
            #- Dockerfile
            # é😀
            FROM alpine AS compiler
            #- app/Dockerfile
            FROM tools AS build
            FROM scratch
            COPY --from=tools /bin /bin
            #- docker-bake.hcl
            target "base" { target = "compiler" }
            target "app" {
              context = "app"
              contexts = { tools = "target:base" }
            }
            """;

    @Test
    void definitionLeadsFromAUseToTheKey(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);

        assertEquals(
                List.of("docker-bake.hcl: tools"), texts(files, Json.objects(atUse(files, "textDocument/definition"))));
    }

    @Test
    void definitionLeadsFromTheSourceToTheBuildAndItsStage(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document bake = files.document("docker-bake.hcl");

        JsonElement found = bake.request("textDocument/definition", bake.text().indexOf("target:base") + 8);

        assertEquals(List.of("Dockerfile: compiler", "docker-bake.hcl: base"), texts(files, Json.objects(found)));
    }

    @Test
    void hoverSaysWhatItStandsFor(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);

        String content = Json.text(atUse(files, "textDocument/hover"), "contents.value");

        assertTrue(content.contains("build context") && content.contains("compiler"), content);
    }

    @Test
    void referencesAreTheKeyAndAllUses(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        JsonObject params = use(files);
        params.add("context", Json.object("includeDeclaration", true));

        JsonElement found = files.document("app/Dockerfile")
                .ask("textDocument/references", params)
                .result();

        assertEquals(3, Json.objects(found).size());
        assertEquals(List.of("app/Dockerfile: tools", "docker-bake.hcl: tools"), texts(files, Json.objects(found)));
    }

    @Test
    void renameEditsTheKeyAndAllUses(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        JsonObject params = use(files);
        params.addProperty("newName", "kit");

        JsonElement edit = files.document("app/Dockerfile")
                .ask("textDocument/rename", params)
                .result();

        assertEquals(
                FILES.replace("FROM tools", "FROM kit")
                        .replace("--from=tools", "--from=kit")
                        .replace("{ tools", "{ kit"),
                WorkspaceEdits.apply(files, edit));
    }

    @Test
    void completionOffersItInTheDockerfileAndTheBuildsInItsSource(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document dockerfile = files.document("app/Dockerfile");
        Document bake = files.document("docker-bake.hcl");

        List<String> contexts = labels(
                dockerfile.request("textDocument/completion", dockerfile.text().indexOf("--from=") + 7));
        assertTrue(contexts.contains("tools"), contexts::toString);
        List<String> builds =
                labels(bake.request("textDocument/completion", bake.text().indexOf("target:base") + 7));
        assertTrue(builds.stream().anyMatch(label -> label.contains("base")), builds::toString);
    }

    private static JsonElement atUse(OpenFiles files, String method) {
        return files.document("app/Dockerfile").ask(method, use(files)).result();
    }

    /** The parameters of a request about the first use. */
    private static JsonObject use(OpenFiles files) {
        Document dockerfile = files.document("app/Dockerfile");
        return dockerfile.at(dockerfile.text().indexOf("tools") + 2);
    }

    private static List<String> labels(JsonElement completion) {
        JsonElement items = Json.at(completion, "items").orElse(completion);
        return Json.objects(items).stream()
                .map(item -> Json.text(item, "label"))
                .toList();
    }

    /** The texts of locations or links, each with its file and once, in the order of their names. */
    private static List<String> texts(OpenFiles files, List<JsonObject> found) {
        var texts = new TreeSet<String>();
        for (JsonObject location : found) {
            boolean isLink = location.has("targetUri");
            Document document = files.at(Json.text(location, isLink ? "targetUri" : "uri"));
            JsonElement range = Json.require(location, isLink ? "targetSelectionRange" : "range");
            texts.add(files.path(document) + ": " + document.span(range).in(document.text()));
        }
        return List.copyOf(texts);
    }
}
