package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that a {@link FileIndex} follows, as a base of tests. Its background is a queue, so that a test decides when
 * tasks run.
 */
class IndexedFolder {
    @TempDir
    Path folder;

    final Queue<Runnable> background = new ArrayDeque<>();
    final DiskLinks links = new DiskLinks();
    final Workspace workspace = new Workspace(links);
    final RecordingListener listener = new RecordingListener();
    final FileIndex index = new FileIndex(workspace, links, background::add, listener);

    void open(String name, String text) {
        workspace.put(OpenDocument.of(uri(name), "dockerfile", 1, SourceText.of(text), Configuration.DEFAULT));
    }

    void close(String name) {
        workspace.remove(uri(name));
        index.update(workspace.snapshot().path(uri(name)).stream().toList());
        runBackground();
    }

    DocumentUri uri(String name) {
        return new DocumentUri(FileUri.of(path(name)), FileUri.of(path(name)));
    }

    void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    Project readAgain() {
        var freshLinks = new DiskLinks();
        var fresh = new Workspace(freshLinks);
        var index = new FileIndex(fresh, freshLinks, Runnable::run, new RecordingListener());
        index.begin(List.of(path("")));
        return fresh.snapshot().project();
    }

    List<String> dockerfiles() {
        return workspace.snapshot().project().dockerfiles().stream()
                .map(dockerfile -> dockerfile.path().relativeTo(path("")))
                .toList();
    }

    List<String> targets(String dockerfile) {
        return workspace.snapshot().project().use(DockerfileId.of(path(dockerfile))).targets().stream()
                .map(target -> target.value().text())
                .toList();
    }

    List<String> stages() {
        return workspace.snapshot().project().dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .map(stage -> stage.name())
                .toList();
    }

    /** Everything that a project says about its files. */
    static String shown(Project project) {
        Stream<String> dockerfiles = project.dockerfiles().stream()
                .map(file -> file.path() + " " + file.model().text().content()
                        + project.use(file.id()).targets()
                        + project.passedValues().wordsFor(file, List.of(), "build"));
        Stream<String> buildFiles = project.buildFiles().stream()
                .map(file -> file.path() + " " + file.text().content() + project.targetsIn(file.path()));
        return Stream.concat(dockerfiles, buildFiles).collect(Collectors.joining("\n"));
    }

    FilePath path(String name) {
        return FilePath.of(folder.resolve(name).toString());
    }

    /** A text that starts with an arrow creates a link. */
    void write(String name, String content) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.deleteIfExists(folder.resolve(name));
            if (content.startsWith("-> ")) {
                Files.createSymbolicLink(folder.resolve(name), Path.of(content.substring("-> ".length())));
            } else {
                Files.writeString(folder.resolve(name), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class RecordingListener implements FileIndex.FileIndexListener {
        final List<String> events = new ArrayList<>();
        Runnable whileReading = () -> {};

        @Override
        public void begin() {
            events.add("begin");
        }

        @Override
        public void reading(int done, int all) {
            whileReading.run();
        }

        @Override
        public void end() {
            events.add("end");
        }

        @Override
        public void changed() {
            events.add("changed");
        }

        @Override
        public void warn(String sentence) {
            events.add("warning: " + sentence);
        }

        @Override
        public void note(String sentence) {
            events.add(sentence);
        }

        @Override
        public void failure(String what, Throwable cause) {
            events.add(what + " failed: " + cause);
        }
    }
}
