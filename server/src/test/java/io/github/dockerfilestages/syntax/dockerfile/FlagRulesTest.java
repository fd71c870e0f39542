package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.fixture.Table;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

/** Which flags and arguments BuildKit's parser accepts. */
class FlagRulesTest {

    private static void check(String table) {
        Table.check(table, text -> statement(text).isAccepted() ? "accepted" : "refused");
    }

    private static Statement statement(String text) {
        return ((Instruction) Dockerfile.parse(SourceText.of(text)).element(0)).statement();
    }

    @Test
    void everyInstructionHasFlagsOfItsOwnInLowerCase() {
        check("""
                COPY --from=a /x /y              => accepted
                COPY --chown=1:1 /x /y           => accepted
                COPY --chmod=755 /x /y           => accepted
                COPY --FROM=a /x /y              => refused
                COPY --form=a /x /y              => refused
                COPY --checksum=x /x /y          => refused
                ADD --checksum=x /x /y           => accepted
                ADD --from=a /x /y               => refused
                RUN --mount=type=cache,target=/c => accepted
                RUN --device=nvidia.com/gpu=all  => accepted
                RUN --from=a true                => refused
                RUN true                         => accepted
                FROM --any=flag alpine           => accepted
                """);
    }

    @Test
    void aFlagOccursOnceUnlessItMakesAList() {
        check("""
                COPY --from=a --from=a /x /y                => refused
                COPY --link --link /x /y                    => refused
                COPY --exclude=a --exclude=b /x /y          => accepted
                ADD --exclude=a --exclude=b /x /y           => accepted
                RUN --mount=target=/a --mount=target=/b     => accepted
                RUN --network=none --network=none           => refused
                """);
    }

    @Test
    void aFlagHasAValueUnlessItSaysYesOrNo() {
        check("""
                COPY --from /x /y                => refused
                COPY --from= /x /y               => accepted
                COPY --exclude /x /y             => refused
                COPY --link /x /y                => accepted
                COPY --link=true /x /y           => accepted
                COPY --link=False /x /y          => accepted
                COPY --parents=yes /x /y         => refused
                COPY --link= /x /y               => refused
                ADD --keep-git-dir=true /x /y    => accepted
                ADD --unpack=1 /x /y             => refused
                """);
    }

    @Test
    void runKnowsSomeNetworksAndWaysOfSecurityOnly() {
        check("""
                RUN --network=default true       => accepted
                RUN --network=host true          => accepted
                RUN --network=none true          => accepted
                RUN --network=bridge true        => refused
                RUN --network true               => refused
                RUN --security=sandbox true      => accepted
                RUN --security=insecure true     => accepted
                RUN --security=none true         => refused
                """);
    }

    @Test
    void aMountSaysSomethingAndTakesNoVariableForItsSource() {
        check("""
                RUN --mount= true                          => refused
                RUN --mount=from=a,target=$X true          => accepted
                RUN --mount=from true                      => accepted
                RUN --mount=FROM=$X,target=/x true         => refused
                RUN --mount=from=a$X,target=/x true        => refused
                RUN --mount=from=a$,target=/x true         => accepted
                RUN --mount=from=$,target=/x true          => accepted
                RUN --mount=target=/x --mount=from=$X true => refused
                """);
    }

    @Test
    void filesAreCopiedToADestinationWhichNoHeredocIs() {
        check("""
                COPY /x                          => refused
                COPY                             => refused
                COPY /x /y                       => accepted
                COPY /x /y /z                    => accepted
                COPY --from=a                    => refused
                ADD /x                           => refused
                ADD ["/x", "/y"]                 => accepted
                COPY /x <<EOF⏎EOF                => refused
                COPY <<EOF /y⏎EOF                => accepted
                ADD /x 0<<-"A"⏎A                 => refused
                COPY /x a<<EOF                   => accepted
                COPY /x <<                       => accepted
                """);
    }
}
