package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads justfiles: the lines of recipes and the values of variables. */
final class JustReader implements BuildFileReader {
    private static final List<String> NAMES = List.of("justfile", ".justfile");

    @Override
    public boolean mayRead(String path) {
        return NAMES.stream().anyMatch(FileNames.of(path)::equalsIgnoreCase)
                || FileNames.ending(path).equals("just");
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        if (!ShellCommands.mayHoldBuild(text.content())) {
            return BuildFile.EMPTY;
        }
        var texts = new JustLines(text).shellTexts();
        var site = new BuildLine.Site(Build.Kind.JUST, Optional.empty(), runsWhereItIs(text.content()));
        return BuildFile.of(WrittenValues.in(text.content(), ShellCommands.find(texts, site)));
    }

    /** Whether no setting, and no attribute of any recipe, says otherwise. */
    private static boolean runsWhereItIs(String file) {
        return !file.contains("working-directory");
    }
}
