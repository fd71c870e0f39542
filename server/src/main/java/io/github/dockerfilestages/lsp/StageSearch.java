package io.github.dockerfilestages.lsp;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.WorkspaceSymbols;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The stages of all Dockerfiles, by name. There is nothing left to resolve: where a stage stands is known at once. */
final class StageSearch {
    private final Session session;
    private final Workspace workspace;

    StageSearch(Session session, Workspace workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    Callable<List<WorkspaceSymbol>> find(JsonObject params) {
        Snapshot now = workspace.snapshot();
        String query = new JsonTree(params).at("query").string().orElse("");
        return now.settings().isEnabled("workspace/symbol") ? () -> find(Dockerfiles.all(now), query) : List::of;
    }

    private List<WorkspaceSymbol> find(List<KnownDockerfile> searched, String query) {
        return searched.stream()
                .flatMap(dockerfile -> WorkspaceSymbols.find(List.of(dockerfile.stages()), query).stream()
                        .map(symbol -> symbol(dockerfile, symbol)))
                .toList();
    }

    private WorkspaceSymbol symbol(KnownDockerfile dockerfile, WorkspaceSymbols.Symbol found) {
        var converter = new TextConverter(found.model().text(), session.client().encoding());
        var location = new Location(dockerfile.uri().spelling(), converter.range(found.selection()));
        return new WorkspaceSymbol(
                found.name(), SymbolKind.Class, Either.forLeft(location), DocumentUris.readableName(dockerfile.uri()));
    }
}
