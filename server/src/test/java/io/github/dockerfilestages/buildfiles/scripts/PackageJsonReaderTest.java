package io.github.dockerfilestages.buildfiles.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
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
        assertFalse(builds.get(0).folder().isPresent());
    }

    @Test
    void theFileIsKnownByName() {
        assertTrue(READER.reads("package.json", SourceText.of("")));
        assertTrue(READER.reads("a/b/package.json", SourceText.of("")));
        assertFalse(READER.reads("my-package.json", SourceText.of("")));
        assertFalse(READER.reads("package-lock.json", SourceText.of("")));
    }
}
