package io.github.dockerfilestages.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(OS)-b-$(V)",
                "Web-${KIND}",
                "${{ matrix.x }}-last",
                "{{.KIND}}-b-{{kind}}",
                "$a$b",
                "$[[ inputs.x ]]b-last",
                "%OS%-last"
            })
    void aNameHasTheLiteralParts(String template) {
        assertEquals(true, NameTemplate.mayBe(template, "web-b-last"));
        assertEquals(template.equals("$a$b"), NameTemplate.mayBe(template, "builder"));
    }

    @Test
    void partsDoNotOverlap() {
        assertEquals(false, NameTemplate.mayBe("ab${X}bc", "abc"));
        assertEquals(true, NameTemplate.mayBe("ab${X}bc", "abbc"));
        assertEquals(false, NameTemplate.mayBe("a${X}b${Y}b", "ab"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(call name,$(X))-b", "f(x)", "\"${X}\"-b", "{x}-b", "x"})
    void whatIsNotUnderstoodMayBeAnything(String text) {
        assertEquals(true, NameTemplate.mayBe(text, "builder"));
    }
}
