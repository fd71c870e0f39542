package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final ConfigurationFile TOP = Configurations.file("/repo/.dockerfile-stages.yaml", """
            platform: linux/arm64
            namedContexts: [src]
            diagnostics:
              severity: {UnusedStage: off, FromAsCasing: warning}
            """);

    @Test
    void aFileHasTheSettingsOfTheNearestConfigurationFileAboveIt() {
        ConfigurationFile inner = Configurations.file("/repo/a/.dockerfile-stages.yml", "namedContexts: [inner]\n");
        Configuration configuration = Configuration.DEFAULT.with(List.of(TOP, inner));

        assertEquals("linux/arm64", platform(configuration, "/repo/Dockerfile"));
        assertEquals("linux/arm64", platform(configuration, "/repo/ab/Dockerfile"));
        assertEquals("linux/amd64", platform(configuration, "/repo/a/b/Dockerfile"));
        assertEquals("linux/amd64", platform(configuration, "/other/Dockerfile"));
        assertEquals(Settings.DEFAULTS, configuration.settings(Optional.empty()));
    }

    @Test
    void theEditorWinsWhereBothSaySomething() {
        Configuration configuration = Configurations.chosen("""
                        platform: linux/s390x
                        diagnostics: {severity: {FromAsCasing: error, TargetOmitted: hint}}
                        """).with(List.of(TOP));
        Settings settings = configuration.settings(FilePath.of("/repo/Dockerfile"));

        assertEquals("linux/s390x", settings.build().platform());
        assertEquals(
                Map.of(
                        "UnusedStage", SeverityChoice.OFF,
                        "FromAsCasing", SeverityChoice.ERROR,
                        "TargetOmitted", SeverityChoice.HINT),
                settings.severities());
    }

    @Test
    void aFileThatIsChosenAppliesEverywhere() {
        Configuration configuration = Configuration.DEFAULT.with(List.of(TOP));
        ConfigurationFile other = Configurations.file("/ci/stages.yaml", "platform: linux/386\n");

        assertEquals("linux/386", platform(configuration.only(Optional.of(other)), "/repo/Dockerfile"));
        assertEquals("linux/amd64", platform(configuration.only(Optional.empty()), "/repo/Dockerfile"));
    }

    @Test
    void newFilesReplaceThoseWithTheSamePath() {
        ConfigurationFile changed = Configurations.file("/repo/.dockerfile-stages.yaml", "platform: linux/386\n");
        Configuration configuration = Configuration.DEFAULT.with(TOP).with(changed);

        assertEquals(List.of(changed), configuration.files());
        assertEquals("linux/386", platform(configuration, "/repo/Dockerfile"));
    }

    @Test
    void theFilesOfFoldersThatAreLeftAreForgotten() {
        ConfigurationFile inner = Configurations.file("/repo/a/.dockerfile-stages.yml", "platform: linux/386\n");
        Configuration both = Configuration.DEFAULT.with(List.of(TOP, inner));
        Configuration chosen = both.only(Optional.of(TOP));

        assertEquals(List.of(TOP), both.outside(List.of(FilePath.of("/repo/a"))).files());
        assertEquals(
                List.of(TOP, inner),
                both.outside(List.of(FilePath.of("/repository"))).files());
        assertEquals(List.of(), both.outside(List.of(FilePath.of("/repo"))).files());
        assertEquals(List.of(TOP), chosen.outside(List.of(FilePath.of("/repo"))).files());
        assertEquals(List.of(true, false), List.of(both.isSearched(), chosen.isSearched()));
    }

    @Test
    void excludedPatternsAreRelativeToTheFolderOfTheirFile() {
        FilePath file = FilePath.of("/repo/a/b");
        Configuration ofFile = Configuration.DEFAULT.with(TOP);

        assertEquals(Optional.of(FilePath.of("/repo")), ofFile.excludingFolder(file));
        assertEquals(Optional.empty(), ofFile.excludingFolder(FilePath.of("/other/b")));
        assertEquals(
                Optional.empty(),
                Configurations.chosen("exclude: [vendor]").with(TOP).excludingFolder(file));
    }

    @Test
    void furtherExcludedPatternsAreAdded() {
        Configuration both = Configuration.DEFAULT.excluding(List.of("vendor")).excluding(List.of("legacy"));

        assertEquals(List.of("vendor", "legacy"), both.excluded());
    }

    @Test
    void allSettingsAreWrittenAsTheyAreReadAgain() {
        Configuration configuration = Configuration.DEFAULT.with(List.of(TOP));
        Map<String, Object> written = configuration.written(FilePath.of("/repo/Dockerfile"));

        assertEquals(Map.of("UnusedStage", "off", "FromAsCasing", "warning"), written.get("diagnostics.severity"));
        assertEquals("openFiles", written.get("diagnostics.scope"));
        assertEquals(List.of("src"), written.get("namedContexts"));
        assertEquals(true, written.get("buildFiles.enabled"));
    }

    @Test
    void filesAreReadInAnotherWayOnlyWhenWhatDecidesThatDiffers() {
        Configuration one = Configurations.chosen("diagnostics: {scope: workspace}");

        assertEquals(true, one.readsLike(Configuration.DEFAULT));
        assertEquals(false, Configurations.chosen("exclude: [a]").readsLike(one));
        assertEquals(false, one.with(TOP).readsLike(one));
    }

    private static String platform(Configuration configuration, String file) {
        return configuration.settings(FilePath.of(file)).build().platform();
    }
}
