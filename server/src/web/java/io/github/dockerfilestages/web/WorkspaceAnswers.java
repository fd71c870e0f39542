package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.navigation.WorkspaceSymbols;
import io.github.dockerfilestages.ide.navigation.WorkspaceSymbols.FoundStage;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.web.Answers.WorkspaceSymbol;
import java.util.List;
import java.util.stream.Stream;

/** Answers about all files of a session. */
final class WorkspaceAnswers {
    /** The protocol's number of a class. */
    private static final int CLASS = 5;

    private WorkspaceAnswers() {}

    static List<WorkspaceSymbol> symbols(Places places, String query) {
        Project project = places.snapshot().project();
        return Stream.concat(project.dockerfiles().stream(), project.inlineDockerfiles().stream())
                .flatMap(dockerfile -> WorkspaceSymbols.find(List.of(dockerfile.model()), query).stream()
                        .map(found -> symbol(places, dockerfile, found)))
                .toList();
    }

    private static WorkspaceSymbol symbol(Places places, ProjectDockerfile dockerfile, FoundStage found) {
        return new WorkspaceSymbol(
                found.name(),
                CLASS,
                dockerfile.path().name(),
                places.location(FileLocation.in(dockerfile, found.selection())));
    }
}
