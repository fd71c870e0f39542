package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

/**
 * Dockerfiles are generated from templates, and a template is edited like a Dockerfile: its markers make a word
 * unknown.
 */
class TemplateMarkersTest {

    private static void check(String table) {
        Table.check(table, word -> TemplateMarkers.isIn(word) ? "template" : "word");
    }

    @Test
    void doubleBracesAndPercentSignsOpenAndCloseATemplate() {
        check("""
                {{base}}        => template
                v{%if%}         => template
                <%=base%>       => template
                {{              => template
                }}              => template
                {%              => template
                %}              => template
                <%              => template
                %>:3            => template
                """);
    }

    @Test
    void oneBraceOrPercentSignAloneIsAWord() {
        check("""
                alpine          => word
                a{b}            => word
                {a,b}           => word
                100%            => word
                a%b>            => word
                """);
    }

    @Test
    void variablesWithinVariablesEndLikeATemplateAndAreNone() {
        check("""
                ${TAG:-${VERSION}}       => word
                ${TAG:-${VERSION%}}      => word
                ${TAG:-{{ version }}}    => template
                ${TAG}<%x                => template
                ${A:-${B:-x y}}          => word
                {{ a }} ${B}             => template
                """);
    }

    @Test
    void aWordBetweenAtSignsIsReplacedByAutoconfAndItsLike() {
        check("""
                @BASE@               => template
                base:@TAG@-slim      => template
                user@host@           => template
                a@b-c@TAG@           => template
                @A@                  => template
                @Z@                  => template
                @a@                  => template
                @z@                  => template
                @0@                  => template
                @9@                  => template
                @_@                  => template
                """);
    }

    @Test
    void atSignsAroundNothingOrAroundOtherCharactersAreThoseOfADigestOrAnAddress() {
        check("""
                @                    => word
                @@                   => word
                @A                   => word
                alpine@sha256:0123   => word
                a@st@sha256:0123     => word
                a@st@sha256          => word
                @A@shared            => template
                a@@IMG@@sha256:01    => template
                @A-B@                => word
                @/@                  => word
                @:@                  => word
                @[@                  => word
                @`@                  => word
                @{@                  => word
                """);
    }
}
