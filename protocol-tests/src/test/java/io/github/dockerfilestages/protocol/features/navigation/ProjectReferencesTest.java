package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code textDocument/references} when other files than the Dockerfile name its stages. */
@ExtendWith(SharedSession.class)
class ProjectReferencesTest {
    private static final String FILES = """
            #- Dockerfile
            FROM node:20 AS build
                            ^^^^^ place
            FROM build
                 ^^^^^ place
            #- compose.yaml
            services:
              é😀: {image: web}
              web:
                build: {context: ., args: {A: é😀日}, target: build}
                                                            ^^^^^ place
            #- docker-bake.hcl
            target "web" {
              target = /* 😀 */ "build"
                                ^^^^^ place
            }
            target "other" { target = "builder" }
            #- Makefile
            web:
            	docker build --label=é --target build .
                                             ^^^^^ place
            """;

    @Test
    void findsThePlacesInAllFilesFromEachOfThem(Session session) {
        check(OpenFiles.of(session, FILES));
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void countsPositionsInTheTextOfEachFile(PositionEncoding encoding) {
        try (Session session = Client.modern().preferring(encoding).start()) {
            check(OpenFiles.of(session, FILES));
        }
    }

    @Test
    void namesEachFileAsTheClientDoes(Session session) {
        String folder = Session.freshUri("a%20b%3A").replace("file:///", "file:/");
        check(OpenFiles.of(session, FILES, path -> folder + "/" + path));
    }

    @Test
    void leavesOutTheDeclarationOnRequest(Session session) {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM node:20 AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                                                ^^^^^ place
                """);
        int alias = files.document("Dockerfile").text().indexOf("build");

        assertEquals(files.drawn(), files.drawn(ask(files.document("Dockerfile"), alias, false), "place"));
    }

    @Test
    void followsWhatIsTypedInAnotherFile(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document compose = files.document("compose.yaml");
        compose.replaceAll(compose.text().replace("build}", "other}"));
        Document dockerfile = files.document("Dockerfile");

        List<String> uris = ask(dockerfile, dockerfile.text().indexOf("build"), false).stream()
                .map(location -> Json.text(location, "uri"))
                .toList();

        assertEquals(
                List.of(
                        dockerfile.uri(),
                        files.document("Makefile").uri(),
                        files.document("docker-bake.hcl").uri()),
                uris);
    }

    private static void check(OpenFiles files) {
        for (String path : files.paths()) {
            for (Mark mark : files.fixture(path).marks()) {
                for (int offset : mark.span().touchingOffsets()) {
                    assertEquals(files.drawn(), files.drawn(ask(files.document(path), offset, true), "place"));
                }
            }
        }
    }

    private static List<JsonObject> ask(Document document, int offset, boolean includeDeclaration) {
        JsonObject params = document.at(offset);
        Json.put(params, "context.includeDeclaration", includeDeclaration);
        return Json.objects(document.ask("textDocument/references", params).result());
    }
}
