package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.ide.symbols.Transfers;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Call hierarchy: a stage calls the stages that it copies or mounts from. Its base is not a call. */
public final class CallHierarchy {

    /** The stage at the other end of a call, and the references that make the call. */
    public record StageCall(StageItem other, List<TextRange> references) {}

    private CallHierarchy() {}

    /** The stages that copy or mount from a stage, in the order of the text. */
    public static List<StageCall> incoming(StageModel model, Stage stage) {
        return calls(model, Transfers.takenFrom(model.table(), stage), Reference::stage);
    }

    /** The stages that a stage copies or mounts from, in the order of the text. */
    public static List<StageCall> outgoing(StageModel model, Stage stage) {
        return calls(
                model,
                Transfers.takenBy(model.table(), stage),
                reference -> reference.resolution().stage());
    }

    private static List<StageCall> calls(
            StageModel model, List<Reference> references, Function<Reference, Integer> other) {
        Map<Integer, List<TextRange>> byStage = new LinkedHashMap<>();
        for (Reference reference : references) {
            byStage.computeIfAbsent(other.apply(reference), stage -> new ArrayList<>())
                    .add(model.range(reference));
        }
        return byStage.entrySet().stream()
                .map(call -> new StageCall(
                        StageItem.of(model, model.table().stage(call.getKey())), List.copyOf(call.getValue())))
                .toList();
    }
}
