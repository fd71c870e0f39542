package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.ProjectBuildFile;
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
    void the_other_targets_of_a_bake_file() {
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
    void the_other_services_of_a_compose_file() {
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
    void nothing_or_little_need_be_there_yet() {
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
    void bake_reads_services_as_targets_but_compose_reads_no_targets() {
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
    void a_build_with_parts_in_several_files_is_offered_once() {
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
    void the_detail_says_what_is_built() {
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
    void editors_keep_the_order_of_the_files() {
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
    void nothing_for_a_folder_an_image_a_variable_or_elsewhere(String file) {
        assertEquals(List.of(), find(ProjectFixture.of(STAGES + "#- " + file)));
    }

    @Test
    void nothing_for_a_source_of_several_lines_as_editors_do_not_replace_it() {
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
    void half_typed_files_do_no_harm() {
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
