package io.github.dockerfilestages.protocol.commandline;

import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.FixtureFiles;
import io.github.dockerfilestages.protocol.fixture.Position;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.CommandLine;
import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with the files of a fixture, in which commands run. */
final class Project {
    private final Path folder;
    private final FixtureFiles files;

    private Project(Path folder, FixtureFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Writes the files, each below a line {@code #- path}, without their marks. */
    static Project in(Path folder, String block) {
        Project project = new Project(folder, FixtureFiles.of(block));
        project.files.forEach((path, fixture) -> project.write(path, fixture.text()));
        return project;
    }

    Project write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Project write(String path, byte[] content) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandLine command() {
        return CommandLine.in(folder);
    }

    Outcome run(String... arguments) {
        return command().run(arguments);
    }

    Fixture file(String path) {
        return files.file(path);
    }

    /** The start of a mark in the notation of compilers: {@code path:line:column}, both 1-based. */
    String place(String path, String mark) {
        Position start = start(path, mark);
        return path + ":" + (start.line() + 1) + ":" + (start.character() + 1);
    }

    Position start(String path, String mark) {
        Span span = file(path).span(mark);
        return new SourceText(file(path).text()).position(span.start(), PositionEncoding.UTF_16);
    }
}
