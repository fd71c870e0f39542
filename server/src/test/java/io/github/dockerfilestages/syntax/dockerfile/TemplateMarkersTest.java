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
    void double_braces_and_percent_signs_open_and_close_a_template() {
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
    void one_brace_or_percent_sign_alone_is_a_word() {
        check("""
                alpine          => word
                a{b}            => word
                {a,b}           => word
                100%            => word
                a%b>            => word
                """);
    }

    @Test
    void variables_within_variables_end_like_a_template_and_are_none() {
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
    void a_word_between_at_signs_is_replaced_by_autoconf_and_its_like() {
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
    void at_signs_around_nothing_or_around_other_characters_are_those_of_a_digest_or_an_address() {
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
