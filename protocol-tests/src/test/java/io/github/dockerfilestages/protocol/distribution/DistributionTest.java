package io.github.dockerfilestages.protocol.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dockerfile-stages-<version>.zip}. */
class DistributionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bin/dockerfile-stages",
                "bin/dockerfile-stages.bat",
                "lib/dockerfile-stages.jar",
                "editors/neovim/lsp/dockerfile_stages.lua",
                "editors/intellij/dockerfile-stages/template.json",
                "share/bash-completion/completions/dockerfile-stages",
                "share/man/man1/dockerfile-stages.1",
                "LICENSE",
                "THIRD-PARTY-NOTICES.txt",
                "bom.cdx.json",
                "CHANGELOG.md",
                "DIAGNOSTICS.md",
                "README.md",
            })
    void hasWhatAUserNeeds(String file) throws IOException {
        assertFalse(read(file).isEmpty(), file);
    }

    @Test
    void hasNothingOutsideOfItsFolder() throws IOException {
        try (ZipFile zip = open()) {
            String folder = archive().getFileName().toString().replace(".zip", "/");
            assertEquals(
                    List.of(),
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> !name.startsWith(folder))
                            .toList());
        }
    }

    /** The notices are written by hand, the bill of materials is generated. */
    @Test
    void hasANoticeForEachLibraryOfTheBillOfMaterials() throws IOException {
        String notices = read("THIRD-PARTY-NOTICES.txt");
        List<JsonObject> libraries = Json.objects(Json.parse(read("bom.cdx.json")), "components");

        assertNotEquals(List.of(), libraries);
        for (JsonObject library : libraries) {
            String name = Json.text(library, "group") + ":" + Json.text(library, "name");
            assertTrue(notices.contains(name), name);
        }
    }

    @Test
    void completesCommandsInBash() throws IOException, InterruptedException {
        assumeFalse(File.separatorChar == '\\', "skipped: Windows has no bash; run the tests on Linux or macOS");
        Path script = Launcher.distribution("share/bash-completion/completions/dockerfile-stages");
        String ask =
                "source '" + script + "' && COMP_WORDS=(dockerfile-stages ch) COMP_CWORD=1 COMP_LINE='' COMP_POINT=0"
                        + " && _complete_dockerfile-stages; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash =
                new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
        String replies = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, bash.waitFor(), replies);
        assertEquals("check\n", replies);
    }

    private static String read(String file) throws IOException {
        try (ZipFile zip = open()) {
            ZipEntry entry = zip.stream()
                    .filter(one -> one.getName().replaceFirst("^[^/]+/", "").equals(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " is missing"));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ZipFile open() throws IOException {
        return new ZipFile(archive().toFile());
    }

    private static Path archive() throws IOException {
        Path target = Launcher.distribution("").getParent();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("dockerfile-stages-.*\\.zip"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the archive is missing in " + target));
        }
    }
}
