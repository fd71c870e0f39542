package io.github.dockerfilestages.buildfiles.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackageJsonReaderTest {
    private static final PackageJsonReader READER = new PackageJsonReader();

    @Test
    void eachScriptIsALineForTheShell() {
        BuildDrawing.check(READER, "web/package.json", Fixture.of("""
                        {
                          "name": "docker build --target no .",
                          "scripts": {
                            "image": "docker build --target runtime -f \\"web/Dockerfile\\" web",
                                                            ^^^^^^^ target
                                                                         ^^^^^^^^^^^^^^ dockerfile
                                                                                          ^^^ context
                            "test": "npm run lint && docker build --target=b\\u0075ild\\t.",
                                                                           ^^^^^^^^^^ target = build
                                                                                       ^ context
                            "lint": "eslint ."
                          }
                        }
                        """));
    }

    @Test
    void aScriptRunsInTheFolderOfTheFile() {
        List<Build> builds = READER.read(
                        "web/package.json", SourceText.of("{\"scripts\": {\"image\": \"docker build --target a .\"}}"))
                .builds();

        assertEquals(Build.BuildKind.NPM, builds.get(0).kind());
        assertEquals(Optional.empty(), builds.get(0).folder());
    }

    @Test
    void theFileIsKnownByName() {
        Selection.check(
                text -> READER.reads(text, SourceText.of("")),
                List.of("package.json", "a/b/package.json"),
                List.of("my-package.json", "package-lock.json"));
    }
}
