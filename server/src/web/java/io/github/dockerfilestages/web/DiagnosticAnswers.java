package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.web.Answers.CodeDescription;
import io.github.dockerfilestages.web.Answers.Diagnostic;
import io.github.dockerfilestages.web.Answers.Location;
import io.github.dockerfilestages.web.Answers.RelatedInformation;
import io.github.dockerfilestages.workspace.OpenFile;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Writes diagnostics as those of one file.
 *
 * @param uri of the file
 */
record DiagnosticAnswers(Places places, String uri, SourceText text) {
    /** The protocol's number for text that editors fade. */
    private static final int UNNECESSARY = 1;

    static List<Diagnostic> of(Documents documents, String uri) {
        Optional<OpenFile> open = documents.find(uri);
        Optional<FilePath> path = documents.path(uri);
        Snapshot now = documents.now();
        boolean isShown = now.configuration().settings(path).showsDiagnostics();
        if (!isShown) {
            return List.of();
        }
        if (open.isPresent() && open.get().document().diagnosis().isPresent()) {
            SourceText text = open.get().document().text();
            return new DiagnosticAnswers(documents.places(), uri, text)
                    .all(open.get().document().diagnosis().get().diagnostics());
        }
        return path.map(file -> ofFile(documents.places(), uri, file)).orElse(List.of());
    }

    private static List<Diagnostic> ofFile(Places places, String uri, FilePath file) {
        Snapshot now = places.snapshot();
        return now.project()
                .dockerfile(file)
                .map(dockerfile -> now.diagnosed(dockerfile).diagnosis().diagnostics())
                .or(() -> now.project()
                        .buildFile(file)
                        .filter(read -> !read.content().builds().isEmpty())
                        .map(read -> BuildFileDiagnostics.find(
                                        now.project(),
                                        read,
                                        now.configuration().settings(file).diagnostics())
                                .diagnostics()))
                .map(found -> new DiagnosticAnswers(places, uri, places.text(file)).all(found))
                .orElse(List.of());
    }

    private List<Diagnostic> all(List<LocatedDiagnostic> found) {
        return found.stream().map(this::of).toList();
    }

    Diagnostic of(LocatedDiagnostic found) {
        return new Diagnostic(
                PositionRange.of(text, found.range()),
                switch (found.severity()) {
                    case ERROR -> 1;
                    case WARNING -> 2;
                    case INFORMATION -> 3;
                    case HINT -> 4;
                },
                found.code().id(),
                new CodeDescription(found.code().href()),
                "dockerfile-stages",
                found.message(),
                found.code().isUnnecessary() ? List.of(UNNECESSARY) : List.of(),
                found.related().stream().map(this::related).toList());
    }

    private RelatedInformation related(LocatedDiagnostic.LocatedRelated other) {
        SourceText holder = other.file().map(LocatedDiagnostic.OtherFile::text).orElse(text);
        String name = other.file()
                .map(LocatedDiagnostic.OtherFile::path)
                .map(places::uri)
                .orElse(uri);
        return new RelatedInformation(new Location(name, PositionRange.of(holder, other.range())), other.message());
    }
}
