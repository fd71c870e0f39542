package io.github.dockerfilestages.protocol.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Java on this machine, and its feature release. */
public record InstalledJava(Path home, int feature) {
    /** Where Linux distributions install Java. */
    private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");

    /** One of each release: the Java of this test, the one of {@code JAVA_HOME_25}, and the installed ones. */
    public static List<InstalledJava> all() {
        Map<Integer, InstalledJava> byFeature = new LinkedHashMap<>();
        for (Path home : homes()) {
            if (Files.isExecutable(home.resolve("bin").resolve("java")) && Files.isReadable(home.resolve("release"))) {
                InstalledJava java = new InstalledJava(home, feature(home));
                if (java.feature >= 17) {
                    byFeature.putIfAbsent(java.feature, java);
                }
            }
        }
        return List.copyOf(byFeature.values());
    }

    @Override
    public String toString() {
        return "Java " + feature;
    }

    private static List<Path> homes() {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        String named = System.getenv("JAVA_HOME_25");
        if (named != null && !named.isEmpty()) {
            homes.add(Path.of(named));
        }
        if (Files.isDirectory(USUAL_FOLDER)) {
            try (Stream<Path> folders = Files.list(USUAL_FOLDER)) {
                folders.sorted().forEach(homes::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return homes;
    }

    private static int feature(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").replaceAll("\\..*", ""))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
