package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

/** How a part of a word is replaced: here the first letter of the base, by an x. */
class WordTest {

    private static void check(String table) {
        Table.check(table, text -> {
            Word from = ((Instruction) Dockerfile.parse(SourceText.of(text)).element(0))
                    .statement()
                    .mentions()
                    .get(0)
                    .value();
            TextEdit edit = from.replace(new TextRange(0, 1), "x");
            return edit.range().of(text) + " by " + edit.newText() + ", which gives " + edit.apply(text);
        });
    }

    @Test
    void inAWordThatIsWrittenAsItIsThePartAloneIsReplaced() {
        check("""
                COPY --from=build / /      => b by x, which gives COPY --from=xuild / /
                COPY --from="build" / /    => b by x, which gives COPY --from="xuild" / /
                """);
    }

    @Test
    void aWordThatIsWrittenOtherwiseIsReplacedAsAWhole() {
        check("""
                COPY --from=bu"il"d / /    => bu"il"d by xuild, which gives COPY --from=xuild / /
                COPY --from=bu\\ild / /     => bu\\ild by xuild, which gives COPY --from=xuild / /
                """);
    }
}
