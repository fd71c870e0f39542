package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.dockerfile.Mention.Site;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Expansion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages of one Dockerfile and what they are made of, as a graph.
 *
 * @param file the path as found
 * @param nodes the stages in order, then everything else that is used
 * @param edges from what is used to the stage that uses it, in the order of the text
 */
public record StageGraph(String file, List<Node> nodes, List<Edge> edges) {

    /**
     * A stage, or something from outside that a stage uses.
     *
     * @param id names the node in the edges
     * @param kind of what it is, as in {@link Resolution.Kind}
     * @param label the name of the stage or image
     * @param range of the whole stage
     */
    public record Node(String id, String kind, String label, Optional<TextRange> range) {
        boolean isStage() {
            return kind.equals(Resolution.Kind.STAGE.jsonName());
        }
    }

    /**
     * A use.
     *
     * @param kind {@code base}, {@code copy} or {@code mount}
     * @param range of the reference
     */
    public record Edge(String source, String target, String kind, TextRange range) {}

    /** Draws the graph of one Dockerfile. */
    public static StageGraph of(String file, StageModel model) {
        var stages = new ArrayList<Node>();
        for (Stage stage : model.table().stages()) {
            String kind = Resolution.Kind.STAGE.jsonName();
            stages.add(new Node(id(stage.index()), kind, stage.label(), Optional.of(model.range(stage))));
        }
        Map<String, Node> outside = new LinkedHashMap<>();
        var edges = new ArrayList<Edge>();
        for (Reference reference : model.table().references()) {
            // The default of an ARG takes effect in a FROM, which has an edge of its own.
            boolean isUse = reference.site() != Site.ARG && reference.stage() >= 0;
            if (isUse) {
                String source = source(model, reference, outside);
                edges.add(new Edge(source, id(reference.stage()), edgeKind(reference.site()), model.range(reference)));
            }
        }
        stages.addAll(outside.values());
        return new StageGraph(file, stages, edges);
    }

    private static String source(StageModel model, Reference reference, Map<String, Node> outside) {
        Resolution resolution = reference.resolution();
        if (resolution.isStage()) {
            return id(resolution.stage());
        }
        String kind = resolution.kind().jsonName();
        String label = label(model, reference);
        return outside.computeIfAbsent(
                        kind + " " + label, key -> new Node("outside" + outside.size(), kind, label, Optional.empty()))
                .id();
    }

    private static String label(StageModel model, Reference reference) {
        if (reference.resolution().kind() == Resolution.Kind.BUILD_CONTEXT) {
            return "build context";
        }
        Optional<String> expanded = reference.site() == Site.FROM
                ? model.table()
                        .stage(reference.stage())
                        .base()
                        .map(Base::expansion)
                        .map(Expansion::text)
                : Optional.empty();
        return expanded.filter(text -> !text.isEmpty()).orElse(reference.value());
    }

    private static String id(int stage) {
        return "stage" + stage;
    }

    private static String edgeKind(Site site) {
        return site.isCopy() ? "copy" : site.isMount() ? "mount" : "base";
    }
}
