package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds the target to a build with the name of a stage. Three dots precede the line that the fix adds. */
class AddTargetTest {
    private static final String STAGES = """
            #- Dockerfile
            FROM golang AS build
            FROM golang AS true
            FROM scratch
            """;

    @Test
    void aBakeTargetGetsALineWithTheIndentationOfTheNextOne() {
        check("""
                #- docker-bake.hcl
                target "buil$0d" {
                    ... target = "build"
                    context = "."
                }
                """);
        check("""
                #- docker-bake.hcl
                target "buil$0d" { # the binary
                \t... target = "build"

                \tcontext = "."
                }
                """);
    }

    @Test
    void anEmptyBlockIsIndentedByTwoBlanks() {
        check("""
                #- docker-bake.hcl
                target "buil$0d" {
                  ... target = "build"
                }
                """);
    }

    @Test
    void inJsonACommaFollowsUnlessItIsTheOnlyEntry() {
        check("""
                #- docker-bake.json
                {
                  "target": {
                    "buil$0d": {
                      ... "target": "build",
                      "context": "."
                    }
                  }
                }
                """);
        check("""
                #- docker-bake.json
                {
                  "target": {
                    "buil$0d": {
                      ... "target": "build"
                    }
                  }
                }
                """);
    }

    @Test
    void aServiceGetsItInItsBuildSection() {
        check("""
                #- compose.yaml
                services:
                  bui$0ld: # the binary
                    image: x
                    build: # here
                      ... target: build
                      context: .
                """);
    }

    @Test
    void aKeyOfTheSameNameElsewhereIsNoBuildSection() {
        check("""
                #- compose.yaml
                services:
                  bui$0ld:
                    labels:
                      build:
                        of: x
                    build:
                      ... target: build
                      context: .
                """);
    }

    @Test
    void theIndentationOfACommentMeansNothing() {
        check("""
                #- compose.yaml
                services:
                  bui$0ld:
                    build:
                        ... target: build
                          # all of it

                    # really
                        context: .
                """);
    }

    @Test
    void aNameThatYamlWouldTakeForSomethingElseGetsQuotes() {
        check("""
                #- compose.yaml
                services:
                  "tr$0ue":
                    build:
                      ... target: "true"
                      context: .
                """);
    }

    @Test
    void theLineEndsOfTheFileStay() {
        offers(
                STAGES + "#- docker-bake.hcl\ntarget \"buil$0d\" {\r\n}\r\n",
                "Add target 'build'",
                STAGES + "#- docker-bake.hcl\ntarget \"build\" {\r\n  target = \"build\"\r\n}\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-bake.hcl\ntarget \"buil$0d\" {}\n",
                "docker-bake.hcl\ntarget \"buil$0d\" { context = \".\" }\n",
                "docker-bake.hcl\ntarget \"buil$0d\"\n{\n}\n",
                "docker-bake.hcl\ntarget \"x\" {\n  name = item\n  matrix = { item = [\"buil$0d\"] }\n}\n",
                "docker-bake.json\n{\"target\": {\"buil$0d\": {\"context\": \".\"}}}\n",
                "compose.yaml\nservices:\n  bui$0ld:\n    build: .\n",
                "compose.yaml\nservices:\n  bui$0ld:\n    build: {context: .}\n",
                "compose.yaml\nservices:\n  bui$0ld:\n    build:\n      {context: .}\n",
                "compose.yaml\nservices: {bui$0ld: {build: {context: .}}}\n",
                "compose.yaml\nx: &x\n  build:\n    context: .\nservices:\n  bui$0ld:\n    <<: *x\n",
                "compose.yaml\nx: &x\n  context: .\nservices:\n  bui$0ld:\n    build: *x\n  web:\n    build:\n      context: .\n",
            })
    void notWhereABlockIsWrittenDifferently(String file) {
        offersNo(STAGES + "#- " + file, "Add");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-bake.hcl\ntarget \"buil$0d\" {\n  target = \"build\"\n}\n",
                "docker-bake.hcl\ntarget \"oth$0er\" {\n}\n",
                "docker-bake.hcl\ntarget \"build\" {\n  conte$0xt = \".\"\n}\n",
                "compose.yaml\nservices:\n  build:\n    bui$0ld:\n      context: .\n",
            })
    void notWhereNothingIsMissingOrTheCursorIsElsewhere(String file) {
        offersNo(STAGES + "#- " + file, "Add");
    }

    @Test
    void itNamesItsDiagnostic() {
        var fixture = ProjectFixture.of(STAGES + "#- docker-bake.hcl\ntarget \"buil$0d\" {\n}\n");
        StageAction fix = FileActionCheck.at(fixture, EnumSet.of(CodeActionCategory.QUICK_FIX))
                .get(0);

        assertEquals("TargetOmitted", fix.fixes().orElseThrow().code().id());
    }

    /** The file without the line with the dots becomes the file with that line. */
    private static void check(String file) {
        String stage = file.contains("\"true\"") ? "true" : "build";
        offers(
                STAGES + file.replaceFirst("(?m)^\\s*\\.\\.\\. .*\\n", ""),
                "Add target '" + stage + "'",
                STAGES + file.replace("$0", "").replace("... ", ""));
    }
}
