package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The queries of a statement. */
class StatementTest {

    private static Statement statement(String text) {
        return ((Instruction) Dockerfile.parse(SourceText.of(text)).element(0)).statement();
    }

    private static String shown(Optional<Word> word) {
        return word.map(Word::value).orElse("-");
    }

    @Test
    void anAliasFollowsAsWhichIsNeverTheFirstWord() {
        Table.check(
                """
                FROM alpine AS build         => AS build
                FROM alpine as build         => as build
                FROM alpine As 1x y          => As 1x
                FROM alpine x AS build       => AS build
                FROM alpine AS a AS b        => AS a
                FROM --platform=$P a AS b    => AS b
                FROM alpine AS               => AS -
                FROM as AS build             => AS build
                FROM as build                => - -
                FROM alpine build            => - -
                FROM alpine                  => - -
                FROM                         => - -
                COPY a as b                  => - -
                """,
                text -> shown(statement(text).asWord()) + " "
                        + shown(statement(text).alias()));
    }

    @Test
    void stagesDependOnFromAndArgOnFlagsOnTriggersAndOnTemplates() {
        Table.check("""
                FROM alpine                  => true
                FROM                         => true
                ARG A                        => true
                COPY /a /b                   => false
                COPY --link /a /b            => true
                ADD --link /a /b             => true
                RUN make                     => false
                RUN --network=none make      => true
                ONBUILD RUN make             => true
                ONBUILD                      => false
                CMD make                     => false
                ENV --a=b                    => false
                {{base}} x                   => true
                FOO {{base}}                 => false
                """, text -> String.valueOf(statement(text).concernsStages()));
    }

    @Test
    void aMarkOfATemplateCountsInFlagsInTheWordsOfFromAndArgAndForAKeyword() {
        Table.check(
                """
                FROM {{base}} AS build       => template, in an argument
                FROM alpine AS {{name}}      => template, in an argument
                FROM --platform=@P@ alpine   => template
                FROM alpine AS build         => -
                ARG V={{version}}            => template, in an argument
                ARG V=1                      => -
                COPY --from={{base}} /a /b   => template
                COPY --{{flag}} /a /b        => template
                COPY --link {{a}} /b         => -, in an argument
                COPY --link --from=a /a /b   => -
                RUN --mount=from=<%=a%> x    => template
                RUN {{command}}              => -
                ONBUILD COPY --from=@A@ x y  => template
                ONBUILD COPY {{a}} /b        => -
                ONBUILD                      => -
                {{instruction}}              => template
                FOO {{a}}                    => -
                """,
                text -> (statement(text).isTemplate() ? "template" : "-")
                        + (statement(text).isArgumentTemplate() ? ", in an argument" : ""));
    }

    @Test
    void aStageMayBeNamedByFromCopyAndMountsAndByTheseUnderOnbuild() {
        Table.check("""
                FROM a AS b                                    => from a
                FROM                                           => -
                COPY --from=a --from=b --link /x /y            => copy a, copy b
                COPY --from /x /y                              => -
                ADD --from=a /x /y                             => -
                RUN --mount=from=a --mount=from=b true         => mount a, mount b
                RUN --mount=from=a,target=/x,FROM=b true       => mount b
                RUN --mount=from=a,from= true                  => mount (scratch)
                RUN --mount=from=a,from true                   => mount a
                RUN --mount true                               => mount (scratch)
                RUN --network=none true                        => -
                ONBUILD COPY --from=a /x /y                    => onbuild-copy a
                ONBUILD RUN --mount=from=a --mount=target=/x x => onbuild-mount a
                ONBUILD FROM a                                 => -
                ONBUILD ONBUILD COPY --from=a /x /y            => -
                ONBUILD                                        => -
                ENV A=b                                        => -
                """, text -> shown(statement(text)));
    }

    private static String shown(Statement statement) {
        return statement.mentions().stream()
                .map(mention -> mention.kind().jsonName() + " "
                        + (mention.kind() == Mention.ReferenceKind.MOUNT_WITHOUT_FROM
                                ? "(scratch)"
                                : mention.value().value()))
                .reduce((first, second) -> first + ", " + second)
                .orElse("-");
    }

    @Test
    void aWordOfAFlagIsHeldByThatFlag() {
        Statement run = statement("RUN --network=none --mount=from=a,target=/x --mount=from=b,target=/y true");
        for (Flag flag : run.flags()) {
            Stream.concat(flag.value().stream(), flag.fields().stream().map(MountField::key))
                    .forEach(word -> assertEquals(Optional.of(flag), run.flagHolding(word)));
        }
        Statement cache = statement("RUN --network=none --mount=type=cache,target=/x true");
        Word nothing = cache.mentions().get(0).value();
        assertEquals(Optional.of(cache.flags().get(1)), cache.flagHolding(nothing));
        assertEquals(Optional.empty(), run.flagHolding(run.word()));
        assertEquals(Optional.empty(), statement("COPY /a /b").flagHolding(run.word()));
    }

    @Test
    void formsAreCopiesMountsOrNeitherAndMayBeUnderOnbuild() {
        Table.check("""
                FROM                         => neither
                COPY                         => copy
                MOUNT                        => mount
                MOUNT_WITHOUT_FROM           => mount
                ONBUILD_COPY                 => copy under onbuild
                ONBUILD_MOUNT                => mount under onbuild
                ARG                          => neither
                """, name -> {
            var kind = Mention.ReferenceKind.valueOf(name);
            String form = kind.isCopy() ? "copy" : kind.isMount() ? "mount" : "neither";
            return form + (kind.isOnbuild() ? " under onbuild" : "");
        });
    }
}
