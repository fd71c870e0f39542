package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How texts are parsed, rule by rule as in BuildKit's parser. */
class DockerfileTest {

    private static void check(String text, String outline) {
        assertEquals(outline, Outline.of(Dockerfile.parse(SourceText.of(text))));
    }

    @Nested
    class Words {
        @Test
        void keywordsIgnoreCaseAndBlanksTabsAndSimilarCharactersSeparateWords() {
            check("""
                    from\talpine\13As\fbuild
                    Copy --from=build /a /b
                    """, """
                    FROM [alpine] [As] [build] from=alpine
                    COPY --from=build [/a] [/b] copy=build
                    """);
        }

        @Test
        void aNoBreakSpaceSeparatesNothing() {
            check(
                    "FROM alpine\u00a0AS\u00a0build\n",
                    "FROM [alpine\u00a0AS\u00a0build] from=alpine\u00a0AS\u00a0build\n");
            check("COPY\u00a0--from=build /a /b\n", "UNKNOWN\n");
        }

        @Test
        void aBaseKeepsItsQuotesAndAnAliasIsTakenAsWritten() {
            check("FROM \"build\" AS 'x'\n", "FROM [\"build\"] [AS] ['x'] from=\"build\"\n");
        }

        @Test
        void aCommentAfterAnInstructionIsPartOfIt() {
            check("COPY --from=a /x /y # why\n", "COPY --from=a [/x] [/y] [#] [why] copy=a\n");
        }
    }

    @Nested
    class Flags {
        @Test
        void areUnquotedAndUnescapedWhileTheyAreSplit() {
            check("""
                    COPY --from="build" /x /x
                    COPY --from='build' /x /x
                    COPY --from=bu"il"d /x /x
                    COPY --from=bu\\ild /x /x
                    COPY "--from=build" /x
                    """, """
                    COPY --from=build [/x] [/x] copy=build
                    COPY --from=build [/x] [/x] copy=build
                    COPY --from=build [/x] [/x] copy=build(bu"il"d)
                    COPY --from=build [/x] [/x] copy=build(bu\\ild)
                    COPY ["--from=build"] [/x]
                    """);
        }

        @Test
        void areInAnyOrderBeforeTheFirstWord() {
            check("""
                    COPY --link --chown=1:1 --from=build --chmod=755 /x /y
                    COPY /x --from=build /y
                    COPY -- --from=build /y
                    COPY --from=build -- /x /y
                    """, """
                    COPY --link --chown=1:1 --from=build --chmod=755 [/x] [/y] copy=build
                    COPY [/x] [--from=build] [/y]
                    COPY [--from=build] [/y]
                    COPY --from=build [/x] [/y] copy=build
                    """);
        }

        @Test
        void mayBeEmptyOrWithoutAValue() {
            check("""
                    COPY --from= build /x /y
                    COPY --from="" /x /y
                    COPY --from build /x
                    """, """
                    COPY --from= [build] [/x] [/y] copy=
                    COPY --from= [/x] [/y] copy=
                    COPY --from [build] [/x]
                    """);
        }

        @Test
        void ofAJsonFormAreBeforeTheArray() {
            check("""
                    COPY --from=build ["/a b", "/c"]
                    COPY ["--from=build", "/a"]
                    """, """
                    COPY --from=build [/a b] [/c] copy=build
                    COPY [--from=build] [/a]
                    """);
        }
    }

    @Nested
    class Mounts {
        @Test
        void nameTheirSourceInAnyFieldAndAnyCase() {
            check("""
                    RUN --mount=from=build,target=/x true
                    RUN --mount=source=/a,FROM=build --mount=type=cache,target=/c true
                    RUN --mount=from=a,from=b,target=/x true
                    """, """
                    RUN --mount=from=build,target=/x mount=build
                    RUN --mount=source=/a,FROM=build --mount=type=cache,target=/c mount=build mount=(none)
                    RUN --mount=from=a,from=b,target=/x mount=b
                    """);
        }

        @Test
        void takeQuotesOfTheFlagAndOfItsFields() {
            check("""
                    RUN --mount=type=bind,from="build",target=/x true
                    RUN --mount="type=bind,from=build" true
                    RUN --mount='type=bind,"from=build",target=/x' true
                    """, """
                    RUN --mount=type=bind,from=build,target=/x mount=build
                    RUN --mount=type=bind,from=build mount=build
                    RUN --mount=type=bind,"from=build",target=/x mount=build
                    """);
        }

        @Test
        void endAtABlankAndBeforeTheShellText() {
            check("""
                    RUN --mount=from=a, target=/x true
                    RUN true --mount=from=zzz
                    RUN -- --mount=from=zzz
                    """, """
                    RUN --mount=from=a, mount=a
                    RUN
                    RUN
                    """);
        }
    }

    @Nested
    class Continuations {
        @Test
        void joinLinesAndDropCommentsAndBlankLinesBetween() {
            check("""
                    FROM alpine \\
                    # comment --from=zzz
                      AS \\

                      build
                    COPY --from=bu\\
                    ild /x /y
                    """, """
                    FROM [alpine] [AS] [build] from=alpine
                    COPY --from=build [/x] [/y] copy=build(bu\\⏎ild)
                    """);
        }

        @Test
        void keepTheBlanksOfTheNextLine() {
            check("""
                    FROM alpine AS bu\\
                      ild
                    RUN --mount=type=bind,\\
                        from=a,target=/x true
                    """, """
                    FROM [alpine] [AS] [bu] [ild] from=alpine
                    RUN --mount=type=bind, mount=(none)
                    """);
        }

        @Test
        void allowBlanksAfterTheEscapeButNoOtherEscapeBeforeIt() {
            check("FROM alpine \\ \t\n AS b\nRUN echo \\\\\nFROM b\n", """
                    FROM [alpine] [AS] [b] from=alpine
                    RUN
                    FROM [b] from=b
                    """);
        }

        @Test
        void swallowTheInstructionAfterABlankLine() {
            check("RUN echo \\\n\nFROM alpine AS b\n", "RUN\n");
        }

        @Test
        void atTheEndOfTheTextContinueNothing() {
            check("COPY --from=build /x /y \\", "COPY --from=build [/x] [/y] copy=build\n");
            check("\\\nFROM alpine AS build\n", "FROM [alpine] [AS] [build] from=alpine\n");
        }

        @Test
        void areNotMadeByACommentThatEndsInAnEscape() {
            check("# comment \\\nFROM alpine\n", "comment: comment \\\nFROM [alpine] from=alpine\n");
        }
    }

    @Nested
    class ParserDirectives {
        @Test
        void setTheEscapeCharacter() {
            check("""
                    # escape=`
                    FROM alpine `
                     AS build
                    COPY --from=build C:\\x\\ /y\\
                    """, """
                    directive: escape=`
                    FROM [alpine] [AS] [build] from=alpine
                    COPY --from=build [C:\\x\\] [/y\\] copy=build
                    """);
        }

        @Test
        void areAboveEverythingElse() {
            check("# hello\n# escape=`\nFROM alpine \\\n AS build\n", """
                    comment: hello
                    comment: escape=`
                    FROM [alpine] [AS] [build] from=alpine
                    """);
            check("\n# escape=`\nFROM alpine `\n", "comment: escape=`\nFROM [alpine] [`] from=alpine\n");
        }

        @Test
        void haveNamesInAnyCaseBlanksAroundAndAMarkAtTheStartOfTheFile() {
            check("\ufeff  # ESCAPE = `\nFROM alpine `\n AS b\n", """
                    directive: # ESCAPE = `
                    FROM [alpine] [AS] [b] from=alpine
                    """);
        }

        @Test
        void withAnotherValueChangeNothing() {
            check("# escape=x\nFROM alpine \\\n AS b\n", "directive: escape=x\nFROM [alpine] [AS] [b] from=alpine\n");
        }
    }

    @Nested
    class Heredocs {
        @Test
        void holdNoInstructions() {
            check("""
                    RUN <<EOF
                    FROM zzz AS yyy
                    EOF
                    COPY --from=a <<A <<"B C" /y
                    1
                    A
                    2
                    B C
                    FROM a
                    """, """
                    RUN <<EOF:FROM zzz AS yyy⏎
                    COPY --from=a [<<A] [<<"B] [C"] [/y] copy=a <<A:1⏎ <<B C:2⏎
                    FROM [a] from=a
                    """);
        }

        @Test
        void startWithTheWord() {
            check("RUN cat<<EOF\nFROM z AS z\nEOF\n", "RUN\nFROM [z] [AS] [z] from=z\nUNKNOWN\n");
            check("RUN 3<<EOF cat\nFROM z\nEOF\n", "RUN <<EOF:FROM z⏎\n");
            check("RUN cat << EOF\nFROM z\nEOF\n", "RUN <<EOF:FROM z⏎\n");
        }

        @Test
        void areNoneInQuotesInHereStringsInShiftsAndInTheJsonForm() {
            check("RUN echo \"<<EOF\"\nFROM a\n", "RUN\nFROM [a] from=a\n");
            check("RUN cat <<< EOF\nFROM a\n", "RUN\nFROM [a] from=a\n");
            check("RUN echo $((1<<2))\nFROM a\n", "RUN\nFROM [a] from=a\n");
            check("RUN [\"cat\", \"<<EOF\"]\nFROM a\n", "RUN\nFROM [a] from=a\n");
            check("CMD cat <<EOF\nFROM a\n", "CMD\nFROM [a] from=a\n");
        }

        @Test
        void endAtExactlyTheirName() {
            check("RUN <<EOF\n\tEOF\nEOF \nEOF\nFROM a\n", "RUN <<EOF:\tEOF⏎EOF ⏎\nFROM [a] from=a\n");
            check("RUN <<-EOF\nx\n\tEOF\nFROM a\n", "RUN <<EOF:x⏎\nFROM [a] from=a\n");
            check("RUN <<EOF\r\nx\r\nEOF\r\nFROM a\r\n", "RUN <<EOF:x\r⏎\nFROM [a] from=a\n");
        }

        @Test
        void withoutTheirEndLeaveTheRestOfTheFileAlone() {
            check("RUN <<EOF\nFROM a\nRUN <<A\nA\n", "RUN <<?\nFROM [a] from=a\nRUN <<A:\n");
            check("RUN <<A <<B\nRUN <<A\nA\n", "RUN <<?\nRUN <<A:\n");
        }

        @Test
        void areAllowedUnderOnbuildToo() {
            check("ONBUILD RUN <<EOF\nFROM z\nEOF\nFROM a\n", "ONBUILD > RUN <<EOF:FROM z⏎\nFROM [a] from=a\n");
        }
    }

    @Nested
    class Onbuild {
        @Test
        void holdsAnInstructionWithAllThatItCanHave() {
            check("""
                    onbuild copy --from=build /x /x
                    ONBUILD RUN --mount=from=a,target=/x true
                    ONBUILD RUN --mount=type=cache,target=/x true
                    ONBUILD ONBUILD COPY --from=a /x /y
                    ONBUILD
                    """, """
                    ONBUILD > COPY --from=build [/x] [/x] onbuild-copy=build
                    ONBUILD > RUN --mount=from=a,target=/x onbuild-mount=a
                    ONBUILD > RUN --mount=type=cache,target=/x
                    ONBUILD > ONBUILD
                    ONBUILD
                    """);
        }
    }

    @Nested
    class Comments {
        @Test
        void areLinesThatStartWithANumberSignAndKeepItWhenTheyAreIndented() {
            check("FROM alpine\n#  build  makes \n#\n  # it all\n", """
                    FROM [alpine] from=alpine
                    comment: build  makes
                    comment:\s
                    comment: # it all
                    """);
        }
    }

    @Nested
    class OddTexts {
        @Test
        void areParsedToo() {
            check("", "\n");
            check("\n \t\n", "\n");
            check("FROM", "FROM\n");
            check("\u0000", "UNKNOWN\n");
            check("\\", "UNKNOWN\n");
            check("\\\n \\\n", "UNKNOWN\n");
            check("FROM alpine AS a\rFROM a\r", "FROM [alpine] [AS] [a] [FROM] [a] from=alpine\n");
        }
    }
}
