package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage that texts name which no reader knows: a rename reports each of them, whatever its kind and folder. */
class RenameInOtherTextsTest {
    private static final String COMMAND = "docker build --target shipping .\n";
    private static final Set<String> KINDS = new TreeSet<>(List.of(
            "docs/build.rst",
            "docs/build.adoc",
            "docs/build.txt",
            "deploy.sh.j2",
            "deploy.tmpl",
            "deploy.tpl",
            "tools/build.fish",
            "tools/build.lua",
            "src/build.rs",
            "src/main.c",
            "src/main.go",
            "lib/tool.rb",
            "lib/tool.php",
            "lib/Tool.kt",
            "lib/tool.ts",
            "lib/Tool.java",
            "build.gradle",
            "tox.ini",
            "setup.cfg",
            "tool.conf",
            "config/images.json",
            "build.xml",
            "tool.properties",
            "shell.nix",
            "bin/build",
            "scripts/release",
            "scripts/tool"));

    @TempDir
    private Path folder;

    @Test
    void textsOfAllKindsAreReported() {
        Map<String, String> files = new LinkedHashMap<>();
        KINDS.forEach(name -> files.put(name, COMMAND));
        files.put("scripts/release", "#!/usr/bin/env python3\nrun(['docker', 'build', '--target', 'shipping', '.'])\n");
        files.put("config/images.json", "{\"dockerfile\": \"Dockerfile\", \"target\": \"shipping\"}\n");

        assertEquals(KINDS, reported(files));
    }

    @Test
    void onlyATextWithSomethingAboutImagesCounts() {
        assertEquals(
                Set.of(),
                reported(Map.of(
                        "src/camera.c", "aim(target = shipping);\n",
                        "scripts/runner", "#!/usr/bin/env node\nconst stage = 'shipping';\n",
                        "jest.json", "{\"docker\": true, \"test\": \"shipping\"}\n")));
    }

    @Test
    void otherFilesAreSkippedWithoutAWord() {
        assertEquals(
                Set.of(),
                reported(Map.of(
                        "tool.bin",
                        "\0" + COMMAND,
                        "out/build.txt",
                        COMMAND,
                        ".gitignore",
                        "out/\n",
                        "data.json",
                        COMMAND + " ".repeat(3 << 20))));
    }

    private Set<String> reported(Map<String, String> files) {
        var shell = new Shell(folder);
        shell.write("Dockerfile", "FROM alpine AS shipping\nFROM shipping\n");
        files.forEach(shell::write);

        Shell.Outcome outcome = shell.run("rename", "Dockerfile", "shipping", "sending", "--format", "json");

        JsonObject answer = JsonParser.parseString(outcome.out()).getAsJsonObject();
        assertTrue(answer.get("refused").isJsonNull(), outcome.out());
        assertEquals("", outcome.err());
        Set<String> reported = new TreeSet<>();
        for (JsonElement place : answer.getAsJsonArray("unresolved")) {
            reported.add(place.getAsJsonObject().get("file").getAsString());
        }
        return reported;
    }
}
