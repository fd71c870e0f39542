package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.Count;
import io.github.dockerfilestages.cli.input.Baseline;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.FindingKey;
import io.github.dockerfilestages.cli.input.InputFolders;
import io.github.dockerfilestages.cli.input.PathOption;
import io.github.dockerfilestages.cli.output.OutputFile;
import io.github.dockerfilestages.cli.output.reports.BaselineFormat;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The findings that are known and not reported. */
final class BaselineOptions {
    private static final int MOST_STALE = 5;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            converter = PathOption.class,
            description = "Does not report the findings in this file, which --write-baseline has written.")
    private Optional<String> given = Optional.empty();

    @Option(names = "--write-baseline", description = "Writes all findings to the file of --baseline.")
    private boolean isWriting;

    /** Whether the options are wrong together, and why. */
    Optional<String> contradiction() {
        return isWriting && given.isEmpty()
                ? Optional.of("--write-baseline needs --baseline FILE, the file to write")
                : Optional.empty();
    }

    /**
     * The findings to report. Writes the baseline if the user wants that.
     *
     * @return empty when the baseline cannot be read or written, which is reported
     */
    Optional<CheckResult> reported(CheckResult result, Console console) {
        if (given.isEmpty()) {
            return Optional.of(result);
        }
        try {
            FilePath file = InputFolders.filePath(InputFolders.named(given.get(), console));
            return isWriting ? write(file, result, console) : filter(file, result, console);
        } catch (FileFault fault) {
            console.complain(given.get() + " " + fault.clause() + ".");
        }
        return Optional.empty();
    }

    private Optional<CheckResult> filter(FilePath file, CheckResult result, Console console) throws FileFault {
        Optional<Baseline> baseline = Baseline.read(file);
        if (baseline.isEmpty()) {
            console.complain(given.get() + " is not a file that --write-baseline has written.");
            return Optional.empty();
        }
        note(baseline.get().stale(result, console.folder()), console);
        return Optional.of(baseline.get().reported(result, console.folder()));
    }

    private static void note(List<FindingKey> stale, Console console) {
        for (FindingKey key : stale.subList(0, Math.min(MOST_STALE, stale.size()))) {
            console.note(key.file() + ": note: " + key.code() + " at '" + key.word()
                    + "' is in the baseline but is not found any more");
        }
        if (stale.size() > MOST_STALE) {
            console.note("… and " + (stale.size() - MOST_STALE) + " more; --write-baseline removes them");
        }
    }

    private Optional<CheckResult> write(FilePath file, CheckResult result, Console console) throws FileFault {
        List<FindingKey> keys = Baseline.none(file).keys(result, console.folder());
        OutputFile.write(file, BaselineFormat.text(keys));
        console.note(Count.of(keys.size(), "finding") + (keys.size() == 1 ? " is" : " are") + " written to "
                + given.get() + ".");
        return Optional.of(result.without());
    }
}
