package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.syntax.shell.TemplateMarker;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through the lines of a justfile and collects what a shell reads: each line of a recipe on its own, but a recipe
 * as a whole if it starts with {@code #!} and names a shell. The variables of a recipe include its parameters, whose
 * defaults callers may override.
 */
final class JustLines {
    private static final String OPEN = "{{";
    private static final String ESCAPED_OPEN = "{{{{";
    private static final String CLOSE = "}}";
    private static final String ASSIGNED = ":=";
    private static final Pattern VARIABLE = Pattern.compile("(?:export\\s+)?(" + JustExpression.NAME + ")\\s*");
    private static final Pattern RECIPE = Pattern.compile("@?" + JustExpression.NAME);
    private static final Pattern PARAMETER = Pattern.compile("[ \\t]+[+*$]*(" + JustExpression.NAME + ")(=)?");

    private static final Pattern DEPENDENCY = Pattern.compile("\\([ \\t]*(" + JustExpression.NAME + ")(?=[ \\t])");
    private static final Pattern ARGUMENT = Pattern.compile("[ \\t]+(?=[\"'\\w])");
    private static final int MAX_DEPENDENCIES = 100;

    private final SourceText text;
    private final String file;
    private final ShellVariablesBuilder variables = new ShellVariablesBuilder();
    private final List<RecipeText> recipes = new ArrayList<>();
    private final Map<String, List<List<PossibleValue>>> calls = new HashMap<>();
    private List<ShellText> texts = new ArrayList<>();
    private int line;

    private JustLines(SourceText text) {
        this.text = text;
        this.file = text.content();
    }

    /** The texts of a recipe and the line with its parameters. */
    private record RecipeText(List<ShellText> texts, Optional<TextRange> header) {}

    /** The values of variables, then each recipe. */
    static List<ShellScope> read(SourceText text) {
        return new JustLines(text).read();
    }

    private List<ShellScope> read() {
        var values = new ArrayList<ShellText>();
        while (line < text.lineCount()) {
            if (isIndented(line)) {
                texts = new ArrayList<>();
                Optional<TextRange> header = line > 0 ? Optional.of(text.line(line - 1)) : Optional.empty();
                recipe();
                recipes.add(new RecipeText(texts, header));
            } else {
                texts = values;
                variable(text.line(line++));
            }
        }
        dependencies();
        ShellVariables global = variables.build();
        var scopes = new ArrayList<>(List.of(new ShellScope(values, global)));
        recipes.stream()
                .map(recipe -> new ShellScope(recipe.texts, parameters(recipe.header, global)))
                .forEach(scopes::add);
        return scopes;
    }

    private ShellVariables parameters(Optional<TextRange> header, ShellVariables global) {
        Matcher name = RECIPE.matcher(file);
        if (header.isEmpty()
                || !name.region(header.get().start(), header.get().end()).lookingAt()) {
            return global;
        }
        var known = new ShellVariablesBuilder(global);
        List<List<PossibleValue>> passed = calls.getOrDefault(name.group(), List.of());
        int index = 0;
        Matcher parameter = PARAMETER.matcher(file);
        int at = name.end();
        while (parameter.region(at, header.get().end()).lookingAt()) {
            at = parameter.end();
            known.forget(parameter.group(1));
            if (parameter.group(2) != null) {
                var value =
                        new JustExpression(file, new TextRange(at, header.get().end()));
                value.readOperand().ifPresent(found -> known.assign(parameter.group(1), found));
                at = value.end();
            }
            for (List<PossibleValue> arguments : passed) {
                if (index < arguments.size()) {
                    known.assign(parameter.group(1), arguments.get(index));
                }
            }
            if (parameter.group(2) == null && !passed.isEmpty()) {
                known.unknown(parameter.group(1));
            }
            index++;
        }
        return known.build();
    }

    /** Collects the arguments with which recipes depend on others, as in {@code all: (image "dev")}. */
    private void dependencies() {
        Matcher dependency = DEPENDENCY.matcher(file);
        for (int number = 0; number < text.lineCount(); number++) {
            TextRange range = text.line(number);
            dependency.region(range.start(), range.end());
            while (!isIndented(number) && dependency.find()) {
                List<List<PossibleValue>> known = calls.computeIfAbsent(dependency.group(1), key -> new ArrayList<>());
                if (known.size() < MAX_DEPENDENCIES) {
                    known.add(arguments(new TextRange(dependency.end(), range.end())));
                }
            }
        }
    }

    /** The arguments up to the closing parenthesis, or up to one that cannot be read. */
    private List<PossibleValue> arguments(TextRange range) {
        var arguments = new ArrayList<PossibleValue>();
        Matcher next = ARGUMENT.matcher(file);
        int at = range.start();
        while (next.region(at, range.end()).lookingAt()) {
            var expression = new JustExpression(file, new TextRange(next.end(), range.end()));
            Optional<PossibleValue> value = expression.readOperand();
            if (value.isEmpty()) {
                return arguments;
            }
            arguments.add(value.get());
            at = expression.end();
        }
        return arguments;
    }

    private boolean isIndented(int number) {
        TextRange range = text.line(number);
        return !range.isEmpty() && ShellText.isBlank(file.charAt(range.start()));
    }

    private boolean isBlank(int number) {
        return Blanks.isBlank(text.slice(text.line(number)));
    }

    private void variable(TextRange range) {
        int operator = text.slice(range).indexOf(ASSIGNED);
        if (operator < 0) {
            return;
        }
        int value = range.start() + operator + ASSIGNED.length();
        add(value, range.end());
        Matcher name = VARIABLE.matcher(text.slice(range).substring(0, operator));
        if (name.matches()) {
            new JustExpression(file, new TextRange(value, range.end()))
                    .readAll()
                    .ifPresent(found -> variables.assign(name.group(1), found));
        }
    }

    /** The lines of a recipe; a blank line does not end it. */
    private void recipe() {
        int first = line;
        while (line < text.lineCount() && (isIndented(line) || isBlank(line))) {
            line++;
        }
        String start = Blanks.strip(text.slice(text.line(first)));
        if (!start.startsWith("#!")) {
            commands(first);
        } else if (ShellReader.namesShell(start)) {
            add(text.line(first).end(), text.line(line - 1).end());
        }
    }

    private void commands(int first) {
        int next;
        for (int number = first; number < line; number = next) {
            next = number + 1;
            while (next < line && text.slice(text.line(next - 1)).endsWith("\\")) {
                next++;
            }
            int start = text.line(number).start();
            int end = text.line(next - 1).end();
            while (start < end && "@- \t".indexOf(file.charAt(start)) >= 0) {
                start++;
            }
            add(start, end);
        }
    }

    /** Adds a range of the file, with interpolations as {@link TemplateMarker}s. */
    private void add(int start, int end) {
        String part = file.substring(start, end);
        var builder = new ShellTextBuilder(file);
        int copied = 0;
        for (int open = part.indexOf(OPEN); open >= 0; open = part.indexOf(OPEN, copied)) {
            builder.copy(start + copied, start + open);
            copied = part.startsWith(ESCAPED_OPEN, open) ? open + ESCAPED_OPEN.length() : afterClose(part, open);
            var range = new TextRange(start + open, start + copied);
            if (part.startsWith(ESCAPED_OPEN, open)) {
                builder.replace(range, OPEN);
            } else {
                builder.computed(range, part.substring(open + OPEN.length(), endOfName(part, copied)));
            }
        }
        texts.add(builder.copy(start + copied, end).build(end));
    }

    private static int endOfName(String part, int afterClose) {
        return part.startsWith(CLOSE, afterClose - CLOSE.length()) ? afterClose - CLOSE.length() : afterClose;
    }

    private static int afterClose(String part, int open) {
        int close = part.indexOf(CLOSE, open);
        return close < 0 ? part.length() : close + CLOSE.length();
    }
}
