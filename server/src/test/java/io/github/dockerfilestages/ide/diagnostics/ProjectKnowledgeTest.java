package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.project.files.DockerfileId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectKnowledgeTest {
    @Test
    void itKnowsWhatBuildFilesNamePassAndLeaveOpen() {
        ProjectKnowledge known = of("""
                #- Dockerfile
                ARG VERSION
                FROM golang:$VERSION AS build
                #- compose.yaml
                services:
                  app:
                    build: {context: ., target: BUILD, args: {VERSION: 1.22}}
                """);

        assertEquals(Set.of("build"), known.targets());
        assertEquals(Set.of("VERSION"), known.passedArguments());
        assertFalse(known.hasUnknownTarget(), known::toString);
    }

    @Test
    void anArgumentOfABuildWithAnUnknownDockerfileMayBePassed() {
        String dockerfiles = """
                #- Dockerfile
                ARG BASE
                FROM $BASE
                FROM $OTHER
                #- other/Dockerfile
                FROM alpine
                """;
        assertEquals(Set.of("BASE", "OTHER"), of(dockerfiles + """
                #- build.sh
                docker build --build-arg BASE=alpine --build-arg OTHER=a --build-arg NONE=a -f "$FILE" .
                """).passedArguments());
        assertEquals(Set.of("BASE"), of(dockerfiles + """
                #- build.sh
                docker build --build-arg BASE=alpine "$WHERE"
                """).passedArguments());
        assertEquals(Set.of(), of(dockerfiles + """
                #- build.sh
                docker build --build-arg BASE=alpine -f "$WHERE/other/Dockerfile" .
                """).passedArguments());
        assertEquals(Set.of(), of(dockerfiles + """
                #- build.sh
                docker build --build-arg BASE=alpine -f missing/Dockerfile .
                """).passedArguments());
    }

    @Test
    void aTargetThatIsNoLiteralMayBeAny() {
        ProjectKnowledge known = of("""
                #- Dockerfile
                FROM golang AS build
                #- build.sh
                docker build --target "$STAGE" .
                """);

        assertTrue(known.hasUnknownTarget(), known::toString);
    }

    @Test
    void contextsThatCannotBeReadMayHaveAnyName() {
        Selection.check(
                contexts -> of("""
                        #- Dockerfile
                        FROM golang AS build
                        #- docker-bake.hcl
                        target "app" { contexts = %s }
                        """.formatted(contexts)).hasUnknownContext(),
                List.of("needs(\"app\")"),
                List.of("{ tools = upper(\"x\") }"));
    }

    @Test
    void aContextOfABuildWithAnUnknownDockerfileMayBeOfThisOne() {
        Selection.check(
                build -> of("""
                        #- Dockerfile
                        FROM golang AS build
                        COPY --from=tools /a /b
                        #- docker-bake.hcl
                        target "app" {
                          %s
                        }
                        """.formatted(build)).hasUnknownContext(),
                List.of(
                        "contexts = { Tools = \"docker-image://alpine\" }\n dockerfile = lower(\"Dockerfile\")",
                        "contexts = { tools = \"docker-image://alpine\" }\n context = WHERE"),
                List.of(
                        "contexts = { other = \"docker-image://alpine\" }\n dockerfile = lower(\"Dockerfile\")",
                        "contexts = { tools = \"docker-image://alpine\" }\n dockerfile = \"missing\""));
    }

    @Test
    void aDockerfileByItselfIsCompleteAndNothingWasSearched() {
        assertTrue(ProjectKnowledge.NONE.isComplete(), ProjectKnowledge.NONE::toString);
        assertFalse(ProjectKnowledge.NONE.isSearched(), ProjectKnowledge.NONE::toString);
    }

    private static ProjectKnowledge of(String source) {
        var project = ProjectFixture.of(source).project().completed();
        return ProjectKnowledge.of(project, DockerfileId.of(ProjectFixture.ROOT.resolve("Dockerfile")));
    }
}
