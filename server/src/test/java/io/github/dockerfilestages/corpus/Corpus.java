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
 * The reference texts beside the checkout: real Dockerfiles, altered ones and probes. They are others' work and no part of
 * this project; tests over them are skipped where they are absent.
 */
public final class Corpus {
    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    /** The corpus; skips the running test with a clear message where there is none. */
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

    /** Real Dockerfiles with wrong or strange stage names, by id. */
    public Map<String, String> mutants() {
        return cases("mutants.in.jsonl");
    }

    /** Small texts, one rule each, by id. */
    public Map<String, String> probes() {
        return cases("probes.in.jsonl");
    }

    /** What BuildKit said of the texts of one of the sets, named like the method that gives them; by the same keys. */
    public Map<String, JsonObject> verdicts(String set) {
        var verdicts = new LinkedHashMap<String, JsonObject>();
        for (String line : read(folder.resolve(set + ".buildkit.jsonl")).lines().toList()) {
            var object = JsonParser.parseString(line).getAsJsonObject();
            verdicts.put(object.get("file").getAsString(), object);
        }
        return verdicts;
    }

    /** All of them. */
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
