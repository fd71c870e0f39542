package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

/** The parser directives at the top of a file. */
class DirectivesTest {

    @Test
    void areLinesOfTheVeryTopEachOfAnotherOfThreeNames() {
        Table.check("""
                # escape=`⏎FROM a                          => 1
                # syntax=a⏎# check=b⏎# escape=`            => 3
                #escape=`                                  => 1
                #  Escape  =  `  ⏎FROM a                   => 1
                  # escape=`                               => 1
                # escape=x                                 => 1
                # escape=`⏎# escape=\\                      => 1
                # escape=`⏎⏎# check=a                      => 1
                # escape=`⏎# hello⏎# check=a               => 1
                # escape=                                  => 0
                # escape= ⏎# check=a                       => 2
                #\u00a0escape=`                            => 1
                #\u2003escape=`                            => 1
                \u00a0# escape=`                           => 1
                #\u001cescape=`                            => 0
                # escape\u00a0=`                           => 0
                # e\u017fcape=`                            => 0
                # chec\u212a=a                             => 0
                # escape                                   => 0
                # other=a                                  => 0
                # hello⏎# escape=`                         => 0
                ⏎# escape=`                                => 0
                FROM a⏎# escape=`                          => 0
                escape=`                                   => 0
                                                           => 0
                """, text -> String.valueOf(Directives.of(text).count()));
    }

    @Test
    void setTheEscapeCharacterToOneOfTwo() {
        Table.check("""
                FROM a                                     => \\
                # escape=`                                 => `
                # escape=\\                                 => \\
                # escape=x                                 => \\
                # escape=`\u00a0                           => \\
                # escape=``                                => \\
                # syntax=`                                 => \\
                # syntax=a⏎# escape=`                      => `
                """, text -> String.valueOf(Directives.of(text).escape()));
    }

    @Test
    void tellWhatIsCheckedUpToTheFirstBlankOnLinesThatAreNotIndented() {
        Table.check("""
                # check=skip=A,B;error=true                => skip=A,B;error=true
                # check=skip=A and more                    => skip=A
                #CHECK = skip=all⏎FROM a                   => skip=all
                # syntax=a⏎# escape=`⏎# check=skip=all     => skip=all
                #!/bin/x⏎# check=skip=all                  => skip=all
                # check=                                   => -
                # hello⏎# check=skip=all                   => -
                # syntax=a⏎ # check=skip=all               => -
                #!/bin/x                                   => -
                # syntax=a                                 => -
                FROM a⏎# check=skip=all                    => -
                                                           => -
                """, text -> Directives.of(text).check().orElse("-"));
        assertEquals(
                "skip=all", Directives.of("\ufeff# check=skip=all\n").check().orElse("-"));
        assertEquals(
                "skip=all",
                Directives.of("\ufeff#!/x\n# check=skip=all\n").check().orElse("-"));
        assertEquals("-", Directives.of(" # check=skip=all\n").check().orElse("-"));
    }

    @Test
    void areLookedForUpToTheFirstLineThatIsNoneInclusive() {
        Table.check("""
                FROM a⏎RUN b                               => FROM a⏎
                # hello⏎# check=a⏎FROM a                   => # hello⏎
                # escape=`⏎# check=a⏎FROM a⏎RUN b          => # escape=`⏎# check=a⏎FROM a⏎
                # escape=`                                 => # escape=`
                """, text -> text.substring(0, Directives.of(text).zoneEnd()));
    }
}
