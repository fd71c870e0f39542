package io.github.dockerfilestages.buildfiles.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The valid parts of a broken text are read, and the first problem is logged. */
class BrokenBakeFileTest {
    private static final BakeReader READER = new BakeReader();

    @Test
    void aValueThatIsBeingTypedCostsNothingElse() {
        check("""
                target "a" {
                        ^ name
                  dockerfile =
                  target = "buil
                            ^^^^ target
                  context = "x"
                             ^ context
                  inherits
                }
                target "b" {
                        ^ name
                  contexts = { deps = , src }
                  target = "${STAGE
                            ^^^^^^^ target (unknown)
                  context = "y" "z"
                             ^ context
                }
                target "c" {
                        ^ name
                  target = "last"
                            ^^^^ target
                }
                """);
    }

    @Test
    void aBracketThatIsNotClosedEndsAtTheNextAttributeOrBlock() {
        check("""
                target "a" {
                        ^ name
                  inherits = ["base", "x"
                               ^^^^ parent
                                       ^ parent
                  target = "one"
                            ^^^ target
                  args = {
                    X = "1"

                target "b" {
                        ^ name
                  tags = [tag("x"]
                  target = "two"
                            ^^^ target

                target "c" {
                        ^ name
                  target = "three"
                            ^^^^^ target
                """);
    }

    @Test
    void whatBelongsNowhereIsPassedOver() {
        check("""
                ]} = "x"
                target "a" {
                        ^ name
                  @ ) target = "one"
                                ^^^ target
                  target "two"
                  no-cache-filter = ["x" "y" ; "z", ]
                                      ^ stage
                                          ^ stage
                }
                /* target "z" {
                """);
    }

    @Test
    void theWarningNamesTheLine() {
        assertEquals(Optional.empty(), warning("target \"a\" {\n  # fine\n}\n"));
        assertEquals(Optional.of("line 2: a value is missing"), warning("target \"a\" {\n  target =\n}\n"));
        assertEquals(Optional.of("line 3: a '}' is missing"), warning("target \"a\" {\n  target = b\n"));
        assertEquals(Optional.of("line 1: a ',' is missing"), warning("x = [\"a\" \"b\"]\n"));
        assertEquals(Optional.of("line 2: the line 'EOT' is missing"), warning("x = <<EOT\nFROM a\n"));
    }

    @Test
    void nestingIsBounded() {
        for (String open : new String[] {"x = [", "x {", "x = {x", "x = (", "x = \"${", "x = f(", "x ? ", "x = !-"}) {
            assertTrue(
                    warning("target a { target = \"b\" }\n" + open.repeat(100_000))
                            .isPresent(),
                    open);
        }
        assertEquals(Optional.of("line 1: nested too deeply"), warning("x = " + "[".repeat(1_000) + "]".repeat(1_000)));
    }

    @Test
    void whatWouldHaveAHugeResultIsNotFollowed() {
        var text = new StringBuilder("variable \"v0\" { default = \"x\" }\n");
        for (int level = 1; level <= 60; level++) {
            text.append("variable \"v%d\" { default = \"${v%d}${v%d}\" }\n".formatted(level, level - 1, level - 1));
        }
        text.append("variable \"c\" { default = a ? c : b ? c : c }\n");
        text.append("target \"t\" { dockerfile = v60, target = c, contexts = c, inherits = c }\n".replace(", ", "\n"));

        Build build =
                READER.read("x.hcl", SourceText.of(text.toString())).builds().get(0);

        assertEquals(Optional.of(false), build.dockerfile().map(Value::isKnown));
        assertEquals(Optional.of(false), build.target().map(Value::isKnown));
    }

    @Test
    void aMatrixWithVeryManyCombinationsIsNotKnown() {
        String axes = IntStream.range(0, 50_000)
                .mapToObj(axis -> "a%d = [\"x\", \"y\", \"z\"]\n".formatted(axis))
                .collect(Collectors.joining());
        String text = "target \"t\" {\nmatrix = {\n" + axes + "}\ntarget = a49999\ncontext = a0\n}\n";

        List<Build> builds = READER.read("x.hcl", SourceText.of(text)).builds();

        assertEquals(1, builds.size());
        assertEquals(Optional.of(false), builds.get(0).target().map(Value::isKnown));
        assertEquals(Optional.of(false), builds.get(0).context().map(Value::isKnown));
    }

    @Test
    void aLongListThatVeryManyBlocksShareIsNotTakenByAll() {
        String list = IntStream.range(0, 100).mapToObj(item -> "\"s\",").collect(Collectors.joining("", "[", "]"));
        String text =
                "variable \"l\" { default = " + list + " }\n" + "target \"t\" { no-cache-filter = l }\n".repeat(10_000);

        List<Build> builds = READER.read("x.hcl", SourceText.of(text)).builds();

        assertEquals(100, builds.get(0).otherStages().size());
        assertEquals(1, builds.get(9_999).otherStages().size());
        assertEquals(false, builds.get(9_999).otherStages().get(0).isKnown());
    }

    private static Optional<String> warning(String text) {
        return READER.read("x.hcl", SourceText.of(text)).warning();
    }

    private static void check(String source) {
        BuildDrawing.check(READER, "docker-bake.hcl", Fixture.of(source));
    }
}
