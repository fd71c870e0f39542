package io.github.dockerfilestages.project.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A map whose changed copies share what did not change. */
class EntriesTest {

    @Test
    void aCopyHasWhatWasChangedAndWhatItWasMadeFromHasNot() {
        Entries<String, Integer> before = Entries.<String, Integer>none().with("a", 1);
        Entries<String, Integer> after = before.with("b", 2).with("a", 3);
        assertEquals(Map.of("a", 1), map(before));
        assertEquals(Map.of("a", 3, "b", 2), map(after));
        assertEquals(Map.of("b", 2), map(after.without("a")));
        assertEquals(Optional.empty(), after.without("a").get("a"));
    }

    @Test
    void anyNumberOfChangesGivesWhatItGivesInACommonMap() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Entries<Integer, Integer> entries = Entries.none();
            Map<Integer, Integer> common = new HashMap<>();
            for (int step = 0; step < 300; step++) {
                Map<Integer, Optional<Integer>> changes = new HashMap<>();
                for (int count = random.nextInt(5); count > 0; count--) {
                    int value = step;
                    changes.put(random.nextInt(200), Optional.of(value).filter(present -> random.nextInt(3) > 0));
                }
                entries = entries.with(changes);
                changes.forEach((key, value) -> {
                    common.remove(key);
                    value.ifPresent(present -> common.put(key, present));
                });
                assertEquals(common, map(entries));
            }
        }
    }

    @Test
    void entriesStayInTheOrderOfInsertionWhenTheirValuesChange() {
        Entries<Integer, Integer> entries = Entries.none();
        List<Integer> keys = IntStream.range(0, 500).boxed().toList();
        for (int key : keys) {
            entries = entries.with(key, 0);
        }
        for (int key = 499; key >= 0; key -= 7) {
            entries = entries.with(key, 1);
            assertEquals(keys, entries.keys().toList());
        }
    }

    @Test
    void nothingChangedIsTheSameObject() {
        Entries<String, Integer> entries = Entries.<String, Integer>none().with("a", 1);
        assertSame(entries, entries.with(Map.of()));
    }

    private static <K, V> Map<K, V> map(Entries<K, V> entries) {
        return entries.keys()
                .collect(Collectors.toMap(key -> key, key -> entries.get(key).orElseThrow()));
    }
}
