package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.navigation.WorkspaceSymbols;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.lsp.documents.Dockerfiles;
import io.github.dockerfilestages.lsp.documents.KnownDockerfile;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The stages of all Dockerfiles by name. The locations are included, so no resolve request is needed. */
public final class WorkspaceSymbolHandler {
    private final Session session;
    private final Workspace workspace;

    public WorkspaceSymbolHandler(Session session, Workspace workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    public Callable<List<WorkspaceSymbol>> find(JsonObject params) {
        Snapshot now = workspace.snapshot();
        String query = new JsonTree(params).at("query").string().orElse("");
        return now.configuration().general().isEnabled("workspace/symbol") ? () -> find(now, query) : List::of;
    }

    private List<WorkspaceSymbol> find(Snapshot now, String query) {
        Stream<WorkspaceSymbol> files = Dockerfiles.all(now).stream()
                .flatMap(dockerfile -> WorkspaceSymbols.find(List.of(dockerfile.stages()), query).stream()
                        .map(found -> symbol(found, location(dockerfile, found))));
        Stream<WorkspaceSymbol> inside = now.project().inlineDockerfiles().stream()
                .flatMap(inline -> WorkspaceSymbols.find(List.of(inline.model()), query).stream()
                        .map(found -> symbol(found, location(now, inline, found))));
        return Stream.concat(files, inside).toList();
    }

    private Location location(KnownDockerfile dockerfile, WorkspaceSymbols.FoundStage found) {
        var converter =
                new PositionConverter(found.model().text(), session.client().encoding());
        return new Location(dockerfile.uri().spelling(), converter.range(found.selection()));
    }

    private Location location(Snapshot now, ProjectDockerfile inline, WorkspaceSymbols.FoundStage found) {
        return new LocationConverter(now, session.client()).of(FileLocation.in(inline, found.selection()));
    }

    private static WorkspaceSymbol symbol(WorkspaceSymbols.FoundStage found, Location location) {
        String file = DocumentUri.of(location.getUri()).readableName();
        return new WorkspaceSymbol(found.name(), SymbolKind.Class, Either.forLeft(location), file);
    }
}
