package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationWordsTest {

    @Test
    void aProgramSearchesADockerfileForAStage() {
        check("base", "grep -E \"^FROM golang:.* AS base$\" ${ROOT}/Dockerfile");
        check("build", "sed -i 's/ AS build/ /' Dockerfile");
        check("build", "sed -n '/AS build/,/^FROM/p' docker/app.dockerfile");
        check("build", "\tawk '/^FROM .* as build/{print $2}' Containerfile");
        check("build", "Select-String -Path Dockerfile -Pattern \"AS\\s+build\"");
        check("build", "grep -oP 'FROM \\K.*(?= AS build)' \"$file\"");
    }

    @Test
    void soDoesCode() {
        check("build", "m = re.search(r\"^FROM (\\S+) AS build$\", text)");
        check("build", "if (readFileSync('Dockerfile').includes(' AS build')) {");
        check("build", "if \"AS build\" in Path(\"Dockerfile\").read_text():");
        check("build test", "const from = /^FROM (.+) AS (?:build|test)$/m");
        check("build", "from := regexp.MustCompile(`(?m)^FROM\\s+(\\S+)\\s+AS\\s+build`)");
    }

    @Test
    void whatWritesADockerfileHasNoPattern() {
        check("", "FROM alpine AS build");
        check("", "echo \"FROM alpine AS build\" > Dockerfile");
        check("", "printf 'FROM alpine AS build\\n' | docker build -f - . && grep x Dockerfile");
        check("", "write(\"Dockerfile\", \"FROM alpine AS build\\nRUN make\")");
        check("", "text = \"FROM alpine AS build\"");
        check("", "import image as build # find the Dockerfile");
        check("", "from \"Dockerfile\" import search as build");
    }

    @Test
    void proseIsNotSearched() {
        assertEquals("", names("docs/notes.md", "Run `grep 'AS build' Dockerfile`."));
    }

    private static void check(String expected, String line) {
        assertEquals(expected, names("tools/version.sh", "#!/bin/sh\n" + line + "\nexit\n"), line);
    }

    private static String names(String path, String text) {
        List<String> names = DeclarationWords.in(path, SourceText.of(text)).stream()
                .map(NameMention::name)
                .toList();
        return String.join(" ", names);
    }
}
