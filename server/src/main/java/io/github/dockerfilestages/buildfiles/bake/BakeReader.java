package io.github.dockerfilestages.buildfiles.bake;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.hcl.HclReader;
import io.github.dockerfilestages.syntax.json.JsoncReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the files of {@code docker buildx bake}, in HCL and in JSON: each {@code target} block is a build.
 *
 * @see <a href="https://docs.docker.com/build/bake/reference/">Bake file reference</a>
 */
public final class BakeReader implements BuildFileReader {
    /** The largest number of builds; beyond it, the combinations of a matrix are not distinguished. */
    private static final int MAX_BUILDS = 5_000;

    private static final String DOCKERFILE = "dockerfile";
    private static final String DOCKERFILE_INLINE = "dockerfile-inline";

    private static final FilePatterns BAKE =
            FilePatterns.of("**/docker-bake.{json,hcl}", "**/docker-bake.*.{json,hcl}");
    private static final FilePatterns FILES =
            FilePatterns.of("**/*.hcl", "**/docker-bake.json", "**/docker-bake.*.json");
    private static final Pattern TARGET_BLOCK =
            Pattern.compile("^[ \\t]*target[ \\t]+(\"[^\"\\r\\n]*\"|[\\w-]+)[ \\t]*\\{", Pattern.MULTILINE);

    @Override
    public FilePatterns files() {
        return FILES;
    }

    /** Other tools than bake have HCL files too. */
    @Override
    public boolean reads(String path, SourceText text) {
        return BAKE.match(path)
                || path.endsWith(".hcl") && TARGET_BLOCK.matcher(text.content()).find();
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = path.endsWith(".json") ? JsoncReader.read(text, HclReader::template) : HclReader.read(text);
        BakeScope variables = BakeScope.of(file.tree());
        var builds = new ArrayList<Build>();
        for (Field target : BakeScope.entries(file.tree(), BakeScope.TARGET).toList()) {
            if (target.value() instanceof Tree.Fields block) {
                int maximum = Math.max(1, MAX_BUILDS - builds.size());
                builds.addAll(builds(target.key(), block, new BakeValues(variables, text), maximum));
            }
        }
        return new BuildFile(List.copyOf(builds), file.warning(text));
    }

    /** The build of a block; a block with a matrix has one build for each combination that differs in what we read. */
    private static List<Build> builds(Tree label, Tree.Fields block, BakeValues outer, int maximum) {
        Optional<Tree> matrix = block.field("matrix").filter(tree -> !(tree instanceof Tree.Absent));
        Optional<InlineDockerfile> inline = block.field(DOCKERFILE_INLINE).flatMap(outer::inline);
        if (matrix.isEmpty()) {
            return builds(outer.value(label), block, outer, inline, maximum);
        }
        var builds = new LinkedHashSet<Build>();
        List<BakeValues> combinations = outer.combinations(matrix.get(), block, maximum);
        for (BakeValues values : combinations) {
            builds.addAll(builds(name(block, values), block, values, inline, maximum / combinations.size()));
        }
        return List.copyOf(builds);
    }

    /**
     * A build for each of the Dockerfiles that a condition may select.
     *
     * @param inline the Dockerfile in the block, which is the same for the whole matrix
     */
    private static List<Build> builds(
            Optional<Value> name,
            Tree.Fields block,
            BakeValues values,
            Optional<InlineDockerfile> inline,
            int maximum) {
        List<Value> alternatives =
                block.field(DOCKERFILE).map(values::alternatives).orElse(List.of());
        boolean areRead = block.field(DOCKERFILE_INLINE).isEmpty()
                && alternatives.stream().allMatch(Value::isKnown)
                && !alternatives.isEmpty()
                && alternatives.size() <= maximum;
        return areRead
                ? alternatives.stream()
                        .map(dockerfile -> build(name, block, values, inline, Optional.of(dockerfile)))
                        .toList()
                : List.of(build(name, block, values, inline, dockerfile(block, values, inline)));
    }

    private static Build build(
            Optional<Value> name,
            Tree.Fields block,
            BakeValues values,
            Optional<InlineDockerfile> inline,
            Optional<Value> dockerfile) {
        Optional<Value> target = block.field(BakeScope.TARGET).flatMap(tree -> target(tree, values));
        return Build.of(BuildKind.BAKE)
                .name(name)
                .parents(values.names(block.field("inherits")))
                .target(target)
                .otherStages(otherStages(block, target, values))
                .dockerfile(dockerfile)
                .context(block.field("context").flatMap(values::value))
                .contexts(values.contexts(block.field("contexts")))
                .inline(inline)
                .arguments(values.arguments(block.field("args")))
                .build();
    }

    /** The name that a block with a matrix has for one of its combinations. */
    private static Optional<Value> name(Tree.Fields block, BakeValues values) {
        return block.field("name").flatMap(values::value).filter(Value::isKnown);
    }

    /** The target; a blank value if its name is still to be written; the first alternative of a condition. */
    private static Optional<Value> target(Tree tree, BakeValues values) {
        if (tree instanceof Tree.Absent && tree.range().isEmpty()) {
            return Optional.of(Value.blank(tree.range()));
        }
        List<Value> alternatives = values.alternatives(tree);
        boolean areKnown = !alternatives.isEmpty() && alternatives.stream().allMatch(Value::isKnown);
        return areKnown ? Optional.of(alternatives.get(0)) : values.value(tree);
    }

    /** The stages in filters, and those that a condition may select instead of the target. */
    private static List<Value> otherStages(Tree.Fields block, Optional<Value> target, BakeValues values) {
        var stages = new ArrayList<>(values.names(block.field("no-cache-filter")));
        block.field(BakeScope.TARGET).stream()
                .flatMap(tree -> values.alternatives(tree).stream())
                .filter(stage -> stage.isKnown() && !Optional.of(stage).equals(target))
                .forEach(stages::add);
        return List.copyOf(stages);
    }

    /** The path; an unknown one when there is a Dockerfile in the block that cannot be read. */
    private static Optional<Value> dockerfile(Tree.Fields block, BakeValues values, Optional<InlineDockerfile> inline) {
        if (inline.isPresent()) {
            return block.field(DOCKERFILE).flatMap(values::value);
        }
        return block.field(DOCKERFILE_INLINE)
                .flatMap(values::value)
                .or(() -> block.field(DOCKERFILE).flatMap(values::value));
    }
}
