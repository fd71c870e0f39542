package io.github.dockerfilestages.buildfiles.scripts;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static final MarkdownReader READER = new MarkdownReader();

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "README.md", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "README.md", fixture.text());
    }

    @Test
    void pagesGoByTheirEnding() {
        Selection.check(
                text -> READER.reads(text, SourceText.of("")), List.of("docs/x.md", "README.MD"), List.of("md"));
    }

    @Test
    void buildsAreInFencedBlocksOfAShellOrOfNoLanguage() {
        check("""
                Run `docker build --target no .`, or docker build --target no .

                ```bash
                docker build --target a \\
                                      ^ target
                  -f b/Dockerfile .
                     ^^^^^^^^^^^^ dockerfile
                                  ^ context
                ```
                ~~~
                docker build --target c .
                                      ^ target
                                        ^ context
                ```
                docker build --target d .
                                      ^ target
                                        ^ context
                ~~~~
                ``` {.sh title="x"}
                docker build --target e .
                                      ^ target
                                        ^ context
                ```
                ```yaml
                run: docker build --target no .
                ```
                ```dockerfile
                RUN docker build --target no .
                ```
                ```docker build --target no .```
                ~~~bash title="`f`"
                docker build --target f .
                                      ^ target
                                        ^ context
                ~~~
                """);
    }

    @Test
    void blocksMayBeInListsAndQuotes() {
        check("""
                1. Build it:

                   ```sh
                   cat <<EOF
                   isn't
                   EOF
                   docker build --target a .
                                         ^ target
                                           ^ context
                   ```
                > [!NOTE]
                > ```console
                > $ docker build --target b .
                                          ^ target
                                            ^ context
                > ```
                """);
    }

    @Test
    void aBlockLosesTheIndentationOfItsFenceAndNoMore() {
        check("""
                - Build it:

                  ```sh
                  cat <<EOF
                    EOF
                  docker build --target no .
                  EOF
                  docker build --target a .
                                        ^ target
                                          ^ context
                cat <<EOF
                  docker build --target no .
                 EOF
                  docker build --target b .
                                        ^ target
                                          ^ context
                  ```
                """);
    }

    @Test
    void indentedLinesAfterABlankOneAreCode() {
        check("""
                Build it:

                    docker build --target a .
                                          ^ target
                                            ^ context

                    docker build --target b .
                                          ^ target
                                            ^ context
                then
                    docker build --target no .

                \tdocker build --target c .
                                       ^ target
                                         ^ context

                   docker build --target no .
                """);
    }

    @Test
    void aFenceEndsIndentedLines() {
        check("""
                1. Build it:

                    like this

                    ```yaml
                    run: docker build --target no .
                    ```
                    ```
                    docker build --target a .
                                          ^ target
                                            ^ context
                    ```
                """);
    }

    @Test
    void onlyWhatIsTypedCountsWhereAPromptIsShown() {
        check("""
                ```console
                $ docker build \\
                >   --target a .
                             ^ target
                               ^ context
                docker build --target no "isn't
                $ docker build --target b \\
                                        ^ target
                    .
                    ^ context
                $ docker build --target c .
                                        ^ target
                                          ^ context
                ```
                """);
    }

    @Test
    void aBlockThatIsNotClosedContinuesToTheEnd() {
        check("""
                ```sh
                docker build --target a .
                                      ^ target
                                        ^ context
                """);
    }

    @Test
    void whatIsNotClosedInABlockEndsWithIt() {
        check("""
                ```
                echo "$(isn't
                ```
                ```
                docker build --target a .
                                      ^ target
                                        ^ context
                ```
                """);
    }

    @Test
    void aFolderThatOneBlockChangesMakesAllPathsUnsure() {
        String block = "```sh\ndocker build --target a .\n```\n";
        Selection.check(text -> isPathSure(block + text), List.of("cd x\n"), List.of("```sh\ncd x\n```\n"));
    }

    @Test
    void aPageWithADockerfileInItSpeaksOfThatOne() {
        String page = "```Dockerfile\nFROM alpine AS a\n```\n```sh\ndocker build --target a .\n```\n";
        assertFalse(isPathSure(page), page);
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "README.md",
                "```\ndocker build --target kept .\n```\n",
                "```\n",
                "~~~",
                "> ",
                "\n    x",
                "```\n$ a\\\n",
                "`",
                "$ \n");
    }

    private static boolean isPathSure(String text) {
        return READER.read("README.md", SourceText.of(text)).builds().get(0).isPathSure();
    }
}
