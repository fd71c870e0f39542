package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An editor that runs a script in its own language. */
final class Script {
    private Script() {}

    /**
     * Runs it to its end.
     *
     * @param result the file that it writes
     * @return what the user saw
     */
    static JsonElement run(String editor, Command command, Path result) {
        Command.Result run = command.run();
        try {
            Files.writeString(Places.OUTPUT.resolve(editor.replace(' ', '-') + ".log"), run.output());
            assertTrue(run.succeeded(), run::output);
            String seen = Files.readString(result).strip();
            System.out.println(editor + ": " + seen);
            return Json.parse(seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resultFile(String editor) {
        return Places.OUTPUT.resolve(editor.replace(' ', '-') + ".json");
    }
}
