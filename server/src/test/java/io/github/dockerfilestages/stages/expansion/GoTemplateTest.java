package io.github.dockerfilestages.stages.expansion;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

class GoTemplateTest {
    @Test
    void zeroIsTheMatchAndAnyOtherNameIsNothing() {
        Table.check("""
                a             => a
                $0            => M
                ${0}1         => M1
                $01           =>
                $1x-          => -
                ${name}       =>
                $$0           => $0
                $             => $
                $-            => $-
                ${}           => ${}
                ${0           => ${0
                a$            => a$
                """, template -> GoTemplate.expand(template, "M"));
    }
}
