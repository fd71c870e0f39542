package io.github.dockerfilestages.protocol.realeditors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uses Helix with its keys. Each key waits until the screen shows what the key before has done: Helix shows matches while
 * a search is typed, and moves the cursor when an answer arrives, wherever it is by then.
 */
final class HelixUser {
    /** Line and column, at the right end of the status line. */
    private static final Pattern CARET = Pattern.compile("(\\d+):(\\d+)\\s*$", Pattern.MULTILINE);

    /** A line of the file, with its number at the left. */
    private static final Pattern ROW = Pattern.compile("^\\S?\\s*(\\d+)  ?(.*)$", Pattern.MULTILINE);

    private static final String SEARCH = "search:";
    private static final String NEW_NAME = "rename-to:";

    private final Terminal terminal;
    private final Project project;

    HelixUser(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    void work() {
        seeDiagnostic();
        jump();
        fix();
        complete();
        rename();
        saveAndLeave();
    }

    private void seeDiagnostic() {
        terminal.await(
                "the dot beside a line", screen -> screen.lines().anyMatch(line -> line.matches("\\s*●\\s*13 .*")));
        select("from=biuld");
        terminal.await("the diagnostic", screen -> screen.contains("No stage named 'biuld'"));
    }

    private void jump() {
        select("bind,from=build");
        terminal.type("gd");
        terminal.await("the definition", screen -> line(screen) == 2);
    }

    private void fix() {
        select("from=biuld");
        space("a");
        terminal.await("the fixes", screen -> screen.contains("Change to 'build'"));
        terminal.press("Enter");
        terminal.await("the quick fix", screen -> screen.contains("COPY --from=build /out/shop"));
    }

    private void complete() {
        select("COPY --from=build");
        terminal.type("o");
        terminal.await("insert mode", screen -> screen.contains(" INS "));
        terminal.type("COPY --from=");
        terminal.await("the menu", screen -> offers(screen, "", "assets") && offers(screen, "", "build"));
        terminal.type("as");
        terminal.await("fewer choices", screen -> offers(screen, "as", "assets") && !offers(screen, "as", "build"));
        terminal.press("Tab");
        terminal.await("the choice", screen -> screen.contains("COPY --from=assets"));
        terminal.press("Enter");
        terminal.await("no menu", screen -> !offers(screen, "assets", "assets"));
        terminal.type(" /web/dist /srv/www");
        terminal.await("the whole line", screen -> screen.contains("COPY --from=assets /web/dist /srv/www"));
        escape();
    }

    /** Whether the menu below the typed text contains a name. */
    private static boolean offers(String screen, String typed, String name) {
        return Pattern.compile("(?s)COPY --from=" + typed + "\\s.* " + name + " +class")
                .matcher(screen)
                .find();
    }

    private void rename() {
        select("AS build");
        space("r");
        awaitPrompt(NEW_NAME + "build");
        terminal.press("C-u");
        awaitPrompt(NEW_NAME);
        terminal.type("compile");
        awaitPrompt(NEW_NAME + "compile");
        terminal.press("Enter");
        terminal.await("the rename", screen -> screen.contains("AS compile"));
    }

    private void saveAndLeave() {
        command("write-all");
        terminal.await(
                "all files",
                screen -> isRenamed("Dockerfile") && isRenamed("compose.yaml") && isRenamed("docker-bake.hcl"));
        command("quit-all");
        terminal.await("the end", screen -> terminal.hasEnded());
    }

    private boolean isRenamed(String file) {
        return project.read(file).contains("compile");
    }

    /** Searches from the top; then the cursor is at the end of the match. */
    private void select(String text) {
        terminal.type("gg/");
        // After it Helix shows the text of the search before, until another is typed.
        terminal.await("a search", screen -> prompt(screen).startsWith(SEARCH));
        terminal.type(text);
        awaitPrompt(SEARCH + text);
        terminal.press("Enter");
        terminal.await(
                "the selection of " + text,
                screen -> !prompt(screen).startsWith(SEARCH) && line(screen) == firstLineWith(text, screen));
    }

    /** Presses a key in the menu that the space bar opens. */
    private void space(String key) {
        terminal.type(" ");
        terminal.await("the menu of the space bar", screen -> screen.contains("Space"));
        terminal.type(key);
    }

    /** Leaves insert mode. It waits, since Escape and a key directly after it would be one key. */
    private void escape() {
        terminal.press("Escape");
        terminal.await("normal mode", screen -> screen.contains(" NOR "));
    }

    private void command(String command) {
        terminal.type(":" + command);
        awaitPrompt(":" + command);
        terminal.press("Enter");
    }

    private void awaitPrompt(String text) {
        terminal.await("the prompt " + text, screen -> prompt(screen).equals(text));
    }

    /** The last line of the screen, where Helix asks for text. */
    private static String prompt(String screen) {
        return screen.stripTrailing()
                .lines()
                .reduce("", (first, second) -> second)
                .strip();
    }

    private static int firstLineWith(String text, String screen) {
        return ROW.matcher(screen)
                .results()
                .filter(row -> row.group(2).contains(text))
                .map(row -> Integer.parseInt(row.group(1)))
                .findFirst()
                .orElse(-1);
    }

    private static int line(String screen) {
        Matcher caret = CARET.matcher(screen);
        int line = 0;
        while (caret.find()) {
            line = Integer.parseInt(caret.group(1));
        }
        return line;
    }
}
