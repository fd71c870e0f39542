package io.github.dockerfilestages.paths.commands;

import static io.github.dockerfilestages.paths.Leading.check;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandInvocationTest {
    @Test
    void anOptionMayBeALetterOrAName() {
        check("/a/b", "RUN install -d ⟦/a/b⟧");
        check("/a/b", "RUN install --directory ⟦/a/b⟧");
        check("/a/b/f", "RUN cp -r tree ⟦/a/b⟧");
        check("/a/b/f", "RUN cp --recursive tree ⟦/a/b⟧");
    }

    @Test
    void anOptionThatIsNotThereDoesNotCount() {
        check("/f", "RUN install -m 755 f /a/f");
        check("/a/b/f", "RUN cp -p b /a/b");
        check("/a/b/f", "RUN cp --verbose b /a/b");
        check("/f", "RUN install --verbose f /a/f");
    }

    @Test
    void aLetterMayStandAmongOthers() {
        check("/a/b/f", "RUN cp -prv tree ⟦/a/b⟧");
        check("/a/f.tgz", "RUN tar -cf ⟦/a/f.tgz⟧ dir");
    }

    @Test
    void theValueOfALetterMayFollowWithoutABlank() {
        check("/a/f", "RUN tar xf f.tgz -C⟦/a⟧");
        check("/w/sub/tool", "WORKDIR /w\nRUN make -Csub ⟦tool⟧");
        check("/a/f", "RUN curl -sSLo⟦/a/f⟧ https://x");
        check("/a/f", "RUN curl -fsSLo ⟦/a/f⟧ https://x");
    }

    @Test
    void anAssignmentHasANameOfLettersDigitsAndUnderscores() {
        check("/out/usr/x", "RUN make install INSTALL_ROOT=⟦/out⟧");
        check("/out/x", "RUN strange DIR2=⟦/out⟧");
        check("/out/x", "RUN strange out-dir=/out");
        for (String word : List.of("A=", "_a1=x", "A=b=c")) {
            assertTrue(isAssignment(word), word);
        }
        for (String word : List.of("A", "=x", "a-b=x", "a.b=x", "")) {
            assertFalse(isAssignment(word), word);
        }
    }

    private static boolean isAssignment(String word) {
        return CommandInvocation.isAssignment(CommandWord.literal(word, TextRange.at(0)));
    }
}
