package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.hierarchy.CallHierarchy;
import io.github.dockerfilestages.ide.hierarchy.StageItem;
import io.github.dockerfilestages.ide.hierarchy.TargetCalls;
import io.github.dockerfilestages.ide.hierarchy.TypeHierarchy;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.StageKey;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.function.BiFunction;
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
        var position = request.params().getPosition();
        Stream<CallHierarchyItem> stages = request.stagesAt(position).stream()
                .map(named -> new Known(named.dockerfile(), request.locations()).call(named.stage()));
        Stream<CallHierarchyItem> builds =
                TargetCalls.prepare(request.project(), request.file(), request.offset(position)).stream()
                        .map(build -> build(request.locations(), build));
        return Stream.concat(stages, builds).toList();
    }

    public static List<CallHierarchyIncomingCall> incomingCalls(
            ProjectRequest<CallHierarchyIncomingCallsParams> request) {
        CallHierarchyItem item = request.params().getItem();
        return ofStage(request, item.getUri(), item.getData(), (known, called) -> {
            Stream<CallHierarchyIncomingCall> stages = CallHierarchy.incoming(known.model(), called).stream()
                    .map(call -> new CallHierarchyIncomingCall(known.call(call.other()), known.ranges(call)));
            Stream<CallHierarchyIncomingCall> builds =
                    TargetCalls.incoming(request.project(), known.dockerfile, called).stream()
                            .map(build -> build(request.locations(), build))
                            .map(build -> new CallHierarchyIncomingCall(build, List.of(build.getSelectionRange())));
            return Stream.concat(stages, builds).toList();
        });
    }

    /** The stages that a stage reads from; for a build, the stages that it builds. */
    public static List<CallHierarchyOutgoingCall> outgoingCalls(
            ProjectRequest<CallHierarchyOutgoingCallsParams> request) {
        CallHierarchyItem item = request.params().getItem();
        return item.getData() == null
                ? outgoingCallsOfBuild(request, item)
                : ofStage(
                        request,
                        item.getUri(),
                        item.getData(),
                        (known, caller) -> CallHierarchy.outgoing(known.model(), caller).stream()
                                .map(call ->
                                        new CallHierarchyOutgoingCall(known.call(call.other()), known.ranges(call)))
                                .toList());
    }

    public static List<TypeHierarchyItem> prepareTypes(FileRequest<TypeHierarchyPrepareParams> request) {
        return request.stagesAt(request.params().getPosition()).stream()
                .map(named -> new Known(named.dockerfile(), request.locations()).type(named.stage()))
                .toList();
    }

    public static List<TypeHierarchyItem> supertypes(ProjectRequest<TypeHierarchySupertypesParams> request) {
        TypeHierarchyItem item = request.params().getItem();
        return ofStage(
                request,
                item.getUri(),
                item.getData(),
                (known, stage) -> TypeHierarchy.supertype(known.model(), stage).stream()
                        .map(known::type)
                        .toList());
    }

    public static List<TypeHierarchyItem> subtypes(ProjectRequest<TypeHierarchySubtypesParams> request) {
        TypeHierarchyItem item = request.params().getItem();
        return ofStage(
                request,
                item.getUri(),
                item.getData(),
                (known, stage) -> TypeHierarchy.subtypes(known.model(), stage).stream()
                        .map(known::type)
                        .toList());
    }

    private static List<CallHierarchyOutgoingCall> outgoingCallsOfBuild(
            ProjectRequest<?> request, CallHierarchyItem build) {
        FilePath file = request.file(build.getUri());
        if (request.project().text(file).isEmpty()) {
            return List.of();
        }
        TextRange target = request.locations().converter(file).textRange(build.getSelectionRange());
        return TargetCalls.outgoing(request.project(), new FileLocation(file, target)).stream()
                .map(named -> new Known(named.dockerfile(), request.locations()).call(named.stage()))
                .map(stage -> new CallHierarchyOutgoingCall(stage, List.of(build.getSelectionRange())))
                .toList();
    }

    /** Applies a function to the stage of an item; empty if the stage no longer exists. */
    private static <R> List<R> ofStage(
            ProjectRequest<?> request, String uri, Object data, BiFunction<Known, Stage, List<R>> question) {
        StageKey key = StageKey.in(data);
        return request.dockerfile(uri, key.build())
                .flatMap(dockerfile -> key.in(dockerfile)
                        .map(stage -> question.apply(new Known(dockerfile, request.locations()), stage)))
                .orElse(List.of());
    }

    private static CallHierarchyItem build(LocationConverter locations, TargetCalls.TargetCall call) {
        return item(locations, call.name(), call.detail(), SymbolKind.File, call.location(), call.location());
    }

    private static CallHierarchyItem item(
            LocationConverter locations,
            String name,
            String detail,
            SymbolKind kind,
            FileLocation location,
            FileLocation selection) {
        Range range = locations.of(location).getRange();
        var item = new CallHierarchyItem();
        item.setName(name);
        item.setDetail(detail);
        item.setKind(kind);
        item.setUri(locations.uri(location.file()));
        item.setRange(range);
        item.setSelectionRange(locations.of(selection).getRange());
        return item;
    }

    /** A Dockerfile and the converter for its locations. */
    private record Known(ProjectDockerfile dockerfile, LocationConverter locations) {

        StageModel model() {
            return dockerfile.model();
        }

        CallHierarchyItem call(Stage stage) {
            return call(StageItem.of(model(), stage));
        }

        CallHierarchyItem call(StageItem stage) {
            CallHierarchyItem item = item(
                    locations,
                    stage.name(),
                    stage.detail(),
                    SymbolKind.Class,
                    location(stage.range()),
                    location(stage.selection()));
            item.setData(StageKey.of(dockerfile, stage.stage()).json());
            return item;
        }

        TypeHierarchyItem type(Stage stage) {
            return type(StageItem.of(model(), stage));
        }

        TypeHierarchyItem type(StageItem stage) {
            var item = new TypeHierarchyItem(
                    stage.name(),
                    SymbolKind.Class,
                    locations.uri(dockerfile.path()),
                    locations.of(location(stage.range())).getRange(),
                    locations.of(location(stage.selection())).getRange(),
                    stage.detail());
            item.setData(StageKey.of(dockerfile, stage.stage()).json());
            return item;
        }

        List<Range> ranges(CallHierarchy.StageCall call) {
            return call.references().stream()
                    .map(reference -> locations.of(location(reference)).getRange())
                    .toList();
        }

        private FileLocation location(TextRange range) {
            return FileLocation.in(dockerfile, range);
        }
    }
}
