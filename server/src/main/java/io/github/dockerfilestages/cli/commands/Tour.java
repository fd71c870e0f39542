package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Colour;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.cli.output.UnifiedDiff;
import io.github.dockerfilestages.cli.output.reports.Excerpt;
import io.github.dockerfilestages.cli.output.reports.TextFormat;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.lsp.tour.EditorSession;
import io.github.dockerfilestages.lsp.tour.EditorSession.OfferedCompletion;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The steps of a tour. Everything that is printed below a heading is the answer of the server. */
final class Tour {
    private static final String FILE = "Dockerfile";

    private final Console console;
    private final EditorSession session;
    private final long start;

    /**
     * @param start when the server was started, in nanoseconds
     */
    Tour(Console console, EditorSession session, long start) {
        this.console = console;
        this.session = session;
        this.start = start;
    }

    void show(String sample) {
        List<LocatedDiagnostic> first = session.open(sample);
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        console.print("An editor starts the server (initialize) and opens this Dockerfile (textDocument/didOpen).");
        showSample();
        showDiagnostics("textDocument/publishDiagnostics: what the server finds in it", first);
        showDefinition("--from=", "1");
        showHover("from=", "Build");
        TextEdit accepted = showCompletion("--from=", "biuld");
        showDiagnostics(
                "textDocument/didChange: 'build' is taken; what the server finds then", session.change(accepted));
        showRename("FROM ", "build", "compile");
        heading("shutdown, exit: the server has ended with exit code " + session.end());
        console.print("It took " + elapsed + " ms from its start to the first diagnostics.");
    }

    private void showSample() {
        SourceText text = session.text();
        console.print("");
        for (int line = 0; line < text.lineCount() - 1; line++) {
            console.print(Excerpt.numbered(line, text.slice(text.line(line))));
        }
    }

    private void showDiagnostics(String title, List<LocatedDiagnostic> diagnostics) {
        heading(title);
        new TextFormat(console)
                .print(new CheckedFile(
                        FILE, session.text(), Optional.empty(), diagnostics, List.of(), FilePath::value));
    }

    private void showDefinition(String before, String word) {
        int offset = find(before, word);
        heading("textDocument/definition of " + subject(offset, word));
        for (TextRange range : session.definition(offset)) {
            new Excerpt(session.text(), range, console.excerptWidth())
                    .lines('^', UnaryOperator.identity())
                    .forEach(console::print);
        }
    }

    private void showHover(String before, String word) {
        int offset = find(before, word);
        heading("textDocument/hover over " + subject(offset, word));
        session.hover(offset).lines().forEach(console::print);
    }

    /** Returns the edit of the completion item {@code build}. */
    private TextEdit showCompletion(String before, String word) {
        int offset = find(before, word);
        heading("textDocument/completion at " + subject(offset, word));
        List<OfferedCompletion> offers = session.completion(offset);
        offers.forEach(offer -> console.print(String.format("%-8s %s", offer.label(), offer.detail())));
        return offers.stream()
                .filter(offer -> offer.label().equals("build"))
                .findFirst()
                .orElseThrow()
                .edit();
    }

    private void showRename(String before, String word, String newName) {
        int offset = find(before, word);
        heading("textDocument/rename of " + subject(offset, word) + " to '" + newName + "'");
        List<TextEdit> edits = session.rename(offset, newName);
        console.out().print(UnifiedDiff.of(FILE, session.text().content(), edits));
    }

    private void heading(String title) {
        console.print("");
        console.print(console.paint(Colour.BOLD, "== " + title));
        console.flush();
    }

    /** The offset of a word that follows another text in the document. */
    private int find(String before, String word) {
        return session.text().content().indexOf(before + word) + before.length();
    }

    private String subject(int offset, String word) {
        return "'" + word + "' on line " + session.text().lineNumber(offset);
    }
}
