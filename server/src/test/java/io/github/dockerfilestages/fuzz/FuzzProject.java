package io.github.dockerfilestages.fuzz;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.SameModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of an input, and the project that they are. */
record FuzzProject(Map<FilePath, String> texts, Project project) {
    /** Where a Dockerfile without other files is. */
    static final FilePath DOCKERFILE = ProjectFixture.ROOT.resolve("Dockerfile");

    /** The line that starts a file. */
    private static final Pattern FILE_START = Pattern.compile("#- ((?:\\.?[A-Za-z0-9_-][A-Za-z0-9_.-]{0,40}/?)+)");

    static FuzzProject of(Map<FilePath, String> texts) {
        return new FuzzProject(texts, ProjectFixture.project(texts));
    }

    static FuzzProject alone(String text) {
        return of(Map.of(DOCKERFILE, text));
    }

    /** The files of one text, each after a line {@code #- path}; what precedes the first line is a Dockerfile. */
    static FuzzProject parse(String input) {
        var texts = new LinkedHashMap<FilePath, StringBuilder>();
        StringBuilder current = texts.computeIfAbsent(DOCKERFILE, path -> new StringBuilder());
        for (String line : input.split("(?<=\n)", -1)) {
            Matcher start = FILE_START.matcher(line.strip());
            if (start.matches()) {
                current =
                        texts.computeIfAbsent(ProjectFixture.ROOT.resolve(start.group(1)), path -> new StringBuilder());
            } else {
                current.append(line);
            }
        }
        var all = new LinkedHashMap<FilePath, String>();
        texts.forEach((path, text) -> all.put(path, text.toString()));
        return of(all);
    }

    FilePosition at(FilePath file, int offset) {
        return FilePosition.at(project, file, offset);
    }

    /** The files after some edits; an edited Dockerfile must have the model that is read. */
    FuzzProject edited(List<FileEdit> edits) {
        var after = new LinkedHashMap<>(texts);
        var changed = new LinkedHashMap<FilePath, String>();
        FileEdit.byFile(edits).forEach((file, inFile) -> {
            changed.put(file, TextEdit.applyAll(texts.getOrDefault(file, ""), inFile));
            project.dockerfile(file)
                    .ifPresent(known -> SameModel.check(known.model().edit(inFile), () -> "edits " + inFile));
        });
        after.putAll(changed);
        return new FuzzProject(after, ProjectFixture.changed(project, changed, after));
    }

    /** Where an offset of a file is after some edits; absent if it is inside one of them. */
    static Optional<Integer> moved(FilePath file, int offset, List<FileEdit> edits) {
        int moved = offset;
        for (FileEdit edit : edits) {
            boolean isBefore = edit.file().equals(file) && edit.edit().range().start() < offset;
            if (isBefore && edit.edit().range().end() > offset) {
                return Optional.empty();
            }
            moved += isBefore ? edit.edit().growth() : 0;
        }
        return Optional.of(moved);
    }
}
