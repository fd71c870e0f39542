package io.github.dockerfilestages.syntax.make;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.text.Blanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a makefile calls like functions, such as {@code $(call image,dev)}: where they are used, {@code $(1)}
 * is the first argument.
 */
final class MakeCalls {
    /** A call, and the name of what is called. */
    private static final Pattern CALL = Pattern.compile("\\$[({]call ([^,(){}\\n]*+)");

    private static final int MAX_CALLS = 200;
    /** An argument of the text that contains the call. */
    private static final Pattern ARGUMENT = Pattern.compile("\\$[({]?\\d");

    private final String file;
    private final Map<String, List<ShellText>> definitions = new HashMap<>();

    MakeCalls(String file) {
        this.file = file;
    }

    /** Notes a text of a variable. */
    void define(String name, ShellText text) {
        definitions.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
    }

    /**
     * A call of a text.
     *
     * @param texts those of the variable
     * @param variables those of the file, and the arguments
     */
    record CalledTexts(List<ShellText> texts, ShellVariables variables) {}

    /** The calls of known texts, in the order of the file. */
    List<CalledTexts> in(ShellVariables variables) {
        var calls = new ArrayList<CalledTexts>();
        Matcher call = CALL.matcher(file);
        while (calls.size() < MAX_CALLS && call.find()) {
            List<ShellText> texts = definitions.get(Blanks.strip(call.group(1)));
            if (texts != null) {
                calls.add(new CalledTexts(texts, arguments(argumentEnds(call.start(), call.end()), variables)));
            }
        }
        return calls;
    }

    /** The called texts, which have no meaning on their own. */
    Set<ShellText> called(List<CalledTexts> calls) {
        var texts = new HashSet<ShellText>();
        calls.forEach(call -> texts.addAll(call.texts()));
        return texts;
    }

    /** The ends of the name and of the arguments of a call. */
    private List<Integer> argumentEnds(int start, int endOfName) {
        int lineEnd = file.indexOf('\n', start);
        int close = MakeExpander.endOfReference(file, start, lineEnd < 0 ? file.length() : lineEnd) - 1;
        var ends = new ArrayList<Integer>();
        int depth = 0;
        for (int at = endOfName; at < close; at++) {
            char c = file.charAt(at);
            depth += "({".indexOf(c) >= 0 ? 1 : ")}".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                ends.add(at);
            }
        }
        ends.add(Math.max(close, endOfName));
        return ends;
    }

    private ShellVariables arguments(List<Integer> ends, ShellVariables around) {
        var variables = new ShellVariablesBuilder(around);
        for (int index = 1; index < ends.size(); index++) {
            String name = String.valueOf(index);
            int start = ends.get(index - 1) + 1;
            int end = ends.get(index);
            while (start < end && Character.isWhitespace(file.charAt(start))) {
                start++;
            }
            boolean isOfOther = ARGUMENT.matcher(file.substring(start, end)).find();
            Optional<PossibleValue> value = isOfOther
                    ? Optional.empty()
                    : PossibleValue.ofCommandText(new MakeExpander(file, '\t').expand(start, end), Certainty.LITERAL);
            value.ifPresentOrElse(known -> variables.assign(name, known), () -> variables.unknown(name));
        }
        return variables.build();
    }
}
