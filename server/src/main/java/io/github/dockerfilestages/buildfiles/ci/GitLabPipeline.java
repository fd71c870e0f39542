package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.PlacedText;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.yaml.YamlMergedFiles;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pipeline of GitLab as one tree: the files that it includes are merged with it, and a reference is replaced by what
 * it refers to.
 *
 * @see <a href="https://docs.gitlab.com/ci/yaml/includes/">Includes</a>
 * @see <a href="https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags">Reference tags</a>
 */
final class GitLabPipeline {
    private static final String INCLUDE = "include";
    private static final String VARIABLES = "variables";
    private static final String REFERENCE = "!reference";
    /** As deep as GitLab follows references. */
    private static final int MAX_DEPTH = 10;

    /** References may share and repeat large parts; beyond this, they stay. */
    private static final int MAX_VALUES = 200_000;

    private final Tree merged;
    private int values;

    private GitLabPipeline(Tree merged) {
        this.merged = merged;
    }

    /** @param texts those of the included files, in the order in which they are merged; the last is that of the pipeline */
    static Tree of(List<PlacedText> texts) {
        List<Tree> documents = texts.stream().flatMap(GitLabPipeline::documents).toList();
        Tree merged = YamlMergedFiles.of(documents, Set.of(INCLUDE));
        boolean hasReferences =
                texts.stream().anyMatch(placed -> placed.text().content().contains(REFERENCE));
        return hasReferences ? new GitLabPipeline(merged).resolved(merged, 0) : merged;
    }

    private static Stream<Tree> documents(PlacedText placed) {
        Tree file = YamlReader.read(placed.text()).tree();
        return file.items().stream().map(document -> placed.start() == 0 ? document : document.shifted(placed.start()));
    }

    /** The paths of the files of the same repository that a document includes. */
    static Stream<String> includes(Tree document) {
        return paths(document.field(INCLUDE));
    }

    /** The pipelines of the same repository that the jobs of a document start. */
    static Stream<ChildPipeline> children(Tree document) {
        return document.fields().stream().map(Field::value).flatMap(job -> {
            Optional<Tree> include = job.field("trigger").flatMap(trigger -> trigger.field(INCLUDE));
            return paths(include).map(path -> new ChildPipeline(path, variables(document, job)));
        });
    }

    /** The variables that a job passes on: its own and those of its pipeline, unless it keeps them. */
    private static Tree variables(Tree document, Tree job) {
        Optional<Tree> forwarded = job.field("trigger")
                .flatMap(trigger -> trigger.field("forward"))
                .flatMap(forward -> forward.field("yaml_variables"));
        Optional<Tree> inherited = job.field("inherit").flatMap(inherit -> inherit.field(VARIABLES));
        Stream<Tree> owners =
                isFalse(forwarded) ? Stream.of() : isFalse(inherited) ? Stream.of(job) : Stream.of(document, job);
        List<Field> variables = owners.flatMap(owner -> owner.field(VARIABLES).stream())
                .flatMap(mapping -> mapping.fields().stream())
                .toList();
        return new Tree.Fields(variables, job.range());
    }

    private static boolean isFalse(Optional<Tree> setting) {
        return setting.flatMap(Tree::asText)
                .filter(text -> text.text().equals("false"))
                .isPresent();
    }

    private static Stream<String> paths(Optional<Tree> includes) {
        return includes.stream()
                .flatMap(include -> Stream.concat(Stream.of(include), include.items().stream()))
                .flatMap(include -> Stream.of(Optional.of(include), include.field("local"))
                        .flatMap(Optional::stream)
                        .flatMap(path -> Stream.concat(Stream.of(path), path.items().stream())))
                .flatMap(path -> path.asText().stream())
                .map(Tree.Text::text)
                .filter(path -> !path.contains("://") && !path.contains("$"))
                .distinct();
    }

    private Tree resolved(Tree tree, int depth) {
        values++;
        if (tree instanceof Tree.Fields fields) {
            return new Tree.Fields(
                    fields.fields().stream()
                            .map(field -> new Field(field.key(), resolved(field.value(), depth)))
                            .toList(),
                    tree.range());
        }
        if (tree instanceof Tree.Variable reference) {
            return referenced(reference.path())
                    .filter(found -> depth < MAX_DEPTH && values < MAX_VALUES)
                    .map(found -> resolved(found, depth + 1))
                    .orElse(tree);
        }
        return tree instanceof Tree.Items
                ? new Tree.Items(
                        tree.items().stream().map(item -> resolved(item, depth)).toList(), tree.range())
                : tree;
    }

    private Optional<Tree> referenced(List<String> path) {
        Optional<Tree> found = Optional.of(merged);
        for (String name : path) {
            found = found.flatMap(tree -> tree.field(name));
        }
        return found;
    }
}
