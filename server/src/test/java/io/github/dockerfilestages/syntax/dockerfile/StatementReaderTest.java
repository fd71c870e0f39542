package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

/** How the arguments of an instruction are split into words, differently for each instruction. */
class StatementReaderTest {

    private static void check(String table) {
        Table.check(
                table, text -> Outline.of(Dockerfile.parse(SourceText.of(text))).strip());
    }

    @Test
    void theDefinitionsOfAnArgPartAtBlanksOutsideQuotesAndKeepBoth() {
        check("""
                ARG                      => ARG
                ARG A                    => ARG [A]
                ARG A=x B=y C            => ARG [A=x] [B=y] [C]
                ARG A=x⇥ B=y             => ARG [A=x] [B=y]
                ARG A="x y" B            => ARG [A="x y"] [B]
                ARG A='x y' B            => ARG [A='x y'] [B]
                ARG A=x"y z"w B          => ARG [A=x"y z"w] [B]
                ARG A="it's x" B='"x y'  => ARG [A="it's x"] [B='"x y']
                ARG A="x y B             => ARG [A="x y B]
                """);
    }

    @Test
    void anEscapeInAnArgKeepsABlankOrAQuoteUnlessSingleQuotesAreAround() {
        check("""
                ARG A=x\\ y B             => ARG [A=x\\ y] [B]
                ARG A="x\\" y" B          => ARG [A="x\\" y"] [B]
                ARG A=x\\" B              => ARG [A=x\\"] [B]
                ARG A='x\\' B             => ARG [A='x\\'] [B]
                ARG A=x\\\\\\              => ARG [A=x\\\\\\]
                # escape=`⏎ARG A="`" x"  => directive: escape=`⏎ARG [A="`" x"]
                # escape=`⏎ARG A=x\\ y    => directive: escape=`⏎ARG [A=x\\] [y]
                """);
    }

    @Test
    void theWordsOfFromAndCopyPartAtBlanksWhateverQuotesSay() {
        check("""
                FROM "al pine" AS x      => FROM ["al] [pine"] [AS] [x] from="al
                FROM al\\ pine            => FROM [al\\] [pine] from=al\\
                COPY "/a b" /c           => COPY ["/a] [b"] [/c]
                ADD /a⇥ /b               => ADD [/a] [/b]
                """);
    }

    @Test
    void whatOthersSayConcernsNoStageAndIsNotKept() {
        check("""
                RUN make all             => RUN
                ENV A=b                  => ENV
                LABEL a="b c"            => LABEL
                FOO bar                  => UNKNOWN
                """);
    }

    @Test
    void onbuildContainsOneInstructionAfterItsOwnFlags() {
        check("""
                ONBUILD                  => ONBUILD
                ONBUILD ARG A="x y"      => ONBUILD > ARG [A="x y"]
                ONBUILD⇥ADD /a /b        => ONBUILD > ADD [/a] [/b]
                ONBUILD --x COPY /a /b   => ONBUILD --x > COPY [/a] [/b]
                ONBUILD --x              => ONBUILD --x
                ONBUILD ONBUILD RUN x    => ONBUILD > ONBUILD
                """);
    }

    @Test
    void instructionsThatSayNothingOfStagesShareOneStatement() {
        Dockerfile dockerfile = Dockerfile.parse(SourceText.of("CMD a\nCMD b\n  CMD c\ncmd d\nRUN e\n"));
        Statement first = ((Instruction) dockerfile.element(0)).statement();
        assertSame(first, ((Instruction) dockerfile.element(1)).statement());
        for (int index = 0; index < dockerfile.size(); index++) {
            var statement = ((Instruction) dockerfile.element(index)).statement();
            var keyword = dockerfile.absolute(index, statement.word().range());
            assertEquals(statement.word().value(), dockerfile.text().slice(keyword));
        }
    }
}
