package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.scripts.ShellReader;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;

/** Reads shell text. */
public final class ShellCheck {
    private static final ShellReader READER = new ShellReader();
    private static final String PATH = "build.sh";

    private ShellCheck() {}

    /** The marks are exactly what is found, and every literal can be replaced at its range. */
    public static void check(String source) {
        checkRead(source);
        BuildDrawing.assertLiteralsCanBeReplaced(
                READER, PATH, Fixture.of(source).text());
    }

    /** The marks are exactly what is found; a value may differ from the text at its range. */
    static void checkRead(String source) {
        BuildDrawing.check(READER, PATH, Fixture.of(source));
    }

    /**
     * The simple commands of a text in the order of their ends: one per line, with bars between words. Computed parts
     * are in angle quotes: {@code ‹name?fallback›}.
     */
    public static String commands(String text) {
        for (int end = 0; end < text.length(); end++) {
            CommandReader.read(verbatim(text.substring(0, end)));
        }
        return CommandReader.read(verbatim(text)).stream()
                .map(command -> command.words().stream().map(ShellCheck::draw).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static ShellText verbatim(String text) {
        return new ShellText(text, OffsetMap.verbatim(new TextRange(0, text.length())));
    }

    private static String draw(CommandWord word) {
        return word.parts().stream()
                .map(part -> part instanceof ComputedPart computed
                        ? "‹" + computed.name()
                                + computed.fallback()
                                        .map(fallback -> "?" + draw(fallback))
                                        .orElse("") + "›"
                        : part.text())
                .collect(Collectors.joining());
    }

    public static List<Build> builds(String text) {
        return READER.read(PATH, SourceText.of(text)).builds();
    }
}
