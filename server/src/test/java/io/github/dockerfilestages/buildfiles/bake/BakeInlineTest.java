package io.github.dockerfilestages.buildfiles.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dockerfiles in bake files: their text, and the ranges of each {@code build} in it. */
class BakeInlineTest {

    @Test
    void aHeredocIsTheTextButForTheEscapedTemplates() {
        InlineDockerfile inline = check("""
                target "a" {
                  dockerfile-inline = <<EOT
                FROM alpine AS build
                               ^^^^^ build
                ARG X
                RUN echo $${X} "\\n" 100%%{build}
                                          ^^^^^ build

                  COPY --from=build /a /b
                              ^^^^^ build
                  EOT
                  target = "runtime"
                }
                """, """
                FROM alpine AS build
                ARG X
                RUN echo ${X} "\\n" 100%{build}

                  COPY --from=build /a /b
                """);
        assertTrue(inline.isVerbatim(), inline::toString);
    }

    @Test
    void aFlushHeredocLosesTheIndentationThatItsLinesShare() {
        check("""
                target "a" {
                  dockerfile-inline = <<-EOT
                    FROM alpine AS build
                                   ^^^^^ build

                      RUN make build
                               ^^^^^ build
                    COPY --from=build /a /b
                                ^^^^^ build
                  EOT
                }
                """, """
                FROM alpine AS build

                  RUN make build
                COPY --from=build /a /b
                """);
    }

    @Test
    void aQuotedStringHasEscapes() {
        InlineDockerfile inline = check("""
                target "a" {
                  dockerfile-inline = "FROM alpine AS build\\nCOPY --from=b\\u0075ild \\"/a\\" /b\\n"
                                                      ^^^^^ build
                                                                         ^^^^^^^^^^ build
                }
                """, """
                FROM alpine AS build
                COPY --from=build "/a" /b
                """);
        assertFalse(inline.isVerbatim(), inline::toString);
    }

    @Test
    void aVariableCountsAsItsDefaultAndAnUnknownOneAsATemplate() {
        check("""
                variable "NAME" { default = "build" }
                target "a" {
                  dockerfile-inline = <<EOT
                FROM ${IMAGE} AS ${NAME}
                                 ^^^^^^^ build
                COPY --from=${NAME} /a ${upper("}")}/b
                            ^^^^^^^ build
                EOT
                }
                """, """
                FROM {{?}} AS build
                COPY --from=build /a {{?}}/b
                """);
    }

    @Test
    void aDockerfileThatIsComputedIsNotTheOneOnDisk() {
        for (String inline : List.of("DOCKERFILE", "\"${DOCKERFILE}\"", "trimspace(<<EOT\nFROM a\nEOT\n)")) {
            Build build = build("target \"a\" {\n  dockerfile-inline = " + inline + "\n  dockerfile = \"x\"\n}\n");

            assertFalse(build.inline().isPresent(), inline);
            assertFalse(build.dockerfile().orElseThrow().isKnown(), inline);
        }
    }

    @Test
    void aHeredocThatIsNotClosedEndsWithTheFile() {
        check("""
                target "a" {
                  dockerfile-inline = <<EOT
                FROM alpine AS build
                               ^^^^^ build
                """, "FROM alpine AS build\n");
    }

    private static InlineDockerfile check(String source, String expected) {
        var fixture = Fixture.of(source);
        InlineDockerfile inline = build(fixture.text()).inline().orElseThrow();
        assertEquals(expected, inline.text());

        Drawing drawing = Drawing.of(fixture.text());
        for (int at = inline.text().indexOf("build");
                at >= 0;
                at = inline.text().indexOf("build", at + 1)) {
            drawing = drawing.mark(inline.offsets().toFile(new TextRange(at, at + 5)), "build");
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
        BuildDrawing.assertReadsPrefixes(new BakeReader(), "docker-bake.hcl", fixture.text());
        return inline;
    }

    private static Build build(String text) {
        return new BakeReader()
                .read("docker-bake.hcl", SourceText.of(text))
                .builds()
                .get(0);
    }
}
