package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.symbols.ContextMeaning;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.PathSource.SourceForm;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.ContextDeclaration;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stages of one Dockerfile and what they use, as a graph.
 *
 * @param file the path as found
 * @param nodes the stages in order, then everything else that is used, then the builds that build a stage
 * @param edges from what is used to the stage or build that uses it, in the order of the text; then from builds to the
 *     named contexts that stand for their results
 */
public record StageGraph(String file, List<Node> nodes, List<Edge> edges) {
    private static final String TARGET = "target";

    /**
     * A stage, or something outside the file that a stage uses.
     *
     * @param id identifies the node in the edges
     * @param kind as in {@link Resolution.ResolutionKind}; {@code target} for a build that builds a stage
     * @param label the name of the stage or image; for a build, its file and name
     * @param location of the whole stage
     */
    public record Node(String id, String kind, String label, Optional<FileLocation> location) {
        boolean isStage() {
            return kind.equals(Resolution.ResolutionKind.STAGE.jsonName());
        }
    }

    /**
     * The use of one node by another.
     *
     * @param kind {@code base}, {@code copy}, {@code mount}, {@code target} or {@code context}
     * @param location of the reference
     * @param paths that are taken from a stage, as they are there
     */
    public record Edge(String source, String target, String kind, FileLocation location, List<String> paths) {

        /** An edge that carries no path. */
        public Edge(String source, String target, String kind, FileLocation location) {
            this(source, target, kind, location, List.of());
        }
    }

    /** Makes the graph of one Dockerfile. */
    public static StageGraph of(String file, Project project, ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        var nodes = new ArrayList<Node>();
        for (Stage stage : model.table().stages()) {
            FileLocation location = FileLocation.in(dockerfile, model.range(stage));
            nodes.add(new Node(
                    id(stage.index()),
                    Resolution.ResolutionKind.STAGE.jsonName(),
                    stage.label(),
                    Optional.of(location)));
        }
        Map<String, Node> outside = new LinkedHashMap<>();
        var edges = new ArrayList<Edge>();
        PathModel known = dockerfile.paths();
        Map<Integer, List<PathSource>> taken = known.sources().collect(Collectors.groupingBy(known::element));
        for (Reference reference : model.table().references()) {
            // The default of an ARG takes effect in a FROM, which has its own edge.
            boolean isUse = reference.kind() != ReferenceKind.ARG && reference.stage() >= 0;
            if (isUse) {
                String source = source(model, reference, outside);
                FileLocation location = FileLocation.in(dockerfile, model.range(reference));
                edges.add(new Edge(
                        source,
                        id(reference.stage()),
                        edgeKind(reference.kind()),
                        location,
                        paths(reference, taken.getOrDefault(model.elementOf(reference.instruction()), List.of()))));
            }
        }
        nodes.addAll(outside.values());
        for (Stage stage : model.table().stages()) {
            addBuilds(new StageTargets(project, dockerfile, stage), nodes, edges);
        }
        var contexts = new ContextCollector(project, dockerfile, nodes, edges);
        outside.values().forEach(contexts::add);
        return new StageGraph(file, nodes, edges);
    }

    /** The graph with only what a stage needs, the named contexts and their builds included. */
    public StageGraph only(Stage target) {
        Map<String, List<Edge>> byTarget = edges.stream().collect(Collectors.groupingBy(Edge::target));
        Set<String> needed = new HashSet<>();
        var next = new ArrayDeque<>(List.of(id(target.index())));
        while (!next.isEmpty()) {
            String id = next.remove();
            if (needed.add(id)) {
                byTarget.getOrDefault(id, List.of()).forEach(edge -> next.add(edge.source()));
            }
        }
        return new StageGraph(
                file,
                nodes.stream().filter(node -> needed.contains(node.id())).toList(),
                edges.stream().filter(edge -> needed.contains(edge.target())).toList());
    }

    private static List<String> paths(Reference reference, List<PathSource> taken) {
        return taken.stream()
                .filter(source -> reference.resolution().isStage(source.from()))
                .filter(source -> reference.kind().isCopy()
                        ? source.form() == SourceForm.COPY
                        : reference.kind().isMount() && source.form() == SourceForm.MOUNT)
                .map(source -> StagePath.shown(source.path()))
                .distinct()
                .toList();
    }

    private static void addBuilds(StageTargets targets, List<Node> nodes, List<Edge> edges) {
        for (BuildTarget target : targets.of(BuildTarget.Role.TARGET)) {
            String id = "target" + nodes.size();
            nodes.add(new Node(id, TARGET, targets.label(target), Optional.empty()));
            edges.add(new Edge(id(targets.stage().index()), id, TARGET, FileLocation.of(target)));
        }
    }

    /** Adds the builds whose results the named contexts of a Dockerfile are. */
    private static final class ContextCollector {
        private static final String CONTEXT = "context";

        private final Project project;
        private final ProjectDockerfile dockerfile;
        private final List<Node> nodes;
        private final List<Edge> edges;

        ContextCollector(Project project, ProjectDockerfile dockerfile, List<Node> nodes, List<Edge> edges) {
            this.project = project;
            this.dockerfile = dockerfile;
            this.nodes = nodes;
            this.edges = edges;
        }

        void add(Node context) {
            if (!context.kind().equals(Resolution.ResolutionKind.NAMED_CONTEXT.jsonName())) {
                return;
            }
            var symbol = new ContextSymbol(dockerfile, context.label());
            for (ContextDeclaration declaration : symbol.declarations(project)) {
                for (ContextMeaning meaning : ContextMeaning.of(project, declaration.file(), declaration.context())) {
                    meaning.build().ifPresent(build -> add(context, declaration, meaning, build));
                }
            }
        }

        private void add(Node context, ContextDeclaration declaration, ContextMeaning meaning, NamedBuild build) {
            String label = FileWording.name(project, build.file()) + ": "
                    + build.name().text();
            Node node = nodes.stream()
                    .filter(known ->
                            known.kind().equals(TARGET) && known.label().equals(label))
                    .findFirst()
                    .orElseGet(() -> built(label, meaning, build));
            var edge = new Edge(
                    node.id(),
                    context.id(),
                    CONTEXT,
                    new FileLocation(declaration.file(), declaration.source().range()));
            if (!edges.contains(edge)) {
                edges.add(edge);
            }
        }

        /** A build that is not in the graph yet, and its stage if that is in this Dockerfile. */
        private Node built(String label, ContextMeaning meaning, NamedBuild build) {
            var node = new Node(TARGET + nodes.size(), TARGET, label, Optional.empty());
            nodes.add(node);
            meaning.stage()
                    .filter(stage -> build.dockerfile().equals(Optional.of(dockerfile.id())))
                    .map(stage -> new Edge(
                            id(stage.index()),
                            node.id(),
                            TARGET,
                            new FileLocation(build.file(), build.name().range())))
                    .ifPresent(edges::add);
            return node;
        }
    }

    private static String source(StageModel model, Reference reference, Map<String, Node> outside) {
        Resolution resolution = reference.resolution();
        if (resolution instanceof Resolution.StageResolution stage) {
            return id(stage.index());
        }
        String kind = resolution.kind().jsonName();
        String label = label(model, reference);
        return outside.computeIfAbsent(
                        kind + " " + label, key -> new Node("outside" + outside.size(), kind, label, Optional.empty()))
                .id();
    }

    private static String label(StageModel model, Reference reference) {
        if (reference.resolution().kind() == Resolution.ResolutionKind.BUILD_CONTEXT) {
            return "build context";
        }
        String name = model.table().lookedUp(reference);
        return name.isEmpty() ? reference.value() : name;
    }

    private static String id(int stage) {
        return "stage" + stage;
    }

    private static String edgeKind(ReferenceKind kind) {
        return kind.isCopy() ? "copy" : kind.isMount() ? "mount" : "base";
    }
}
