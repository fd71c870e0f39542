package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The words that Docker takes for the name of an image. */
class ImageReferenceTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    private static void check(String table) {
        Table.check(table, ImageReferenceTest::verdict);
    }

    private static String verdict(String word) {
        return ImageReference.isValid(word) ? "image" : "none";
    }

    @Test
    void theTagLatestIsLeftOut() {
        Table.check("""
                alpine          => alpine
                alpine:latest   => alpine
                alpine:3        => alpine:3
                alpine:latest2  => alpine:latest2
                """, ImageReference::withoutLatest);
    }

    @Nested
    class Repositories {
        @Test
        void areLowerCaseLettersAndDigits() {
            check("""
                    alpine            => image
                    0                 => image
                    a0z9              => image
                    Alpine            => none
                    alpinE            => none
                    héllo             => none
                    al pine           => none
                    $V                => none
                                      => none
                    """);
        }

        @Test
        void mayHaveOneDotOneOrTwoUnderscoresOrAnyNumberOfDashesInBetween() {
            check("""
                    a.b               => image
                    a_b               => image
                    a__b              => image
                    a-b               => image
                    a---b             => image
                    a-b_c.d__e--f     => image
                    a..b              => none
                    a___b             => none
                    a.-b              => none
                    a-.b              => none
                    a_-b              => none
                    -a                => none
                    .a                => none
                    _a                => none
                    a-                => none
                    a.                => none
                    a_                => none
                    a__               => none
                    a[b               => none
                    a`b               => none
                    a{b               => none
                    a;b               => none
                    """);
        }

        @Test
        void mayBePaths() {
            check("""
                    library/alpine    => image
                    a/b/c             => image
                    a/b-c             => image
                    a//b              => none
                    a/                => none
                    /a                => none
                    a/-b              => none
                    a/B               => none
                    """);
        }

        @Test
        void areAtMost255CharactersLongWithWhatIsImplied() {
            String longest = "a".repeat(255);
            assertEquals("none", verdict(longest), "library/ stands before it");
            assertEquals("image", verdict("a".repeat(247)));
            assertEquals("none", verdict("a".repeat(248)));
            assertEquals("image", verdict("a/" + "b".repeat(253)));
            assertEquals("none", verdict("a/" + "b".repeat(254)));
            assertEquals("image", verdict("localhost/" + longest));
            assertEquals("none", verdict("localhost/" + longest + "a"));
            assertEquals("image", verdict("a".repeat(247) + ":latest"));
        }

        @Test
        void areNoImageIds() {
            assertEquals("none", verdict(ID));
            assertEquals("image", verdict(ID.substring(1)));
            assertEquals("image", verdict(ID + "0"));
            assertEquals("image", verdict(ID.substring(1) + "g"));
            assertEquals("image", verdict("a/" + ID));
            assertEquals("none", verdict(ID.substring(1) + "A"), "an id is lower case, and so is a name");
        }
    }

    @Nested
    class Tags {
        @Test
        void areWordsWithDotsAndDashesButNotAtTheirStart() {
            check("""
                    alpine:3          => image
                    alpine:3.20-slim  => image
                    alpine:A_z        => image
                    alpine:_          => image
                    alpine:a.-        => image
                    alpine:Z          => image
                    alpine:-a         => none
                    alpine:.a         => none
                    alpine:           => none
                    alpine:a:b        => none
                    alpine:a/b        => none
                    alpine:a+b        => none
                    alpine:é          => none
                    """);
        }

        @Test
        void areAtMost128CharactersLong() {
            assertEquals("image", verdict("alpine:" + "a".repeat(128)));
            assertEquals("none", verdict("alpine:" + "a".repeat(129)));
        }
    }

    @Nested
    class Digests {
        @Test
        void areHexadecimalDigitsInLowerCaseOfTheLengthThatTheirKindHas() {
            assertEquals("image", verdict("alpine@sha256:" + ID));
            assertEquals("image", verdict("alpine:3@sha256:" + ID));
            assertEquals("image", verdict("alpine@sha384:" + ID + ID.substring(32)));
            assertEquals("image", verdict("alpine@sha512:" + ID + ID));
            assertEquals("none", verdict("alpine@sha256:" + ID + "0"));
            assertEquals("none", verdict("alpine@sha256:" + ID.substring(1)));
            assertEquals("none", verdict("alpine@sha512:" + ID));
            assertEquals("none", verdict("alpine@md5:" + ID));
            assertEquals("none", verdict("alpine@sha256:" + ID.replace('a', 'A')));
            assertEquals("none", verdict("alpine@sha256:" + ID.replace('a', 'g')));
            assertEquals("none", verdict("alpine@sha256:" + ID.replace('0', ':')));
        }

        @Test
        void haveAKindAndAreAtTheEnd() {
            check("""
                    alpine@           => none
                    alpine@sha256     => none
                    alpine@sha256:    => none
                    alpine@sha256:abc => none
                    alpine@:          => none
                    """);
            assertEquals("none", verdict("alpine@" + ID));
            assertEquals("none", verdict("alpine@:" + ID));
            assertEquals("none", verdict("@sha256:" + ID));
            assertEquals("none", verdict("alpine@sha256:" + ID + ":3"));
        }
    }

    @Nested
    class Registries {
        @Test
        void areThePartBeforeTheFirstSlashWithADotAPortOrCapitalsOrLocalhost() {
            check("""
                    docker.io/library/alpine     => image
                    localhost/alpine             => image
                    host:5000/alpine             => image
                    Host/alpine                  => image
                    Host/Alpine                  => none
                    host.io/a:3                  => image
                    localhost                    => image
                    host.io                      => image
                    host:5000                    => image
                    docker.io/                   => none
                    x_y/alpine                   => image
                    x_y.z/alpine                 => none
                    """);
        }

        @Test
        void areNamesWithDotsAndDashesInBetween() {
            check("""
                    a-b.c-d.io/x      => image
                    A0.Z9z/x          => image
                    -a.b/x            => none
                    a-.b/x            => none
                    a.-b/x            => none
                    a.b-/x            => none
                    a..b/x            => none
                    .a/x              => none
                    a./x              => none
                    a.b@c/x           => none
                    """);
        }

        @Test
        void mayHaveAPortOfDigits() {
            check("""
                    a.b:80/x          => image
                    a:09/x            => image
                    a.b:/x            => none
                    a.b:8a/x          => none
                    a.b:8/0           => image
                    a.b:80:80/x       => none
                    a.b:8:/x          => none
                    :80/x             => none
                    """);
        }

        @Test
        void mayBeAddressesInBrackets() {
            check("""
                    [::1]/x           => image
                    [fe80::09af]/x    => image
                    [FE80::A]:5000/x  => image
                    [::1]:/x          => none
                    [::1/x            => none
                    [::g]/x           => none
                    [::1]5000/x       => none
                    """);
        }
    }
}
