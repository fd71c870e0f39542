package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The builds that the source of a context can be; the mark has the range that is replaced and the labels in order. */
class ContextCompletionTest {
    private static final String STAGES = """
            #- Dockerfile
            FROM golang AS build
            FROM alpine AS run
            """;

    @Test
    void theOtherTargetsOfABakeFile() {
        check(STAGES + """
                #- docker-bake.hcl
                target "base" { target = "run" }
                target "app" {
                  contexts = { deps = "tar$0" }
                                       ^^^^^ target:base target:more
                }
                target "more" {}
                """);
    }

    @Test
    void theOtherServicesOfAComposeFile() {
        check(STAGES + """
                #- compose.yaml
                services:
                  base: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts: [deps=service:no$0ne]
                                                 ^^^^^^^^^^^^^^ service:base
                  cache: {image: redis}
                """);
    }

    @Test
    void nothingOrLittleNeedBeThereYet() {
        check(STAGES + """
                #- docker-bake.hcl
                target "base" {}
                target "app" { contexts = { deps = "$0" } }
                                                    <> target:base
                """);
        check(STAGES + """
                #- docker-bake.json
                {"target": {"base": {}, "app": {"contexts": {"deps": "$0"}}}}
                                                                      <> target:base
                """);
        check(STAGES + """
                #- compose.yaml
                services:
                  base: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts: {deps: s$0}
                                                  ^ service:base
                """);
    }

    @Test
    void bakeReadsServicesAsTargetsButComposeReadsNoTargets() {
        check(STAGES + """
                #- docker-bake.hcl
                target "base" {}
                target "app" { contexts = { deps = "target:$0" } }
                                                    ^^^^^^^ target:base target:web
                #- compose.yaml
                services:
                  web: {build: .}
                """);
        check(STAGES + """
                #- docker-bake.hcl
                target "base" {}
                #- compose.yaml
                services:
                  web: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts: {deps: "service:$0"}
                                                   ^^^^^^^^ service:web
                """);
    }

    @Test
    void aBuildWithPartsInSeveralFilesIsOfferedOnce() {
        check(STAGES + """
                #- docker-bake.hcl
                target "base" {}
                target "app" { contexts = { deps = "target:$0" } }
                                                    ^^^^^^^ target:base
                #- docker-bake.override.hcl
                target "base" { target = "run" }
                """);
    }

    @Test
    void theDetailSaysWhatIsBuilt() {
        String files = STAGES + """
                #- docker-bake.hcl
                target "base" { target = "build" }
                target "last" {}
                target "lost" { target = "none" }
                target "away" { context = "https://example.org/x.git" }
                target "app" { contexts = { deps = "target:$0" } }
                """;
        assertEquals(
                List.of(
                        "target:base: build of Dockerfile",
                        "target:last: run of Dockerfile",
                        "target:lost: Dockerfile",
                        "target:away: "),
                find(ProjectFixture.of(files)).stream()
                        .map(offer -> offer.label() + ": " + offer.detail())
                        .toList());
    }

    @Test
    void editorsKeepTheOrderOfTheFiles() {
        String targets = IntStream.range(0, 20)
                .mapToObj(index -> "target \"t" + index + "\" {}\n")
                .collect(Collectors.joining());
        var fixture = ProjectFixture.of(
                STAGES + "#- docker-bake.hcl\ntarget \"app\" { contexts = { deps = \"$0\" } }\n" + targets);
        assertEquals(
                IntStream.range(0, 20).mapToObj(index -> "target:t" + index).toList(),
                find(fixture).stream()
                        .sorted((one, other) -> one.sortText().compareTo(other.sortText()))
                        .map(CompletionProposal::label)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-bake.hcl\ntarget \"b\" {}\ntarget \"a\" { contexts = { deps = \"../t$0\" } }\n",
                "docker-bake.hcl\ntarget \"b\" {}\ntarget \"a\" { contexts = { deps = \"docker-image://$0b\" } }\n",
                "docker-bake.hcl\ntarget \"b\" {}\ntarget \"a\" { contexts = { deps = \"target:${X$0}\" } }\n",
                "docker-bake.hcl\ntarget \"b\" {}\ntarget \"a\" { contexts = { de$0ps = \"target:b\" } }\n",
                "docker-bake.hcl\ntarget \"b\" {}\ntarget \"a\" { context = \"tar$0\" }\n",
                "docker-bake.hcl\ntarget \"b\" {}\ntarget \"a\" { args = { deps = \"tar$0\" } }\n",
                "docker-bake.hcl\ntarget \"a\" { contexts = { deps = \"target:$0\" } }\n",
                "build.sh\ndocker build --build-context deps=t$0 .\n",
                "build.sh\ndocker build --build-context deps=target:$0 .\n",
            })
    void nothingForAFolderAnImageAVariableOrElsewhere(String file) {
        assertEquals(List.of(), find(ProjectFixture.of(STAGES + "#- " + file)));
    }

    @Test
    void nothingForASourceOfSeveralLinesAsEditorsDoNotReplaceIt() {
        check(STAGES + """
                #- compose.yaml
                services:
                  base: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts:
                        deps: service:ba$0
                          se
                """);
    }

    @Test
    void halfTypedFilesDoNoHarm() {
        var fixture = ProjectFixture.of(STAGES + """
                #- docker-bake.hcl
                target "base" {}
                target "app" { contexts = { deps = "target:$0" } }
                """);
        ProjectBuildFile file = fixture.project().buildFile(fixture.caretFile()).orElseThrow();
        for (int length = 0; length <= file.text().length(); length++) {
            ProjectBuildFile typed =
                    file.with(SourceText.of(file.text().slice(new TextRange(0, length))), BuildParameters.NONE);
            var project = fixture.project().with(List.of(typed));
            for (CompletionProposal offer : ContextCompletion.find(project, typed, length)) {
                assertEquals("target:base", offer.label());
            }
        }
    }

    private static void check(String source) {
        var fixture = ProjectFixture.of(source);
        var file = caretFile(fixture);
        var drawing = Drawing.of(file.text());
        var byRange = find(fixture).stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.edit().range(),
                        Collectors.mapping(CompletionProposal::label, Collectors.joining(" "))));
        for (var offered : byRange.entrySet()) {
            drawing = drawing.mark(offered.getKey(), offered.getValue());
        }
        assertEquals(file.drawing().toString(), drawing.toString());
    }

    private static List<CompletionProposal> find(ProjectFixture fixture) {
        return ContextCompletion.find(
                fixture.project(),
                fixture.project().buildFile(fixture.caretFile()).orElseThrow(),
                fixture.caret());
    }

    private static Fixture caretFile(ProjectFixture fixture) {
        return fixture.files().file(fixture.files().caretFile());
    }
}
