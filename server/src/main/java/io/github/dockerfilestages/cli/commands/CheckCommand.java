package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.cli.input.InputFolders;
import io.github.dockerfilestages.cli.input.Inputs;
import io.github.dockerfilestages.cli.input.PathOption;
import io.github.dockerfilestages.cli.input.RuleOptions;
import io.github.dockerfilestages.cli.output.OutputFile;
import io.github.dockerfilestages.cli.output.SettingsOutput;
import io.github.dockerfilestages.cli.output.reports.CheckFormat;
import io.github.dockerfilestages.cli.output.reports.TextFormat;
import io.github.dockerfilestages.files.disk.FileFault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: reports problems with the stage names of Dockerfiles, and of the build files in the same folders. */
@Command(
        name = "check",
        description = {
            "Finds what is wrong with the stage names of Dockerfiles,",
            "and with those in the compose, bake, CI and script files of the searched folders."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found from the chosen severity on",
            "1:something was found",
            "2:the command or a configuration file is wrong, or a file could not be read, checked or written; the others"
                    + " are still checked"
        })
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Inputs inputs;

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final FixOptions fixing = new FixOptions();

    @Mixin
    private final BaselineOptions baseline = new BaselineOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            converter = PathOption.class,
            description = "Writes the findings to this file, and prints only how many there are.")
    private Optional<String> output = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "From which severity on to exit with 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.WARNING;

    @Option(
            names = "--print-config",
            description = "Checks nothing, but prints the settings that apply to each PATH, as a configuration file.")
    private boolean isPrintingSettings;

    private final Console console;

    public CheckCommand(Console console) {
        this.console = console;
        this.inputs = new Inputs(console);
    }

    @Override
    public Integer call() {
        fixing.contradiction(inputs).or(baseline::contradiction).ifPresent(sentence -> {
            throw new ContradictoryOptions(sentence);
        });
        if (isPrintingSettings) {
            boolean isRight = inputs.forEachConfigured((path, known) -> SettingsOutput.print(path, known, console));
            return isRight ? ExitCode.OK : ExitCode.FAILED;
        }
        CheckResult checked = check();
        Optional<CheckResult> reported = baseline.reported(checked, console);
        boolean isPrinted = print(reported.orElse(checked));
        if (!checked.isComplete() || reported.isEmpty() || !isPrinted) {
            return ExitCode.FAILED;
        }
        return reported.get().isFailed() ? ExitCode.REFUSED : ExitCode.OK;
    }

    private CheckResult check() {
        var files = new ArrayList<CheckedFile>();
        boolean hasOwnOutput = format == CheckFormat.TEXT && output.isEmpty();
        var run = new FixRun(fixing, rules, console, hasOwnOutput ? console : console.printingErrors());
        boolean isComplete = inputs.forEach(input -> add(run.check(input), files), (file, reading, folders) -> {
            if (!file.content().builds().isEmpty()) {
                add(run.check(file, reading, folders), files);
            }
        });
        return new CheckResult(files, isComplete && run.isComplete(), failOn.severities());
    }

    private void add(CheckedFile file, List<CheckedFile> files) {
        files.add(file);
        file.failures().forEach(failure -> inputs.fail(file.name(), failure));
    }

    /** Whether the output could be written to the file that the user has chosen. */
    private boolean print(CheckResult result) {
        if (output.isEmpty()) {
            format.print(result, fixing.isDiff() ? console.printingErrors() : console);
            return true;
        }
        var bytes = new ByteArrayOutputStream();
        try (var stream = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            format.print(result, console.printingTo(stream));
        }
        try {
            OutputFile.write(
                    InputFolders.filePath(InputFolders.named(output.get(), console)),
                    bytes.toString(StandardCharsets.UTF_8));
            (fixing.isDiff() ? console.printingErrors() : console).print(TextFormat.summary(result));
            return true;
        } catch (FileFault fault) {
            console.complain(output.get() + " " + fault.clause() + ".");
        }
        return false;
    }
}
