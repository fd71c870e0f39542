package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SettingValuesTest {
    private static final SettingValues UPPER =
            Configurations.values("{features: {hover: false}, platform: linux/arm64}");
    private static final SettingValues LOWER = Configurations.values(
            "{features: {rename: false, hover: true}, platform: linux/386, namedContexts: [src]}");

    @Test
    void overOthersMapsAreCombined() {
        assertEquals(
                Configurations.values(
                        "{features: {rename: false, hover: false}, platform: linux/arm64, namedContexts: [src]}"),
                UPPER.over(LOWER));
        assertSame(LOWER, SettingValues.NONE.over(LOWER));
        assertEquals(UPPER, UPPER.over(SettingValues.NONE));
    }

    @Test
    void insteadOfOthersAMapReplacesTheOtherOne() {
        assertEquals(
                Configurations.values("{features: {hover: false}, platform: linux/arm64, namedContexts: [src]}"),
                UPPER.orElse(LOWER));
        assertSame(LOWER, SettingValues.NONE.orElse(LOWER));
        assertSame(UPPER, UPPER.orElse(SettingValues.NONE));
    }

    @Test
    void areEqualWhenTheySayTheSame() {
        assertEquals(UPPER, Configurations.values("{platform: linux/arm64, features: {hover: false}}"));
        assertEquals(
                UPPER.hashCode(),
                Configurations.values("{platform: linux/arm64, features: {hover: false}}")
                        .hashCode());
        assertNotEquals(UPPER, LOWER);
        assertNotEquals(UPPER.hashCode(), LOWER.hashCode());
        assertNotEquals(UPPER, (Object) "linux/arm64");
    }

    @Test
    void thoseThatSayNothingAreEmpty() {
        assertEquals(true, SettingValues.NONE.isEmpty());
        assertEquals(true, Configurations.values("{}").isEmpty());
        assertEquals(false, UPPER.isEmpty());
    }
}
