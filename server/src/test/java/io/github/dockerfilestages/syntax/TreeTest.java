package io.github.dockerfilestages.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.hcl.HclReader;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final String TEXT = """
            stage = "base-${kind}"
            sizes = large ? [1, f()] : concat([2], null)
            group "all" { targets = ["a", "b"] }
            """;

    @Test
    void aTreeCanBeMovedToATextThatStartsFurtherOn() {
        Tree tree = HclReader.read(SourceText.of(TEXT)).tree();
        Tree further = HclReader.read(SourceText.of("#1\n#2\n" + TEXT)).tree();

        assertEquals(further.fields(), tree.shifted("#1\n#2\n".length()).fields());
    }
}
