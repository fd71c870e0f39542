package io.github.dockerfilestages.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.ide.CallHierarchy;
import io.github.dockerfilestages.ide.StageItem;
import io.github.dockerfilestages.ide.TargetCalls;
import io.github.dockerfilestages.ide.TypeHierarchy;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;

/** The two hierarchies of stages: who takes from whom, and who is built from whom. Items carry the stage's index. */
final class Hierarchies {
    private Hierarchies() {}

    static TextDocumentIdentifier documentOf(CallHierarchyItem item) {
        return new TextDocumentIdentifier(item.getUri());
    }

    static TextDocumentIdentifier documentOf(TypeHierarchyItem item) {
        return new TextDocumentIdentifier(item.getUri());
    }

    static List<CallHierarchyItem> prepareCalls(DocumentRequest<CallHierarchyPrepareParams> request) {
        int offset = request.offset(request.params().getPosition());
        return CallHierarchy.prepare(request.stages(), offset).stream()
                .map(item -> call(request, item))
                .toList();
    }

    static List<CallHierarchyIncomingCall> incomingCalls(DocumentRequest<CallHierarchyIncomingCallsParams> request) {
        Optional<Stage> stage = stage(request, request.params().getItem().getData());
        Stream<CallHierarchyIncomingCall> stages = stage.stream()
                .flatMap(called -> CallHierarchy.incoming(request.stages(), called).stream())
                .map(call -> new CallHierarchyIncomingCall(call(request, call.other()), ranges(request, call)));
        Stream<CallHierarchyIncomingCall> builds = stage.stream()
                .flatMap(called -> TargetCalls.incoming(request.project(), request.dockerfile(), called).stream())
                .map(call -> build(new Locations(request.snapshot(), request.client()), call));
        return Stream.concat(stages, builds).toList();
    }

    static List<CallHierarchyOutgoingCall> outgoingCalls(DocumentRequest<CallHierarchyOutgoingCallsParams> request) {
        return stage(request, request.params().getItem().getData())
                .map(stage -> CallHierarchy.outgoing(request.stages(), stage))
                .orElse(List.of())
                .stream()
                .map(call -> new CallHierarchyOutgoingCall(call(request, call.other()), ranges(request, call)))
                .toList();
    }

    static List<TypeHierarchyItem> prepareTypes(DocumentRequest<TypeHierarchyPrepareParams> request) {
        int offset = request.offset(request.params().getPosition());
        return types(
                request,
                TypeHierarchy.prepare(request.stages(), offset).stream().toList());
    }

    static List<TypeHierarchyItem> supertypes(DocumentRequest<TypeHierarchySupertypesParams> request) {
        return types(
                request,
                ofStage(
                        request,
                        request.params().getItem(),
                        stage -> TypeHierarchy.supertype(request.stages(), stage).stream()
                                .toList()));
    }

    static List<TypeHierarchyItem> subtypes(DocumentRequest<TypeHierarchySubtypesParams> request) {
        return types(
                request,
                ofStage(request, request.params().getItem(), stage -> TypeHierarchy.subtypes(request.stages(), stage)));
    }

    private static List<StageItem> ofStage(
            DocumentRequest<?> request, TypeHierarchyItem item, Function<Stage, List<StageItem>> related) {
        return stage(request, item.getData()).map(related).orElse(List.of());
    }

    /** The stage that an item was made for; the text may have changed since. */
    private static Optional<Stage> stage(DocumentRequest<?> request, Object data) {
        int index = new JsonTree(data instanceof JsonElement json ? json : JsonNull.INSTANCE)
                .integer()
                .orElse(-1);
        var stages = request.stages().table().stages();
        return index >= 0 && index < stages.size() ? Optional.of(stages.get(index)) : Optional.empty();
    }

    private static List<Range> ranges(DocumentRequest<?> request, CallHierarchy.Call call) {
        return call.references().stream().map(request::range).toList();
    }

    /** A build is the end of the way: nothing calls it, and so its item carries no index. */
    private static CallHierarchyIncomingCall build(Locations locations, TargetCalls.Call call) {
        Location location = locations.of(call.place());
        var item = new CallHierarchyItem();
        item.setName(call.name());
        item.setDetail(call.detail());
        item.setKind(SymbolKind.File);
        item.setUri(location.getUri());
        item.setRange(location.getRange());
        item.setSelectionRange(location.getRange());
        return new CallHierarchyIncomingCall(item, List.of(location.getRange()));
    }

    private static CallHierarchyItem call(DocumentRequest<?> request, StageItem stage) {
        var item = new CallHierarchyItem();
        item.setName(stage.name());
        item.setDetail(stage.detail());
        item.setKind(SymbolKind.Class);
        item.setUri(request.document().uri().spelling());
        item.setRange(request.range(stage.range()));
        item.setSelectionRange(request.range(stage.selection()));
        item.setData(new JsonPrimitive(stage.stage()));
        return item;
    }

    private static List<TypeHierarchyItem> types(DocumentRequest<?> request, List<StageItem> stages) {
        return stages.stream().map(stage -> type(request, stage)).toList();
    }

    private static TypeHierarchyItem type(DocumentRequest<?> request, StageItem stage) {
        var item = new TypeHierarchyItem(
                stage.name(),
                SymbolKind.Class,
                request.document().uri().spelling(),
                request.range(stage.range()),
                request.range(stage.selection()),
                stage.detail());
        item.setData(new JsonPrimitive(stage.stage()));
        return item;
    }
}
