package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Connections.StartedBy;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.GivenValues.Giver;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inputs that a reusable workflow, a workflow started by hand, or an action declares.
 *
 * @param given the values that a caller gives to them
 */
record WorkflowInputs(List<Tree.Field> declared, GivenValues given) {
    private static final String CALL = "workflow_call";

    static WorkflowInputs of(Tree document, GivenValues given) {
        List<String> events = given.giver() == Giver.CALLER ? List.of(CALL) : List.of(CALL, "workflow_dispatch");
        Stream<Tree> ofWorkflow = document.field("on").stream()
                .flatMap(on -> events.stream().flatMap(event -> on.field(event).stream()))
                .flatMap(event -> event.field("inputs").stream());
        return new WorkflowInputs(
                Stream.concat(ofWorkflow, document.field("inputs").stream())
                        .flatMap(inputs -> inputs.fields().stream())
                        .toList(),
                given);
    }

    /** What starts a workflow or an action. */
    static StartedBy startOf(Tree document) {
        if (document.field("runs").isPresent()) {
            return StartedBy.CALLER;
        }
        List<String> events = document.field("on").stream()
                .flatMap(on -> Stream.of(
                                Stream.of(on),
                                on.items().stream(),
                                on.fields().stream().map(Tree.Field::key))
                        .flatMap(names -> names))
                .flatMap(name -> name.asText().stream())
                .map(Tree.Text::text)
                .toList();
        if (!events.contains(CALL)) {
            return StartedBy.ITSELF;
        }
        return events.size() == 1 ? StartedBy.CALLER : StartedBy.ITSELF_OR_CALLER;
    }

    /**
     * The values that an input may have. Without a caller, they are the literals in its declaration: its default, which
     * a caller may replace, and its options.
     */
    List<ExpressionValue> values(String name) {
        List<ExpressionValue> passed = given.of(name.toLowerCase(Locale.ROOT)).stream()
                .map(WorkflowInputs::passed)
                .toList();
        if (!passed.isEmpty()) {
            return passed;
        }
        List<ExpressionValue> values = declared.stream()
                .filter(input -> MatrixCombination.name(input)
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .map(Tree.Field::value)
                .flatMap(input -> given.giver() == Giver.CALLER ? Stream.of(preset(input)) : values(input))
                .toList();
        return values.isEmpty() ? List.of(ExpressionValue.UNKNOWN) : values;
    }

    private static ExpressionValue passed(Value value) {
        if (!value.isKnown()) {
            return ExpressionValue.UNKNOWN;
        }
        return value.text().isEmpty() ? ExpressionValue.NOTHING : new ExpressionValue(value, !value.isComposed());
    }

    /** The value of an input to which a caller gives none. */
    private static ExpressionValue preset(Tree input) {
        return input.field("default")
                .flatMap(Tree::asText)
                .map(text -> literal(text, Certainty.DEFAULT))
                .orElse(ExpressionValue.NOTHING);
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
