package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.hcl.HclReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads Terraform: the images that its Docker provider builds.
 *
 * @see <a href="https://registry.terraform.io/providers/kreuzwerker/docker/latest/docs/resources/image">docker_image</a>
 */
public final class TerraformReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/*.tf");
    private static final Set<String> RESOURCES = Set.of("docker_image", "docker_registry_image");
    /** The folder of the file itself. */
    private static final List<String> OWN_FOLDER = List.of("path", "module");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return RESOURCES.stream().anyMatch(content::contains);
    }

    /** Most modules are about other things, and are not parsed. */
    @Override
    public BuildFile read(String path, SourceText text) {
        if (!mayHoldBuild(text.content())) {
            return BuildFile.EMPTY;
        }
        ParsedTree file = HclReader.read(text);
        var values = new TerraformValues(presets(file.tree()), text.content());
        List<Build> builds = file.tree()
                .fields("resource")
                .flatMap(resource -> resource.value().fields().stream())
                .filter(type -> type.key()
                        .asText()
                        .filter(name -> RESOURCES.contains(name.text()))
                        .isPresent())
                .flatMap(type -> type.value().fields().stream())
                .flatMap(resource -> resource.value().fields("build"))
                .map(build -> values.build(build.value()))
                .toList();
        return new BuildFile(builds, file.warning(text));
    }

    /** The defaults of the variables that have a text as default. */
    private static Map<String, Tree.Text> presets(Tree file) {
        Map<String, Tree.Text> presets = new HashMap<>();
        file.fields("variable")
                .flatMap(variable -> variable.value().fields().stream())
                .forEach(variable -> {
                    Optional<Tree.Text> preset =
                            variable.value().field("default").flatMap(Tree::asText);
                    variable.key().asText().ifPresent(name -> preset.ifPresent(text -> presets.put(name.text(), text)));
                });
        return presets;
    }

    private record TerraformValues(Map<String, Tree.Text> presets, String file) {

        Build build(Tree block) {
            return new ToolBuild(
                            block.field("target").flatMap(this::value),
                            block.field("dockerfile").flatMap(this::value),
                            block.field("context").flatMap(this::value),
                            arguments(block).toList())
                    .of(BuildKind.TERRAFORM);
        }

        private Stream<BuildArgument> arguments(Tree block) {
            return Stream.of("build_args", "build_arg")
                    .flatMap(name -> block.field(name).stream())
                    .flatMap(arguments -> Assignment.in(arguments).stream())
                    .map(argument -> new BuildArgument(
                            argument.name().text(), argument.value().flatMap(this::value)));
        }

        private Optional<Value> value(Tree tree) {
            if (tree instanceof Tree.Absent) {
                return tree.asBlank();
            }
            Optional<Tree.Text> text = tree.asText();
            if (text.isPresent()) {
                return text.filter(literal -> !literal.text().isEmpty()).map(literal -> literal.as(Certainty.LITERAL));
            }
            return Optional.of(preset(tree).orElseGet(() -> composed(tree)));
        }

        private Optional<Value> preset(Tree tree) {
            boolean isVariable = tree instanceof Tree.Variable variable
                    && variable.path().size() == 2
                    && variable.path().get(0).equals("var");
            return isVariable
                    ? Optional.ofNullable(
                                    presets.get(((Tree.Variable) tree).path().get(1)))
                            .map(text -> text.as(Certainty.DEFAULT))
                    : Optional.empty();
        }

        /** A path below the folder of the file; anything else is not known. */
        private Value composed(Tree tree) {
            List<Tree> parts = tree instanceof Tree.TemplateText template
                    ? template.parts().stream().map(Tree.TemplatePart::tree).toList()
                    : List.of(tree);
            var path = new StringBuilder();
            for (Tree part : parts) {
                boolean isOwnFolder = part instanceof Tree.Variable variable
                        && variable.path().equals(OWN_FOLDER);
                if (!isOwnFolder && part.asText().isEmpty()) {
                    return new Value(tree.range().of(file), tree.range(), Certainty.UNKNOWN);
                }
                path.append(isOwnFolder ? "." : part.asText().orElseThrow().text());
            }
            return new Value(path.toString(), tree.range(), Certainty.DEFAULT);
        }
    }
}
