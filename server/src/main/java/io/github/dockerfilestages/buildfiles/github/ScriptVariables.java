package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.syntax.shell.VariableText;
import io.github.dockerfilestages.text.Matches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a script of a workflow contains besides its own text: the values of expressions, which replace them before the
 * shell reads the script, and variables of the environment.
 */
final class ScriptVariables {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}", Pattern.DOTALL);

    private final ShellVariablesBuilder variables = new ShellVariablesBuilder();

    private ScriptVariables() {}

    /** The values, by the expressions without the blanks around them and by the names of the variables. */
    static ShellVariables of(Tree.Text script, WorkflowScope scope) {
        var given = new ScriptVariables();
        for (String name : scope.environmentNames()) {
            if (script.text().contains(name)) {
                given.add(name, scope.environmentValues(name), ScriptVariables::ofVariable);
            }
        }
        Matches.of(EXPRESSION.matcher(script.text()))
                .map(found -> script.slice(found.start(1), found.end(1)).strip())
                .filter(expression -> !expression.text().isEmpty())
                .collect(Collectors.toMap(
                        Tree.Text::text, expression -> expression, (first, second) -> first, LinkedHashMap::new))
                .forEach((text, expression) ->
                        given.add(text, scope.expressionValues(expression), ScriptVariables::ofExpression));
        return given.variables.build();
    }

    private void add(
            String name,
            List<ExpressionValue> values,
            BiFunction<ShellText, Value, Optional<PossibleValue>> converter) {
        for (ExpressionValue found : values) {
            Optional<PossibleValue> value =
                    found.isKnown() && (found.isWhole() || found.value().text().isEmpty())
                            ? converter.apply(ShellText.of(found.value()), found.value())
                            : Optional.empty();
            value.ifPresentOrElse(known -> variables.assign(name, known), () -> variables.unknown(name));
        }
    }

    private static Optional<PossibleValue> ofExpression(ShellText source, Value value) {
        return PossibleValue.ofCommandText(source, value.certainty());
    }

    /** The shell does not look for variables in the value of a variable. */
    private static Optional<PossibleValue> ofVariable(ShellText source, Value value) {
        return value.text().contains("$")
                ? Optional.empty()
                : Optional.of(PossibleValue.ofText(VariableText.word(source), source, value.certainty()));
    }
}
