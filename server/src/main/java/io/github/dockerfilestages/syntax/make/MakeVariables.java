package io.github.dockerfilestages.syntax.make;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the variables of a makefile, including those that are assigned for a target or by {@code $(eval …)}. Each may
 * be overridden on the command line.
 */
final class MakeVariables {
    private static final Pattern EVALUATION = Pattern.compile("\\$[({]eval ");

    /** What stands before the equals sign: {@code override NAME :}, {@code target: NAME ?}. */
    private static final Pattern ASSIGNED =
            Pattern.compile("(?:[^:]*:(?!:))?\\s*(?:(?:override|export|private)\\s+)*([\\w.-]+)\\s*(:{0,3}|[?+!])");

    /** Of one line; each is read to its end, and the next one may be inside it. */
    private static final int MAX_EVALUATIONS = 100;

    private final String file;
    private final ShellVariablesBuilder variables = new ShellVariablesBuilder();

    MakeVariables(String file) {
        this.file = file;
    }

    ShellVariables build() {
        return variables.build();
    }

    /** @param assigned what stands before the equals sign */
    static Optional<String> name(String assigned) {
        return Optional.of(ASSIGNED.matcher(assigned)).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** @param assigned what stands before the equals sign */
    void assign(String assigned, ShellText text) {
        Matcher matcher = ASSIGNED.matcher(assigned);
        if (!matcher.matches()) {
            return;
        }
        String name = matcher.group(1);
        Optional<PossibleValue> value =
                matcher.group(2).equals("!") ? Optional.empty() : PossibleValue.ofCommandText(text, Certainty.DEFAULT);
        if (value.isEmpty()) {
            variables.unknown(name);
        } else if (matcher.group(2).equals("+")) {
            variables.append(name, value.get());
        } else {
            variables.assign(name, value.get());
        }
    }

    /** Assigns what the functions {@code eval} in a part of the file assign. */
    void evaluate(int start, int end) {
        Matcher call = EVALUATION.matcher(file).region(start, end);
        for (int count = 0; count < MAX_EVALUATIONS && call.find(); count++) {
            int close = MakeExpander.endOfReference(file, call.start(), end) - 1;
            int operator = call.end();
            while (operator < close && file.charAt(operator) != '=') {
                operator++;
            }
            if (operator < close) {
                assign(file.substring(call.end(), operator), new MakeExpander(file, '\t').expand(operator + 1, close));
            }
        }
    }
}
