package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaces the mistyped name of the build that a context stands for. */
class FixContextSourceTest {
    private static final String BAKE = """
            #- Dockerfile
            FROM deps
            #- docker-bake.hcl
            target "base" {}
            """;

    @Test
    void theBakeTarget() {
        check(BAKE + """
                target "a" { contexts = { deps = "target:b$0sae" } }
                """);
        check("""
                #- Dockerfile
                FROM deps
                #- docker-bake.json
                {"target": {"base": {}, "a": {"contexts": {"deps": "target:b$0sae"}}}}
                """);
    }

    @Test
    void theService() {
        check("""
                #- Dockerfile
                FROM deps
                #- compose.yaml
                services:
                  base: {build: .}
                  a:
                    build:
                      context: .
                      additional_contexts: [deps=service:b$0sae]
                """);
        check("""
                #- Dockerfile
                FROM deps
                #- compose.yaml
                services:
                  base: {build: .}
                  a:
                    build:
                      context: .
                      additional_contexts:
                        deps: "service:b$0sae" # the tools
                """);
    }

    @Test
    void aBuildOfAnotherFileThatIsReadTogether() {
        check("""
                #- Dockerfile
                FROM deps
                #- docker-bake.hcl
                target "a" { contexts = { deps = "target:b$0sae" } }
                #- docker-bake.override.hcl
                target "base" {}
                """);
    }

    @Test
    void eachOfTwoOnItsOwn() {
        offers(
                BAKE + "target \"a\" { contexts = { deps = \"target:bsae\", more = \"target:b$0aes\" } }\n",
                "Change to 'base'",
                BAKE + "target \"a\" { contexts = { deps = \"target:bsae\", more = \"target:base\" } }\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ deps = \"target:b$0ase\" }",
                "{ deps = \"target:some$0thing\" }",
                "{ deps = \"docker-image://b$0sae\" }",
                "{ deps = \"./b$0sae\" }",
                "{ deps = \"target:$0\" }",
                "{ deps = \"target:${B$0SAE}\" }",
                "{ de$0ps = \"target:bsae\" }",
                "{ deps = \"tar$0get:bsae\" }",
            })
    void notWhereNothingIsWrongOrNothingIsNear(String contexts) {
        offersNo(BAKE + "target \"a\" { contexts = " + contexts + " }\n", "Change");
    }

    @Test
    void notInAValueOfSeveralPieces() {
        offersNo(
                BAKE
                        + "variable \"X\" { default = \"bs\" }\ntarget \"a\" { contexts = { deps = \"target:${X}a$0e\" } }\n",
                "Change");
    }

    @Test
    void itNamesItsDiagnosticAndIsPreferred() {
        var fixture = ProjectFixture.of(BAKE + "target \"a\" { contexts = { deps = \"target:b$0sae\" } }\n");
        List<StageAction> fixes = FileActionCheck.at(fixture, EnumSet.of(CodeActionCategory.QUICK_FIX));

        assertEquals(1, fixes.size());
        assertEquals(
                "UnknownBuildTarget", fixes.get(0).fixes().orElseThrow().code().id());
        assertEquals(true, fixes.get(0).isPreferred());
    }

    private static void check(String source) {
        offers(source, "Change to 'base'", source.replace("b$0sae", "base"));
    }
}
