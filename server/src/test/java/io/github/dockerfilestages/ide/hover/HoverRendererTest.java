package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoverRendererTest {
    private static final HoverContent CARD = HoverContent.of(
            "FROM golang AS build",
            List.of(Phrase.ofCode("build").words(" · stage 0 of 1"), Phrase.ofQuote("compiles *everything*")),
            new HoverSection("Built from", List.of(Phrase.ofCode("golang"))),
            new HoverSection("Used by", List.of(Phrase.ofCode("test"), Phrase.of("and 2 more"))),
            new HoverSection("Copied out", List.of()));

    @Test
    void asMarkdown() {
        assertEquals("""
                ```dockerfile
                FROM golang AS build
                ```

                `build` · stage 0 of 1

                compiles \\*everything\\*

                **Built from**

                - `golang`

                **Used by**

                - `test`
                - and 2 more""", markdown(CARD));
    }

    @Test
    void asPlainText() {
        assertEquals("""
                FROM golang AS build

                build · stage 0 of 1

                compiles *everything*

                Built from:
                  golang

                Used by:
                  test
                  and 2 more""", HoverRenderer.plainText(CARD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[build](command:evil) | `[build](command:evil)`",
                "<img src=x onerror=y> | `<img src=x onerror=y>`",
                "a`b | ``a`b``",
                "``a | ``` ``a ```",
                "a` | `` a` ``",
                "a```b``c | ````a```b``c````",
            })
    void codeIsNoMarkup(String code, String markdown) {
        assertEquals(markdown, markdown(hover(Phrase.ofCode(code))));
        assertEquals(code, HoverRenderer.plainText(hover(Phrase.ofCode(code))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[here](command:evil) | \\[here\\](command\\:evil)",
                "![](x) | \\!\\[\\](x)",
                "<b>bold</b> &amp; | \\<b\\>bold\\</b\\> \\&amp;",
                "https://example.org/x | https\\://example\\.org/x",
                "www.example.org | www\\.example\\.org",
                "me@example.org | me\\@example\\.org",
                "$(alert) | \\$(alert)",
                "# title | \\# title",
                "- item | \\- item",
                "1. item | 1\\. item",
                "1) item | 1\\) item",
                "a ``` b | a \\`\\`\\` b",
                "a\\b ~~c~~ | a\\\\b \\~\\~c\\~\\~",
                "It compiles: all of it. | It compiles: all of it.",
            })
    void proseIsNoMarkup(String prose, String markdown) {
        assertEquals(markdown, markdown(hover(Phrase.ofQuote(prose))));
        assertEquals(prose, HoverRenderer.plainText(hover(Phrase.ofQuote(prose))));
    }

    @Test
    void aLineLeadsToItsFile() {
        HoverContent hover = HoverContent.of(
                        "", List.of(Phrase.of("on ").line(3), Phrase.of("at ").line(4, FilePath.of("/other"))))
                .in(FilePath.of("/a/Dockerfile"));

        assertEquals("on [line 3](file:///a/Dockerfile#L3)\n\nat [line 4](file:///other#L4)", markdown(hover));
        assertEquals("on line 3\n\nat line 4", HoverRenderer.plainText(hover));
        assertEquals("on line 3\n\nat line 4", HoverRenderer.markdown(hover, file -> Optional.empty()));
    }

    @Test
    void anExcerptCannotEndItsFence() {
        assertEquals("""
                ````dockerfile
                FROM a \\
                ```
                ````""", markdown(HoverContent.of("FROM a \\\n```", List.of())));
    }

    @Test
    void lineEndsBecomeBlanksAndWhatWouldNotShowIsReplaced() {
        assertEquals("`a b c`", markdown(hover(Phrase.ofCode("a\nb\tc"))));
        assertEquals("a b", HoverRenderer.plainText(hover(Phrase.ofQuote("a\rb"))));
        assertEquals("FROM a \\\n\uFFFDb", HoverRenderer.plainText(HoverContent.of("FROM a \\\r\n\u001bb", List.of())));
    }

    @Test
    void whatIsTooLongIsCut() {
        String cut = HoverRenderer.plainText(hover(Phrase.ofCode("n".repeat(Short.MAX_VALUE))));

        assertTrue(cut.matches("n{80,}…"), cut);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsCutOffWhole() {
        String cut = HoverRenderer.plainText(hover(Phrase.ofCode("n" + "🐳".repeat(Short.MAX_VALUE))));

        assertTrue(cut.matches("n(🐳)+…"), cut);
    }

    private static String markdown(HoverContent hover) {
        return HoverRenderer.markdown(hover, file -> Optional.of("file://" + file.value()));
    }

    private static HoverContent hover(Phrase phrase) {
        return HoverContent.of("", List.of(phrase));
    }
}
