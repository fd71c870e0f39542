package io.github.dockerfilestages.syntax.make;

import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.text.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Goes through the lines of a makefile and collects what a shell reads, each line of a recipe on its own, and what is
 * assigned to variables.
 */
public final class MakeLines {
    private static final String PREFIX_VARIABLE = ".RECIPEPREFIX";
    private static final char USUAL_PREFIX = '\t';
    /** What may follow the name after {@code define}. */
    private static final Pattern OPERATOR = Pattern.compile("[:?+]?=\\s*$");

    private final String file;
    private final List<ShellText> texts = new ArrayList<>();
    private final MakeVariables variables;
    private final MakeCalls calls;
    private char recipePrefix = USUAL_PREFIX;
    /** The variable whose lines are read; empty outside of {@code define}. */
    private String definition = "";

    private MakeLines(String file) {
        this.file = file;
        this.variables = new MakeVariables(file);
        this.calls = new MakeCalls(file);
    }

    /**
     * What a makefile contains.
     *
     * @param variables those of make, which are templates in the texts
     */
    public record MakeContent(List<ShellText> texts, ShellVariables variables) {}

    /** The content of a makefile: first that of the file itself, then one for each call of a text in it. */
    public static List<MakeContent> read(String file) {
        return new MakeLines(file).read();
    }

    private List<MakeContent> read() {
        for (int at = 0; at < file.length(); ) {
            int end = endOfLogicalLine(at);
            readLine(at, end);
            at = end + 1;
        }
        ShellVariables known = variables.build();
        List<MakeCalls.CalledTexts> called = calls.in(known);
        texts.removeAll(calls.called(called));
        var contents = new ArrayList<MakeContent>(List.of(new MakeContent(texts, known)));
        called.forEach(call -> contents.add(new MakeContent(call.texts(), call.variables())));
        return contents;
    }

    /** The end of a line with its continuation lines, before the line end. */
    private int endOfLogicalLine(int start) {
        int at = start;
        while (at < file.length() && file.charAt(at) != '\n') {
            boolean isEscape = file.charAt(at) == '\\';
            int escaped = isEscape && file.startsWith("\r\n", at + 1) ? 3 : 2;
            at += isEscape ? escaped : 1;
        }
        return Math.min(at, file.length());
    }

    private void readLine(int start, int end) {
        String word = firstWord(start, end);
        variables.evaluate(start, end);
        if (!definition.isEmpty()) {
            int known = texts.size();
            recipe(start, end);
            texts.subList(known, texts.size()).forEach(text -> calls.define(definition, text));
            definition = word.equals("endef") ? "" : definition;
        } else if (file.charAt(start) == recipePrefix) {
            recipe(start + 1, end);
        } else if (word.equals("define")) {
            String name = Blanks.strip(file.substring(start, end)).substring(word.length());
            definition = Blanks.strip(OPERATOR.matcher(name).replaceFirst(""));
            definition = definition.isEmpty() ? word : definition;
        } else {
            ruleOrVariable(start, end);
        }
    }

    private String firstWord(int start, int end) {
        int from = skipBlanks(start, end);
        int to = from;
        while (to < end && Character.isLetter(file.charAt(to))) {
            to++;
        }
        return file.substring(from, to);
    }

    private int skipBlanks(int start, int end) {
        int at = start;
        while (at < end && ShellText.isBlank(file.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A line of a recipe, without the prefix characters that control how make runs it. */
    private void recipe(int start, int end) {
        int from = start;
        while (from < end && "@-+ \t".indexOf(file.charAt(from)) >= 0) {
            from++;
        }
        add(from, end);
    }

    private void add(int start, int end) {
        texts.add(new MakeExpander(file, recipePrefix).expand(start, end));
    }

    /** The value of a variable or of a target-specific variable, or the recipe after the semicolon of a rule. */
    private void ruleOrVariable(int start, int end) {
        boolean isRule = false;
        for (int at = start; at < end; at++) {
            char c = file.charAt(at);
            if (c == '#') {
                return;
            }
            if (c == '$') {
                at = MakeExpander.endOfReference(file, at, end) - 1;
            } else if (c == '=') {
                assignment(start, at, end);
                return;
            } else if (c == ':') {
                isRule = true;
            } else if (c == ';' && isRule) {
                recipe(at + 1, end);
                return;
            }
        }
    }

    private void assignment(int start, int operator, int end) {
        int value = skipBlanks(operator + 1, end);
        if (file.startsWith(PREFIX_VARIABLE, skipBlanks(start, end))) {
            recipePrefix = value < end ? file.charAt(value) : USUAL_PREFIX;
        }
        add(value, end);
        ShellText text = texts.get(texts.size() - 1);
        variables.assign(file.substring(start, operator), text);
        MakeVariables.name(file.substring(start, operator)).ifPresent(name -> calls.define(name, text));
    }
}
