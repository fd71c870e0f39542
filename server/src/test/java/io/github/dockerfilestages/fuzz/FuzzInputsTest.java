package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the properties for the inputs in {@code src/fuzz/inputs}, some of which once failed, and for changed copies of
 * them.
 */
class FuzzInputsTest {
    private static final Path INPUTS = Path.of("src/fuzz/inputs");
    private static final int ALTERATIONS = 200;

    /** These parse their files again for each edit that they try. */
    private static final Set<String> SLOW = Set.of("refactor", "paths", "values");

    private static final int SLOW_ALTERATIONS = 20;

    static List<FuzzTarget> targets() {
        return FuzzTarget.ALL;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void itHoldsForTheInputsThatAreKept(FuzzTarget target) throws IOException {
        for (Path input : inputs(target)) {
            assertHolds(target, Files.readAllBytes(input), input.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void itHoldsForAlterationsOfThem(FuzzTarget target) throws IOException {
        var random = new Random(target.name().hashCode());
        int alterations = SLOW.contains(target.name()) ? SLOW_ALTERATIONS : ALTERATIONS;
        List<byte[]> texts = new ArrayList<>();
        for (Path input : inputs(target)) {
            texts.add(Files.readAllBytes(input));
        }
        for (byte[] text : List.copyOf(texts)) {
            for (int count = 0; count < alterations; count++) {
                byte[] altered = text;
                for (int more = random.nextInt(4); more >= 0; more--) {
                    altered = altered(altered, texts.get(random.nextInt(texts.size())), random);
                }
                assertHolds(target, altered, "alteration " + count);
            }
        }
    }

    private static void assertHolds(FuzzTarget target, byte[] input, String origin) {
        assertDoesNotThrow(
                () -> target.check().accept(input),
                () -> target + " for " + origin + ":\n" + new String(input, StandardCharsets.UTF_8));
    }

    /** A range of a text, replaced by a range of another; either may be empty. */
    private static byte[] altered(byte[] text, byte[] other, Random random) {
        int start = random.nextInt(text.length + 1);
        int end = Math.min(text.length, start + random.nextInt(8));
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + random.nextInt(24));
        var altered = new ByteArrayOutputStream();
        altered.write(text, 0, start);
        altered.write(other, from, to - from);
        altered.write(text, end, text.length - end);
        return altered.toByteArray();
    }

    private static List<Path> inputs(FuzzTarget target) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target.inputs()))) {
            List<Path> inputs = files.sorted().toList();
            assertNotEquals(List.of(), inputs);
            return inputs;
        }
    }
}
