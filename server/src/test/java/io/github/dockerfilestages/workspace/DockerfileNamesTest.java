package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.project.FileRecognition.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "DOCKERFILE",
                "Dockerfile.dev",
                "Dockerfile-dev",
                "app-Dockerfile",
                "app.dockerfile",
                "App.Dockerfile",
                "Containerfile",
                "containerfile.dev",
                "app.containerfile"
            })
    void sayThatAFileIsADockerfile(String name) {
        assertTrue(DockerfileNames.isFileName(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Makefile",
                "dockerfiles",
                "mydockerfile",
                "Dockerfile.dockerignore",
                "Dockerfile.md",
                "Dockerfile.orig",
                "Dockerfile.rej",
                "Dockerfile.BAK",
                "Dockerfile~",
                "Dockerfile.sh",
                "Dockerfile.py",
                "app-containerfile",
                "Containerfile-dev"
            })
    void saySoOfNoOtherFile(String name) {
        assertFalse(DockerfileNames.isFileName(name), name);
    }

    @Test
    void areWatchedWhereTheyContainAWordInAnyCase() {
        String container = "[cC][oO][nN][tT][aA][iI][nN][eE][rR][fF][iI][lL][eE]";
        assertEquals(
                List.of("**/*" + container + "*", "**/*[dD][oO][cC][kK][eE][rR][fF][iI][lL][eE]*"),
                DockerfileNames.globs().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.dev", "dockerfile-dev", "app-Dockerfile"})
    void leaveItOpenWhetherAFileOnDiskIsOne(String name) {
        assertEquals(Name.PERHAPS_DOCKERFILE, DockerfileNames.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dockerfile", "Containerfile", "app.Dockerfile", "Dockerfile.dockerfile", "Containerfile.dev"})
    void areEnoughForAFileOnDisk(String name) {
        assertEquals(Name.DOCKERFILE, DockerfileNames.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dockerfile", "Dockerfile", "containerfile"})
    void knowTheLanguagesOfEditors(String languageId) {
        assertTrue(DockerfileNames.isLanguageId(languageId), languageId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yaml", "dockercompose", "dockerfiles"})
    void knowNoOtherLanguages(String languageId) {
        assertFalse(DockerfileNames.isLanguageId(languageId), languageId);
    }
}
