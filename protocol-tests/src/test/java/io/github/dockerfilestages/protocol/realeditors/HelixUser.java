package io.github.dockerfilestages.protocol.realeditors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uses Helix with its keys. */
final class HelixUser {
    /** Line and column, at the right end of the status line. */
    private static final Pattern CARET = Pattern.compile("(\\d+):(\\d+)\\s*$", Pattern.MULTILINE);

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
        terminal.type(" a");
        terminal.await("the fixes", screen -> screen.contains("Change to 'build'"));
        terminal.press("Enter");
        terminal.await("the quick fix", screen -> screen.contains("COPY --from=build /out/shop"));
    }

    private void complete() {
        select("COPY --from=build");
        terminal.type("oCOPY --from=");
        terminal.await("the menu", screen -> offers(screen, "", "assets") && offers(screen, "", "build"));
        terminal.type("as");
        terminal.await("fewer choices", screen -> offers(screen, "as", "assets") && !offers(screen, "as", "build"));
        terminal.press("Tab", "Enter");
        terminal.await("the choice", screen -> screen.contains("COPY --from=assets"));
        terminal.type(" /web/dist /srv/www");
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
        terminal.type(" r");
        terminal.await("the prompt for a name", screen -> screen.contains("rename-to:build"));
        terminal.press("C-u");
        terminal.type("compile");
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
        terminal.type("gg/" + text);
        terminal.press("Enter");
        terminal.await("the selection of " + text, screen -> line(screen) > 1);
    }

    /** Leaves insert mode. It waits, since Escape and a key directly after it would be one key. */
    private void escape() {
        terminal.press("Escape");
        terminal.await("normal mode", screen -> screen.contains(" NOR "));
    }

    private void command(String command) {
        terminal.type(":" + command);
        terminal.press("Enter");
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
