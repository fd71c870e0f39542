package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the builds in the steps of a pipeline, in any part of the file. */
final class PipelineSteps {
    private static final List<String> FOLDERS = List.of("working_directory", "workingDirectory", "dir");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash");

    private final PipelineFormat format;
    private final Set<Build> builds = new LinkedHashSet<>();

    PipelineSteps(PipelineFormat format) {
        this.format = format;
    }

    /** The different builds, in the order of the text. */
    List<Build> builds(Tree file) {
        visit(file);
        return List.copyOf(builds);
    }

    private void visit(Tree tree) {
        if (!tree.fields().isEmpty()) {
            PipelineTask.of(tree, format.kind()).build().ifPresent(builds::add);
            scripts(tree).forEach(script -> builds.addAll(ShellCommands.find(script, format.kind(), folder(tree))));
        }
        tree.fields().forEach(field -> visit(field.value()));
        tree.items().forEach(this::visit);
    }

    /** The scripts of a step, each with the commands that run in one shell. */
    private Stream<List<ShellText>> scripts(Tree step) {
        List<ShellText> commands = step.fields().stream()
                .filter(field -> field.key()
                        .asText()
                        .filter(key -> format.isScript(key.text()))
                        .isPresent())
                .flatMap(field -> texts(field.value()))
                .map(ScriptText::of)
                .toList();
        return Stream.of(commands, arguments(step)).filter(script -> !script.isEmpty());
    }

    private static Stream<Tree.Text> texts(Tree script) {
        return Stream.concat(script.asText().stream(), script.items().stream().flatMap(item -> item.asText().stream()));
    }

    /** The command of a step that has an image and arguments for its program, as Cloud Build has them. */
    private static List<ShellText> arguments(Tree step) {
        Optional<Tree.Text> program = step.field("entrypoint")
                .or(() -> step.field("name"))
                .or(() -> step.field("image"))
                .flatMap(Tree::asText);
        List<Tree.Text> arguments = step.field("args").map(Tree::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream())
                .toList();
        if (program.isEmpty() || arguments.isEmpty()) {
            return List.of();
        }
        String name = program.get().text();
        if (SHELLS.contains(name.substring(name.lastIndexOf('/') + 1))) {
            return arguments.stream().map(ScriptText::of).toList();
        }
        var words = new ArrayList<>(List.of(program.get()));
        words.addAll(arguments);
        return List.of(ScriptText.ofWords(words));
    }

    private static Optional<Value> folder(Tree step) {
        return FOLDERS.stream()
                .flatMap(name -> step.field(name).stream())
                .flatMap(folder -> folder.asText().stream())
                .map(Tree.Text::strip)
                .filter(folder -> !folder.text().isEmpty())
                .map(folder -> folder.as(isComputed(folder) ? Certainty.UNKNOWN : Certainty.LITERAL))
                .findFirst();
    }

    private static boolean isComputed(Tree.Text text) {
        return text.text().contains("$")
                || text.text().contains("{{")
                || text.text().contains("<<")
                || text.text().startsWith("~");
    }
}
