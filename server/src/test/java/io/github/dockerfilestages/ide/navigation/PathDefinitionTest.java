package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FileLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathDefinitionTest {
    private static final String BUILD = "FROM golang AS build\nRUN go build \\\n  -o /out/app\n";

    @Test
    void aSourceLeadsToTheWordThatMakesItsPath() {
        check("/out/app", "RUN go build \\\n  -o /out/app", BUILD + "FROM scratch\nCOPY --from=build /out/$0app /\n");
    }

    @Test
    void aSourceOfAMountLeadsThereToo() {
        check(
                "/out/app",
                "RUN go build \\\n  -o /out/app",
                BUILD + "FROM scratch\nRUN --mount=from=build,source=/out$0/app,target=/x true\n");
    }

    @Test
    void aCopyOfACopyIsOneStep() {
        check(
                "/pack/",
                "COPY --from=build /out/app /pack/",
                BUILD
                        + "FROM alpine AS pack\nCOPY --from=build /out/app /pack/\nFROM scratch\nCOPY --from=pack /pack/ap$0p /\n");
    }

    @Test
    void theNameOfTheStageStaysTheNameOfAStage() {
        check("build", BUILD.stripTrailing(), BUILD + "FROM scratch\nCOPY --from=bui$0ld /out/app /\n");
    }

    @Test
    void whatNothingMakesLeadsNowhere() {
        assertEquals(List.of(), links(BUILD + "FROM scratch\nCOPY --from=build /etc/pas$0swd /\n"));
        assertEquals(List.of(), links(BUILD + "FROM scratch\nCOPY --from=build /out/app /ap$0p\n"));
        assertEquals(List.of(), links("FROM scratch\nCOPY a$0 b\n"));
    }

    @Test
    void aDockerfileInABuildFileHasItsPathsThere() {
        var fixture = ProjectFixture.of("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS build
                        RUN go build -o /out/app
                        FROM scratch
                        COPY --from=build /out/$0app /
                """);
        var found = Definition.find(fixture.position(), Set.of());

        assertEquals(1, found.size());
        String text = fixture.project().text(fixture.caretFile()).orElseThrow().content();
        assertEquals("/out/app", found.get(0).selection().range().of(text));
        assertEquals(text.indexOf("/out/app"), found.get(0).selection().range().start());
    }

    private static void check(String selection, String target, String dockerfile) {
        List<FileLink> links = links(dockerfile);
        String text = dockerfile.replace("$0", "");
        assertEquals(1, links.size());
        assertEquals(selection, links.get(0).selection().range().of(text));
        assertEquals(target, links.get(0).target().range().of(text));
    }

    private static List<FileLink> links(String dockerfile) {
        var fixture = ProjectFixture.of("#- Dockerfile\n" + dockerfile);
        return Definition.find(fixture.position(), Set.of());
    }
}
