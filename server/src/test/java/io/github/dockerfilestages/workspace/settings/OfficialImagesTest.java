package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialImagesTest {

    @Test
    void theListHoldsBareNames() {
        assertTrue(OfficialImages.names().containsAll(List.of("alpine", "golang", "nginx", "rocket.chat")));
        assertTrue(OfficialImages.names().stream().allMatch(name -> name.matches("[a-z0-9][a-z0-9.-]*")));
    }

    @Test
    void aUserAddsToIt() {
        assertEquals(
                OfficialImages.names().size() + 1,
                OfficialImages.with(List.of("alpine", "mine")).size());
        assertTrue(OfficialImages.with(List.of("mine")).contains("mine"));
    }
}
