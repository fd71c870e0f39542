package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Renames the stage {@code smoke} and shows its name afterwards in files of other kinds. */
public final class FollowedNames {
    private static final String DOCKERFILE = """
            #- Dockerfile
            FROM alpine AS $0smoke
            FROM alpine AS release
            FROM alpine
            """;

    /** A FROM names the stage with the value of an argument. */
    private static final String SELECTING_DOCKERFILE = """
            #- Dockerfile
            ARG KIND=release
            FROM alpine AS $0smoke
            FROM alpine AS release
            FROM ${KIND}
            """;

    private FollowedNames() {}

    /**
     * Checks files in which each place that a rename edits has an {@code @} before it, and each that it reports a
     * {@code ¿}.
     */
    public static void check(String marked) {
        check(DOCKERFILE, marked);
    }

    /** The same for the values of the argument {@code KIND}. */
    public static void checkArguments(String marked) {
        check(SELECTING_DOCKERFILE, marked);
    }

    private static void check(String dockerfile, String marked) {
        var fixture =
                ProjectFixture.of(dockerfile + marked.replace("@smoke", "smoke").replace("¿", ""));
        AcceptedRename renamed = assertInstanceOf(AcceptedRename.class, Rename.find(fixture.position(), "another"));
        Map<FilePath, NavigableMap<Integer, String>> marks = new HashMap<>();
        renamed.elsewhere()
                .forEach(edit -> mark(marks, edit.file(), edit.edit().range().start(), "@"));
        renamed.leftovers()
                .forEach(left -> mark(
                        marks,
                        left.file(),
                        text(fixture, left.file()).offset(left.range().start(), PositionEncoding.UTF_16),
                        "¿"));
        var shown = new StringBuilder();
        for (String part : marked.split("(?m)^#- ", -1)) {
            String name = part.split("\n", 2)[0];
            if (!name.isEmpty()) {
                FilePath path = ProjectFixture.ROOT.resolve(name);
                shown.append("#- ")
                        .append(name)
                        .append('\n')
                        .append(with(
                                marks.getOrDefault(path, new TreeMap<>()),
                                text(fixture, path).content()));
            }
        }
        assertEquals(marked, shown.toString());
    }

    private static SourceText text(ProjectFixture fixture, FilePath path) {
        return SourceText.of(
                fixture.files().file(path.relativeTo(ProjectFixture.ROOT)).text());
    }

    private static void mark(
            Map<FilePath, NavigableMap<Integer, String>> marks, FilePath file, int offset, String mark) {
        marks.computeIfAbsent(file, path -> new TreeMap<>()).merge(offset, mark, String::concat);
    }

    private static String with(NavigableMap<Integer, String> marks, String text) {
        var marked = new StringBuilder(text);
        marks.descendingMap().forEach(marked::insert);
        return marked.toString();
    }
}
