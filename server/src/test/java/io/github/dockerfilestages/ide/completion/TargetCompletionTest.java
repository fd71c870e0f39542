package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proposals at the cursor; the mark has the range that is replaced and the proposals as its label. */
class TargetCompletionTest {
    private static final String STAGES = """
            #- Dockerfile
            FROM golang AS Build
            FROM alpine
            FROM alpine AS run
            """;

    @Test
    void theNamedStagesOfTheDockerfileAreOfferedAsTheyAreDeclared() {
        check(STAGES + """
                #- other/Dockerfile
                FROM golang AS other
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: bu$0
                              ^^^^ Build run
                """);
    }

    @Test
    void allOfAValueIsReplacedAndQuotesStay() {
        check(STAGES + """
                #- docker-bake.hcl
                target "a" { target = "r$0un-old" }
                                       ^^^^^^^^^ Build run
                """);
        check(STAGES + """
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: '$0run'}
                                                 ^^^^^ Build run
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml\nservices:\n  web:\n    build:\n      context: .\n      target: $0\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      target: $0\n      context: .\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      target: $0\n  job:\n    image: job\n",
                "compose.yaml\nservices:\n  web:\n    build: {context: ., target: $0}\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      target: \"$0\"\n",
                "compose.yaml\nservices:\n  web:\n    build:\n      target: $0 # which?\n",
                "docker-bake.hcl\ntarget \"a\" {\n  target = \"$0\"\n}\n",
                "docker-bake.hcl\ntarget \"a\" {\n  no-cache-filter = [\"$0\"]\n}\n",
                "docker-bake.json\n{\"target\": {\"a\": {\"target\": \"$0\"}}}\n",
                ".github/workflows/ci.yml\njobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {target: $0}}]}}",
                ".github/workflows/ci.yml\njobs:\n  a:\n    steps:\n    - run: |\n        docker build --target $0\n",
                "devcontainer.json\n{\"build\": {\"dockerfile\": \"Dockerfile\", \"target\": \"$0\"}}\n",
                "skaffold.yaml\nbuild:\n  artifacts:\n  - context: .\n    docker:\n      target: $0\n",
                "Tiltfile\ndocker_build('app', '.', target='$0')\n",
                "build.sh\ndocker build --target $0\n",
                "build.sh\ndocker build --target=$0 .\n",
                "build.sh\ndocker build --target $0 -t app .\n",
                "build.sh\ndocker build --target $0 .\n",
                "build.sh\ndocker build -t app --target $0 ./\n",
                "Makefile\nimage:\n\tdocker build --target $0 .\n",
                "build.sh\ndocker build . --target $0",
                "build.sh\ndocker build --target $0 \\\n  -t app .\n",
                "Makefile\nimage:\n\tdocker build -t app --target $0\n",
                "README.md\n```sh\ndocker build --target $0\n```\n",
            })
    void nothingNeedBeThereYet(String file) {
        var fixture = ProjectFixture.of(STAGES + "#- " + file);
        List<String> written =
                find(fixture).stream().map(offer -> written(fixture, offer)).toList();
        String text = caretFile(fixture).text();
        String before = text.substring(0, fixture.caret());
        String after = text.substring(fixture.caret());
        assertEquals(List.of(before + "Build" + after, before + "run" + after), written);
    }

    @Test
    void aContextKeepsItsBlank() {
        written(STAGES + "#- build.sh\ndocker build --target $0.\n", "docker build --target Build .\n");
        written(STAGES + "#- build.sh\ndocker build --target $0./\n", "docker build --target Build ./\n");
    }

    @Test
    void bakeGetsTheQuotesWithTheName() {
        written(
                STAGES + "#- docker-bake.hcl\ntarget \"a\" {\n  target = $0\n}\n",
                "target \"a\" {\n  target = \"Build\"\n}\n");
        written(
                STAGES + "#- docker-bake.hcl\ntarget \"a\" {\n  target =$0\n}\n",
                "target \"a\" {\n  target = \"Build\"\n}\n");
        written(STAGES + "#- docker-bake.hcl\ntarget \"a\" { target = $0 }\n", "target \"a\" { target = \"Build\" }\n");
    }

    /** The text after the first proposal is accepted. */
    private static void written(String source, String expected) {
        var fixture = ProjectFixture.of(source);
        assertEquals(expected, written(fixture, find(fixture).get(0)));
    }

    @Test
    void afterAColonTheBlankIsInsertedWithTheName() {
        var fixture = ProjectFixture.of(STAGES + """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target:$0
                """);
        String text = caretFile(fixture).text();
        assertEquals(
                text.replace("target:", "target: Build"),
                written(fixture, find(fixture).get(0)));
    }

    @Test
    void aBuildWithoutATargetOfItsOwnHasThatOfItsParent() {
        check(STAGES + """
                #- docker-bake.hcl
                target "a" { target = "run" }
                target "b" {
                  inherits = ["a"]
                  target = "$0"
                            <> Build run
                }
                """);
    }

    @Test
    void aSharedTargetOffersTheStagesOfAllDockerfiles() {
        check("""
                #- a/Dockerfile
                FROM alpine AS run
                FROM alpine AS test
                #- b/Dockerfile
                FROM golang AS run
                FROM golang AS lint
                #- docker-bake.hcl
                target "common" { target = "r$0" }
                                            ^^^ run test lint
                target "a" {
                  inherits = ["common"]
                  context = "a"
                }
                target "b" {
                  inherits = ["common"]
                  context = "b"
                }
                """);
    }

    @Test
    void aNameThatBuildkitRejectsIsNoChoiceAndADuplicateIsOne() {
        check("""
                #- Dockerfile
                FROM golang AS run
                FROM golang AS 1st
                FROM golang AS Run
                #- build.sh
                docker build --target r$0 .
                                      ^^^ Run
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build.sh\ndocker build --target \"$STA$0GE\" .\n",
                "build.sh\ndocker build --tar$0get run .\n",
                "build.sh\ndocker build --build-context r$0un=. .\n",
                "build.sh\ndocker build --target r$0 https://example.org/x.git\n",
                "docker-bake.hcl\ntarget \"a\" { target = r$0 }\n",
                "compose.yaml\nservices:\n  web:\n    build: $0\n",
                "compose.yaml\nservices:\n  web:\n    target: $0\n",
                "notes.txt\ntarget: $0\n",
            })
    void nothingIsOfferedElsewhere(String file) {
        assertEquals(List.of(), find(ProjectFixture.of(STAGES + "#- " + file)));
    }

    @Test
    void theSourceOfAContextOffersTheOtherBuilds() {
        check(STAGES + """
                #- docker-bake.hcl
                target "base" { target = "run" }
                target "app" {
                  contexts = { deps = "tar$0" }
                                       ^^^^^ target:base
                }
                """);
    }

    private static void check(String source) {
        var fixture = ProjectFixture.of(source);
        var drawing = Drawing.of(caretFile(fixture).text());
        List<CompletionProposal> offers = find(fixture);
        var byRange = offers.stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.edit().range(),
                        Collectors.mapping(offer -> offer.label(), Collectors.joining(" "))));
        for (var offered : byRange.entrySet()) {
            drawing = drawing.mark(offered.getKey(), offered.getValue());
        }
        assertEquals(caretFile(fixture).drawing().toString(), drawing.toString());
    }

    private static List<CompletionProposal> find(ProjectFixture fixture) {
        return fixture.project().buildFile(fixture.caretFile()).stream()
                .flatMap(file -> TargetCompletion.find(fixture.project(), file, fixture.caret()).stream())
                .toList();
    }

    private static String written(ProjectFixture fixture, CompletionProposal offer) {
        TextEdit edit = offer.edit();
        return edit.apply(caretFile(fixture).text());
    }

    private static Fixture caretFile(ProjectFixture fixture) {
        return fixture.files().file(fixture.files().caretFile());
    }
}
