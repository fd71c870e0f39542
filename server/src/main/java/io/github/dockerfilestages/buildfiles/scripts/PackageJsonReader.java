package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.json.JsoncReader;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the scripts of an npm package, each of which is a command line for the shell. */
public final class PackageJsonReader implements BuildFileReader {

    private static final FilePatterns FILES = FilePatterns.of("**/package.json");
    private static final String TARGET = "--target";

    /** The name of all arguments in a shell. */
    private static final String ADDED = "@";

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = JsoncReader.read(text);
        List<Build> builds = file.tree().field("scripts").stream()
                .flatMap(scripts -> scripts.fields().stream())
                .map(Field::value)
                .flatMap(PackageJsonReader::builds)
                .toList();
        return new BuildFile(builds, file.warning(text));
    }

    private static Stream<Build> builds(Tree script) {
        return script instanceof Tree.Text line
                ? ShellCommands.find(withArguments(line), BuildKind.NPM, Optional.empty()).stream()
                : Stream.empty();
    }

    /** The script with the arguments that npm adds, if it ends with an option that gets the first of them. */
    private static ShellText withArguments(Tree.Text line) {
        var text = new ShellText(line.text(), line.offsets());
        return line.text().endsWith(TARGET) ? text.translated(PackageJsonReader::withValue) : text;
    }

    private static ShellText withValue(ShellText script) {
        int end = script.text().length();
        int option = end - TARGET.length();
        return new ShellTextBuilder(script.text())
                .copy(0, option)
                .replace(TextRange.at(option), TARGET + ' ')
                .computed(new TextRange(option, end), ADDED)
                .build(end);
    }
}
