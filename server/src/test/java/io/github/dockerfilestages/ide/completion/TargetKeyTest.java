package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proposed key at the cursor; brackets show the text that it replaces. */
class TargetKeyTest {
    private static final String STAGES = "#- Dockerfile\nFROM golang AS build\nFROM alpine AS run\n#- ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      [$0]\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      [tar$0]\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      [t$0ar]",
                "compose.yaml\nservices:\n  web:\n    build:\n      [target$0]\n      context: .\n",
                "compose.yaml\nservices:\n  db:\n    build: db\n  web:\n    build:\n      [$0]\n    image: web\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      [t$0] # which?\n    image: web\n",
                "compose.yaml\r\nservices:\r\n  web:\r\n    build:\r\n      context: .\r\n      [t$0]\r\n    image: web\r\n",
                "compose.yaml\nservices:\n  web:\n    build: {context: ., [ta$0]}\n",
                "compose.yaml\nservices:\n  web:\n    build: {[$0]}\n",
                "compose.yaml\nservices:\n  a:\n    build: {context: ., target: run}\n  b:\n    build:\n      [t$0]\n",
                "docker-bake.hcl\ntarget \"a\" {\n  [$0]\n}\n",
                "docker-bake.hcl\ntarget \"a\" {\n  context = \".\"\n  [tar$0]\n  tags = [\"a\"]\n}\n",
                "docker-bake.hcl\ntarget \"a\" {[$0]}\n",
                "docker-bake.hcl\ntarget \"a\" { target = \"run\" }\ntarget \"b\" {\n  inherits = [\"a\"]\n  [t$0]\n}\n",
                ".github/workflows/ci.yml\njobs:\n  a:\n    steps:\n    - uses: docker/build-push-action@v6\n      with:\n        context: .\n        [$0]\n",
            })
    void itIsOfferedWhereABuildLacksIt(String file) {
        var fixture = ProjectFixture.of(STAGES + file.replaceAll("\\[(\\w*\\$0\\w*)]", "$1"));
        String text = text(file);
        String key = file.startsWith("docker-bake") ? "target = " : "target: ";
        String expected = text.replaceAll("\\[[a-z]*\\$0[a-z]*]", key);

        assertEquals(
                List.of(expected),
                find(fixture).stream()
                        .map(offer -> offer.edit()
                                .apply(fixture.files()
                                        .file(fixture.files().caretFile())
                                        .text()))
                        .toList());
        assertEquals(
                List.of("target"),
                find(fixture).stream().map(offer -> offer.label()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml\nservices:\n  web:\n    build:\n      target: run\n      $0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      tar$0\n      target: run\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n    $0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n  $0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n$0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      args:\n        $0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      dock$0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: . t$0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: t$0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      $0target: \n",
                "compose.yaml\nservices:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM alpine\n        t$0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      # t$0\n",
                "docker-bake.hcl\n$0\ntarget \"a\" {}\n",
                "docker-bake.hcl\ntarget \"a\" {\n  target = \"run\"\n  t$0\n}\n",
                "docker-bake.hcl\ntarget \"a\" {\n  args = {\n    t$0\n  }\n}\n",
                "docker-bake.hcl\ngroup \"a\" {\n  t$0\n}\n",
                "build.sh\ndocker build .\n$0\n",
                ".github/workflows/ci.yml\njobs:\n  a:\n    steps:\n    - run: |\n        docker build .\n        $0\n",
            })
    void itIsNotOfferedElsewhere(String file) {
        List<String> labels = find(ProjectFixture.of(STAGES + file)).stream()
                .map(offer -> offer.label())
                .filter("target"::equals)
                .toList();

        assertEquals(List.of(), labels);
    }

    @Test
    void itNamesNoStage() {
        var offer = find(ProjectFixture.of(STAGES + "docker-bake.hcl\ntarget \"a\" {\n  $0\n}\n"))
                .get(0);

        assertEquals(Optional.empty(), offer.stage());
    }

    private static String text(String file) {
        return file.substring(file.indexOf('\n') + 1);
    }

    private static List<CompletionProposal> find(ProjectFixture fixture) {
        return fixture.project().buildFile(fixture.caretFile()).stream()
                .flatMap(file -> TargetCompletion.find(fixture.project(), file, fixture.caret()).stream())
                .toList();
    }
}
