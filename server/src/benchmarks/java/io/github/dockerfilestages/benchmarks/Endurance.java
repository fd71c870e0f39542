package io.github.dockerfilestages.benchmarks;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A day of typing in the store of open documents: edits at random positions of several documents, diagnostics after
 * each edit, and documents that are closed and opened again. Prints the heap after a full collection several times; it
 * should not grow.
 */
public final class Endurance {
    private static final int DOCUMENTS = 10;
    private static final int LINES = 40;
    private static final int LOOKS = 10;
    private static final int EDITS_BETWEEN_CLOSINGS = 1_000;
    private static final FilePath FOLDER = FilePath.of("/repo");
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private final Random random = new Random(1);
    private final Workspace workspace = new Workspace();
    private final String text = SyntheticDockerfile.of(LINES);

    private Endurance() {
        workspace.begin(List.of(FOLDER));
        for (int number = 0; number < DOCUMENTS; number++) {
            open(number);
        }
    }

    /** Argument: the number of edits, a million by default. */
    public static void main(String[] args) {
        int edits = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        var day = new Endurance();
        System.out.println("| edits | heap in KiB |\n| ---: | ---: |");
        for (int look = 0; look <= LOOKS; look++) {
            MEMORY.gc();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d |%n",
                    look * (edits / LOOKS),
                    MEMORY.getHeapMemoryUsage().getUsed() >> 10);
            if (look < LOOKS) {
                day.type(edits / LOOKS);
            }
        }
    }

    private void type(int edits) {
        for (int count = 0; count < edits; count++) {
            int number = random.nextInt(DOCUMENTS);
            if (count % EDITS_BETWEEN_CLOSINGS == 0) {
                workspace.remove(uri(number));
                open(number);
            }
            edit(workspace.snapshot().documents().find(uri(number)).orElseThrow());
        }
    }

    /** Types a character, or deletes the last ones when the text has become long. */
    private void edit(OpenDocument document) {
        int length = document.text().length();
        int at = random.nextInt(length + 1);
        TextEdit edit = length > text.length() + 100
                ? TextEdit.between(document.text().content(), text)
                : new TextEdit(TextRange.at(at), "x\n= ".substring(random.nextInt(3), 3));
        workspace.put(document.withVersion(document.version() + 1).edit(edit));
        workspace
                .snapshot()
                .documents()
                .find(document.uri())
                .flatMap(OpenDocument::diagnosis)
                .orElseThrow()
                .diagnostics();
    }

    private void open(int number) {
        workspace.put(OpenDocument.of(uri(number), "dockerfile", 1, SourceText.of(text), Configuration.DEFAULT));
    }

    private static DocumentUri uri(int number) {
        String uri = "file://" + FOLDER + "/" + number + "/Dockerfile";
        return new DocumentUri(uri, uri);
    }
}
