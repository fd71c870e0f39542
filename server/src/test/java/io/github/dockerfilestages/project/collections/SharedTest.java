package io.github.dockerfilestages.project.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Elements that builds inherit are passed on nearest first, and each list of them once. */
class SharedTest {
    private static final Shared<String> BASE = Shared.of(List.of("base"));

    private final Set<Shared<String>> seen = new HashSet<>();

    @Test
    void whatIsNearerComesFirst() {
        var child = Shared.join(List.of(Shared.of(List.of("own")), BASE));
        assertEquals(List.of("own", "base"), all(child));
    }

    @Test
    void whatTwoParentsInheritIsThereOnce() {
        var left = Shared.join(List.of(Shared.of(List.of("left")), BASE));
        var right = Shared.join(List.of(Shared.of(List.of("right")), BASE));
        assertEquals(List.of("left", "base", "right"), all(Shared.join(List.of(left, right))));
    }

    @Test
    void whatWasPassedBeforeIsLeftOut() {
        all(BASE);
        assertEquals(List.of("own"), all(Shared.join(List.of(Shared.of(List.of("own")), BASE))));
    }

    @Test
    void aBuildThatSaysNothingSharesWhatItsParentSays() {
        assertEquals(BASE, Shared.join(List.of(Shared.of(List.<String>of()), BASE)));
    }

    private List<String> all(Shared<String> shared) {
        var all = new ArrayList<String>();
        shared.forEach(seen, all::add);
        return all;
    }
}
