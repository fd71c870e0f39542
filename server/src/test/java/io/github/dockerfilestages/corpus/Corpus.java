package io.github.dockerfilestages.corpus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The reference texts outside the repository: real Dockerfiles, changed ones and probes. They were written by others
 * and are not part of this project; tests that need them are skipped if they are missing.
 */
public final class Corpus {
    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    /** The corpus; if it is missing, skips the running test with a message. */
    public static Corpus require() {
        Path folder = Path.of(System.getProperty("dockerfileStages.shared", "../../shared"), "corpus");
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: there is no reference corpus in " + folder
                        + "; put the reference beside the checkout as shared, or name it with -DdockerfileStages.shared=FOLDER");
        return new Corpus(folder);
    }

    /** Real Dockerfiles by file name. */
    public Map<String, String> dockerfiles() {
        try (Stream<Path> files = Files.list(folder.resolve("dockerfiles"))) {
            var texts = new LinkedHashMap<String, String>();
            files.filter(file -> file.toString().endsWith("Dockerfile"))
                    .sorted()
                    .forEach(file -> texts.put(file.getFileName().toString(), read(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Real Dockerfiles, changed to have wrong or unusual stage names, by id. */
    public Map<String, String> mutants() {
        return cases("mutants.in.jsonl");
    }

    /** Short texts, each for one rule, by id. */
    public Map<String, String> probes() {
        return cases("probes.in.jsonl");
    }

    /**
     * BuildKit's output for the texts of one of the sets, by the same keys. A set has the name of the method that
     * returns it.
     */
    public Map<String, JsonObject> verdicts(String set) {
        var verdicts = new LinkedHashMap<String, JsonObject>();
        for (String line : read(folder.resolve(set + ".buildkit.jsonl")).lines().toList()) {
            var object = JsonParser.parseString(line).getAsJsonObject();
            verdicts.put(object.get("file").getAsString(), object);
        }
        return verdicts;
    }

    /** The texts of all sets. */
    public List<String> texts() {
        var texts = new ArrayList<>(dockerfiles().values());
        texts.addAll(mutants().values());
        texts.addAll(probes().values());
        return texts;
    }

    private Map<String, String> cases(String file) {
        var texts = new LinkedHashMap<String, String>();
        for (String line : read(folder.resolve(file)).lines().toList()) {
            var object = JsonParser.parseString(line).getAsJsonObject();
            texts.put(object.get("id").getAsString(), object.get("text").getAsString());
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
