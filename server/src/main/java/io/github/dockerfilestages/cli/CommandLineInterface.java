package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.cli.commands.CheckCommand;
import io.github.dockerfilestages.cli.commands.CodeOption;
import io.github.dockerfilestages.cli.commands.CompletionCommand;
import io.github.dockerfilestages.cli.commands.ContradictoryOptions;
import io.github.dockerfilestages.cli.commands.DoctorCommand;
import io.github.dockerfilestages.cli.commands.EnumOption;
import io.github.dockerfilestages.cli.commands.FailOn;
import io.github.dockerfilestages.cli.commands.ManualCommand;
import io.github.dockerfilestages.cli.commands.PathsCommand;
import io.github.dockerfilestages.cli.commands.RenameCommand;
import io.github.dockerfilestages.cli.commands.RenameCommand.RenameFormat;
import io.github.dockerfilestages.cli.commands.RootCommand;
import io.github.dockerfilestages.cli.commands.ServeCommand;
import io.github.dockerfilestages.cli.commands.StagesCommand;
import io.github.dockerfilestages.cli.commands.TourCommand;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.console.LineFeedWriter;
import io.github.dockerfilestages.cli.output.PathsFormat;
import io.github.dockerfilestages.cli.output.StagesFormat;
import io.github.dockerfilestages.cli.output.reports.CheckFormat;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of the program for people and scripts; editors use the language server instead. */
public final class CommandLineInterface {
    private static final List<Function<Console, Object>> ALL = List.of(
            CheckCommand::new,
            StagesCommand::new,
            PathsCommand::new,
            RenameCommand::new,
            ServeCommand::new,
            TourCommand::new,
            DoctorCommand::new,
            CompletionCommand::new,
            ManualCommand::new);

    /** The commands that look at Dockerfiles, which need no other command. */
    private static final Map<String, Function<Console, Object>> ALONE = Map.of(
            "check", CheckCommand::new,
            "stages", StagesCommand::new,
            "paths", PathsCommand::new,
            "rename", RenameCommand::new);

    private final Console console;

    private CommandLineInterface(Console console) {
        this.console = console;
    }

    /**
     * Runs a command on the standard streams of this process.
     *
     * @return the exit code of the process
     */
    public static int run(String[] args) {
        return run(Console.ofProcess(), args);
    }

    static int run(Console console, String... args) {
        int code = new CommandLineInterface(console).commandLine(args).execute(args);
        return console.isWritten() ? code : ExitCode.FAILED;
    }

    /**
     * The commands that are needed to run the arguments: the one that they name, or else all. The library reads the
     * options of a command by reflection, and those of all commands take longer than to check a folder.
     */
    private CommandLine commandLine(String... args) {
        var commandLine = new CommandLine(new RootCommand());
        String first = args.length == 0 ? "" : args[0];
        List<Function<Console, Object>> needed = ALONE.containsKey(first) ? List.of(ALONE.get(first)) : ALL;
        needed.forEach(command -> commandLine.addSubcommand(command.apply(console)));
        return commandLine
                .setOut(new PrintWriter(new LineFeedWriter(console.out()), true))
                .setErr(new PrintWriter(new LineFeedWriter(console.err()), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColour() ? Ansi.ON : Ansi.OFF))
                // A path may start with @.
                .setExpandAtFiles(false)
                .registerConverter(DiagnosticCode.class, new CodeOption())
                .registerConverter(SeverityChoice.class, new EnumOption<>(SeverityChoice.class))
                .registerConverter(CheckFormat.class, new EnumOption<>(CheckFormat.class))
                .registerConverter(FailOn.class, new EnumOption<>(FailOn.class))
                .registerConverter(PathsFormat.class, new EnumOption<>(PathsFormat.class))
                .registerConverter(RenameFormat.class, new EnumOption<>(RenameFormat.class))
                .registerConverter(StagesFormat.class, new EnumOption<>(StagesFormat.class))
                .setParameterExceptionHandler(this::refuse)
                .setExecutionExceptionHandler(this::fail);
    }

    private int refuse(ParameterException fault, String[] args) {
        return refuse(problem(fault), fault.getCommandLine());
    }

    private int refuse(String problem, CommandLine command) {
        console.complain(problem + "; see " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.FAILED;
    }

    private static String problem(ParameterException fault) {
        return fault instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                // Two messages of the library have such a word too much.
                : Objects.requireNonNull(fault.getMessage(), "of the library")
                        .replaceFirst("^Error: ", "")
                        .replace("option option", "option");
    }

    private static String unmatched(UnmatchedArgumentException fault) {
        String what = "Unexpected argument";
        if (fault.isUnknownOption()) {
            what = "Unknown option";
        } else if (fault.getCommandLine().getParent() == null) {
            what = "Unknown command";
        }
        String hint = fault.getSuggestions().stream()
                .findFirst()
                .map(near -> " (did you mean " + near + "?)")
                .orElse("");
        return what + " '" + fault.getUnmatched().get(0) + "'" + hint;
    }

    private int fail(Exception fault, CommandLine commandLine, ParseResult parsed) {
        if (fault instanceof ContradictoryOptions wrong) {
            return refuse(Objects.requireNonNull(wrong.getMessage(), "a sentence"), commandLine);
        }
        console.complain("Internal error in the command " + commandLine.getCommandName() + ": " + fault);
        fault.printStackTrace(console.err());
        return ExitCode.FAILED;
    }
}
