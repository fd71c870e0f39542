package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Test;

/** The platform that a FROM asks for. */
class FromPlatformTest {

    private static FromPlatform platform(String from) {
        StageTable table =
                Fixture.of("ARG P=linux/arm64\nARG NONE\n" + from).model().table();
        return table.platformOf(table.stage(0));
    }

    @Test
    void aPlatformMayHaveArgumentsAndMustBeValidWhenTheyAreExpanded() {
        Table.check("""
                FROM alpine                              => none, valid
                FROM --platform=linux/amd64 alpine       => linux/amd64, valid
                FROM --platform="$P" alpine              => linux/arm64, valid
                FROM --platform=$P/v8 alpine             => linux/arm64/v8, valid
                FROM --other=x --platform=beos alpine    => beos, invalid
                FROM --platform=$NONE alpine             => , invalid
                FROM --platform=${NONE?} alpine          => , invalid
                """, from -> shown(platform(from)));
    }

    @Test
    void aPlatformThatIsNotGivenOrEmptyIsThatOfTheBuild() {
        Table.check("""
                FROM --platform= alpine                  => , valid
                FROM --platform alpine                   => none, valid
                FROM --other=beos alpine                 => none, valid
                """, from -> shown(platform(from)));
    }

    private static String shown(FromPlatform platform) {
        return (platform.word().isPresent() ? platform.expansion().text() : "none")
                + (platform.isValid() ? ", valid" : ", invalid");
    }
}
