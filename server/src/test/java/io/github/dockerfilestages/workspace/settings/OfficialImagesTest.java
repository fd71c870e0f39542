package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialImagesTest {

    @Test
    void theListHoldsBareNames() {
        List<String> known = List.of("alpine", "golang", "nginx", "rocket.chat");
        assertEquals(
                known, known.stream().filter(OfficialImages.names()::contains).toList());
        assertEquals(
                List.of(),
                OfficialImages.names().stream()
                        .filter(name -> !name.matches("[a-z0-9][a-z0-9.-]*"))
                        .toList());
    }

    @Test
    void aUserAddsToIt() {
        assertEquals(
                OfficialImages.names().size() + 1,
                OfficialImages.with(List.of("alpine", "mine")).size());
        assertTrue(OfficialImages.with(List.of("mine")).contains("mine"), "the added name is missing");
    }
}
