package io.github.dockerfilestages.workspace.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the Docker Official Images, from the list that comes with this program; loaded on first use. */
public final class OfficialImages {
    private static final String LIST = "/io/github/dockerfilestages/ide/official-images.txt";

    private OfficialImages() {}

    /** Loads the list once, on first use. */
    private static final class Loaded {
        private static final Set<String> NAMES = read();
    }

    public static Set<String> names() {
        return Loaded.NAMES;
    }

    /** The list with the user's additions. */
    public static Set<String> with(Collection<String> added) {
        if (added.isEmpty()) {
            return names();
        }
        return Stream.concat(names().stream(), added.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> read() {
        try (InputStream resource = OfficialImages.class.getResourceAsStream(LIST)) {
            if (resource == null) {
                throw new IllegalStateException("this program was packaged without " + LIST);
            }
            var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
