package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.cli.input.Inputs;
import io.github.dockerfilestages.cli.output.CheckFormat;
import java.util.ArrayList;
import java.util.List;
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
            "2:the command is wrong, or a file could not be read or checked; the others are still checked"
        })
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "From which severity on to exit with 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.WARNING;

    private final Console console;

    public CheckCommand(Console console) {
        this.console = console;
        this.inputs = new Inputs(console);
    }

    @Override
    public Integer call() {
        CheckResult result = check();
        format.print(result, console);
        boolean hasFailed = result.findings().anyMatch(finding -> failOn.includes(finding.severity()));
        if (!result.isComplete()) {
            return ExitCode.FAILED;
        }
        return hasFailed ? ExitCode.REFUSED : ExitCode.OK;
    }

    private CheckResult check() {
        var files = new ArrayList<CheckedFile>();
        boolean isComplete = inputs.forEach(input -> add(CheckedFile.of(input), files), (file, project, folders) -> {
            if (!file.content().builds().isEmpty()) {
                add(CheckedFile.of(file, project, folders), files);
            }
        });
        return new CheckResult(files, isComplete);
    }

    private void add(CheckedFile file, List<CheckedFile> files) {
        files.add(file);
        file.failures().forEach(failure -> inputs.fail(file.name(), failure));
    }
}
