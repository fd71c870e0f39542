package io.github.dockerfilestages.cli.commands;

import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The manual page in the language of {@code man}, generated from {@code --help} of the program and of each command. */
final class ManualPage {
    private static final String ENVIRONMENT = """
            JAVA_HOME                    the Java to run with, instead of the one on the PATH
            DOCKERFILE_STAGES_JAVA_OPTS  more options for that Java, split at blanks
            DOCKERFILE_STAGES_CACHE      off: keep no archive of classes for a faster start
            NO_COLOR                     print without colours
            """;

    private ManualPage() {}

    static String of(CommandLine program, String version) {
        String name = program.getCommandName();
        String summary =
                String.join(" ", program.getCommandSpec().usageMessage().description());
        String commands = program.getSubcommands().values().stream()
                .map(command -> section(command.getCommandName(), help(command)))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                ".TH " + escaped(name).toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + " " + version + "\"",
                ".SH NAME",
                escaped(name + " - " + summary),
                section("SYNOPSIS", help(program)),
                commands,
                section("ENVIRONMENT", ENVIRONMENT).stripTrailing());
    }

    private static String help(CommandLine command) {
        return command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
    }

    /** Without filling lines, since the help has its own columns. */
    private static String section(String title, String text) {
        String lines = text.strip().lines().map(ManualPage::line).collect(Collectors.joining("\n"));
        return ".SH " + escaped(title).toUpperCase(Locale.ROOT) + "\n.nf\n" + lines + "\n.fi";
    }

    private static String line(String text) {
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + escaped(text) : escaped(text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
