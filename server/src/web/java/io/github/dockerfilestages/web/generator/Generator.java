package io.github.dockerfilestages.web.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the types of the engine for TypeScript, and the Java code between JavaScript and the engine.
 *
 * <p>The types are checked in, so that they can be read and reviewed. The build fails if they are not those of the sources;
 * with {@code -DdockerfileStages.write=true} it writes them.
 */
public final class Generator {
    private Generator() {}

    /** Takes the folder {@code src}, the class path, and the folder for Java sources. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Interface sources = Interface.read(folder.resolve("web/java"), folder.resolve("main/java"), arguments[1]);
        Path generated = Path.of(arguments[2]).resolve("io/github/dockerfilestages/web/exports");
        Files.createDirectories(generated);
        var conversions = new Conversions(sources);
        Files.writeString(generated.resolve("AnswerJson.java"), conversions.writer());
        Files.writeString(generated.resolve("Arguments.java"), conversions.reader());
        Files.writeString(generated.resolve("CommandExports.java"), conversions.commands());
        Files.writeString(generated.resolve("EngineExports.java"), conversions.functions());
        Files.writeString(generated.resolve("SessionExports.java"), conversions.session());
        compare(folder.resolve("web/typescript/command.d.ts"), new TypeScript(sources).commands());
        compare(folder.resolve("web/typescript/engine.d.ts"), new TypeScript(sources).text());
    }

    private static void compare(Path file, String text) throws IOException {
        if (Boolean.getBoolean("dockerfileStages.write")) {
            Files.writeString(file, text);
        } else if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            throw new IllegalStateException(
                    file + " is not what the sources say; -DdockerfileStages.write=true writes it again.");
        }
    }
}
