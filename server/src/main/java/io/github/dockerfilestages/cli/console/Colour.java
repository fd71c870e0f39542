package io.github.dockerfilestages.cli.console;

/** The colours and styles of text on a terminal. */
public enum Colour {
    BOLD("1"),
    RED("1;31"),
    YELLOW("1;33"),
    BLUE("1;34"),
    CYAN("1;36"),
    GREEN("32"),
    DIM("2");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
