package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The inputs that a reusable workflow, a workflow started by hand, or an action declares. */
record WorkflowInputs(List<Tree.Field> declared) {
    static final WorkflowInputs NONE = new WorkflowInputs(List.of());

    static WorkflowInputs of(Tree document) {
        Stream<Tree> ofWorkflow = document.field("on").stream()
                .flatMap(on ->
                        Stream.of("workflow_call", "workflow_dispatch").flatMap(event -> on.field(event).stream()))
                .flatMap(event -> event.field("inputs").stream());
        return new WorkflowInputs(Stream.concat(ofWorkflow, document.field("inputs").stream())
                .flatMap(inputs -> inputs.fields().stream())
                .toList());
    }

    /** The literals that may be the value of an input: its default, which a caller may replace, and its options. */
    List<ExpressionValue> values(String name) {
        List<ExpressionValue> values = declared.stream()
                .filter(input -> MatrixCombination.name(input)
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .map(Tree.Field::value)
                .flatMap(WorkflowInputs::values)
                .toList();
        return values.isEmpty() ? List.of(ExpressionValue.UNKNOWN) : values;
    }

    private static Stream<ExpressionValue> values(Tree input) {
        boolean isCondition = input.field("type")
                .flatMap(Tree::asText)
                .filter(type -> type.text().equals("boolean"))
                .isPresent();
        Optional<Tree.Text> preset =
                input.field("default").flatMap(Tree::asText).filter(text -> !isCondition);
        List<Tree> options = input.field("options").map(Tree::items).orElse(List.of());
        Stream<ExpressionValue> presets = preset.stream().map(text -> literal(text, Certainty.DEFAULT));
        return options.isEmpty()
                ? preset.isPresent() ? presets : Stream.of(ExpressionValue.UNKNOWN)
                : Stream.concat(
                        presets,
                        options.stream()
                                .flatMap(option -> option.asText().stream())
                                .map(option -> literal(option, Certainty.LITERAL)));
    }

    private static ExpressionValue literal(Tree.Text text, Certainty certainty) {
        return text.text().contains("${{") ? ExpressionValue.UNKNOWN : ExpressionValue.of(text.strip(), certainty);
    }
}
