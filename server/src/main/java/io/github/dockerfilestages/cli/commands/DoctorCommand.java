package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.console.ProgramVersion;
import io.github.dockerfilestages.cli.console.Progress;
import io.github.dockerfilestages.cli.input.ConfigurationOptions;
import io.github.dockerfilestages.cli.input.InputFolders;
import io.github.dockerfilestages.cli.input.ProjectReading;
import io.github.dockerfilestages.lsp.server.ServerCommand;
import io.github.dockerfilestages.project.files.FilePath;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code doctor}: prints what a bug report should contain about the program and its environment. Nothing of it is
 * private: it has no names, no paths and no content of files.
 */
@Command(
        name = "doctor",
        description = "Prints what to put into a bug report: versions, memory, what the server offers, and how many"
                + " files of which kind it finds in a folder; no names and nothing of what is in the files.")
public final class DoctorCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The folder to count in; the current one by default.")
    private String folder = ".";

    private final Console console;

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<FilePath> folders = InputFolders.among(List.of(folder), console).all();
        if (folders.isEmpty()) {
            console.complain(folder + " is not a folder.");
            return ExitCode.FAILED;
        }
        print("program", "dockerfile-stages " + ProgramVersion.current());
        print(
                "java",
                property("java.version") + ", " + property("java.vm.name") + ", " + property("java.vendor")
                        + (isImage() ? ", linked with the program" : ""));
        print("system", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        print("encoding", "file names " + property("sun.jnu.encoding") + ", texts " + Charset.defaultCharset());
        print("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        print("class archive", ClassArchive.state(Runtime.version().feature(), System.getenv()));
        print("offers", String.join(", ", ServerCommand.offers()));
        print("folder", FolderCount.of(reading(folders)).sentence());
        print("memory", memory());
        return ExitCode.OK;
    }

    private ProjectReading reading(List<FilePath> folders) {
        var progress = new Progress(console, System::nanoTime);
        var reading = new ProjectReading(
                folders, new ConfigurationOptions().above(folders, console), progress, FilePath::value);
        reading.read();
        progress.clear();
        return reading;
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return megabytes(runtime.totalMemory() - runtime.freeMemory()) + " MiB used, "
                + megabytes(runtime.totalMemory()) + " MiB held, " + megabytes(runtime.maxMemory()) + " MiB at most";
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private static boolean isImage() {
        return DoctorCommand.class.getModule().isNamed();
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private void print(String what, String value) {
        console.print("%-14s %s".formatted(what, value));
    }
}
