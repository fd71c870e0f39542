package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.hierarchy.CallHierarchy;
import io.github.dockerfilestages.ide.hierarchy.HierarchyItem;
import io.github.dockerfilestages.ide.hierarchy.TypeHierarchy;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.StageKey;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;

/**
 * The call hierarchy and the type hierarchy of stages: which stages read from which, and which are built from which.
 * They include files that are not open. The item of a stage carries its {@link StageKey}, that of a build carries no
 * data.
 */
public final class HierarchyHandler {
    private HierarchyHandler() {}

    /** The stages and the builds that are named at the position. */
    public static List<CallHierarchyItem> prepareCalls(FileRequest<CallHierarchyPrepareParams> request) {
        return CallHierarchy.prepare(request.cursor(request.params().getPosition())).stream()
                .map(item -> call(request.locations(), item))
                .toList();
    }

    public static List<CallHierarchyIncomingCall> incomingCalls(
            ProjectRequest<CallHierarchyIncomingCallsParams> request) {
        CallHierarchyItem item = request.params().getItem();
        return stage(request, item.getUri(), item.getData()).stream()
                .flatMap(called -> CallHierarchy.incoming(request.project(), called).stream())
                .map(call ->
                        new CallHierarchyIncomingCall(call(request.locations(), call.other()), ranges(request, call)))
                .toList();
    }

    /** The stages that a stage reads from; for a build, the stages that it builds. */
    public static List<CallHierarchyOutgoingCall> outgoingCalls(
            ProjectRequest<CallHierarchyOutgoingCallsParams> request) {
        CallHierarchyItem item = request.params().getItem();
        Stream<CallHierarchy.Call> calls = item.getData() == null
                ? outgoingCallsOfBuild(request, item)
                : stage(request, item.getUri(), item.getData()).stream()
                        .flatMap(caller -> CallHierarchy.outgoing(caller).stream());
        return calls.map(call ->
                        new CallHierarchyOutgoingCall(call(request.locations(), call.other()), ranges(request, call)))
                .toList();
    }

    public static List<TypeHierarchyItem> prepareTypes(FileRequest<TypeHierarchyPrepareParams> request) {
        return TypeHierarchy.prepare(request.cursor(request.params().getPosition())).stream()
                .map(item -> type(request.locations(), item))
                .toList();
    }

    public static List<TypeHierarchyItem> supertypes(ProjectRequest<TypeHierarchySupertypesParams> request) {
        TypeHierarchyItem item = request.params().getItem();
        return stage(request, item.getUri(), item.getData()).flatMap(TypeHierarchy::supertype).stream()
                .map(base -> type(request.locations(), base))
                .toList();
    }

    public static List<TypeHierarchyItem> subtypes(ProjectRequest<TypeHierarchySubtypesParams> request) {
        TypeHierarchyItem item = request.params().getItem();
        return stage(request, item.getUri(), item.getData()).stream()
                .flatMap(stage -> TypeHierarchy.subtypes(stage).stream())
                .map(child -> type(request.locations(), child))
                .toList();
    }

    private static Stream<CallHierarchy.Call> outgoingCallsOfBuild(ProjectRequest<?> request, CallHierarchyItem build) {
        FilePath file = request.file(build.getUri());
        if (request.project().text(file).isEmpty()) {
            return Stream.empty();
        }
        TextRange target = request.locations().converter(file).textRange(build.getSelectionRange());
        return CallHierarchy.outgoing(request.project(), new FileLocation(file, target)).stream();
    }

    /** The stage of an item; absent if it no longer exists. */
    private static Optional<StageSymbol> stage(ProjectRequest<?> request, String uri, Object data) {
        StageKey key = StageKey.in(data);
        return request.dockerfile(uri, key.build()).flatMap(key::stageOf);
    }

    private static List<Range> ranges(ProjectRequest<?> request, CallHierarchy.Call call) {
        return call.references().stream()
                .map(reference -> request.locations().of(reference).getRange())
                .toList();
    }

    private static CallHierarchyItem call(LocationConverter locations, HierarchyItem found) {
        var item = new CallHierarchyItem();
        item.setName(found.name());
        item.setDetail(found.detail());
        item.setKind(found.stage().isPresent() ? SymbolKind.Class : SymbolKind.File);
        item.setUri(locations.uri(found.body().file()));
        item.setRange(locations.of(found.body()).getRange());
        item.setSelectionRange(locations.of(found.selection()).getRange());
        found.stage().map(stage -> StageKey.of(stage).json()).ifPresent(item::setData);
        return item;
    }

    private static TypeHierarchyItem type(LocationConverter locations, HierarchyItem found) {
        var item = new TypeHierarchyItem(
                found.name(),
                SymbolKind.Class,
                locations.uri(found.body().file()),
                locations.of(found.body()).getRange(),
                locations.of(found.selection()).getRange(),
                found.detail());
        found.stage().map(stage -> StageKey.of(stage).json()).ifPresent(item::setData);
        return item;
    }
}
